package org.gongji.desk.exchange;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;

/**
 * Reads CMS SignedData as {@link SignedWriter} writes it and nothing else: DER, no byte behind it, known algorithms,
 * one certificate a signer, no unsigned attribute. What a signature does not cover may not vary.
 */
public final class SignedReader {
    public SignedContent read(byte[] der) throws Rejected {
        try {
            ContentInfo outer = ContentInfo.getInstance(parsed(der, Fault.NOT_SIGNED));
            CMSSignedData signed = new CMSSignedData(outer);
            checkShape(signed);
            demandAsWritten(SignedData.getInstance(outer.getContent()), der);
            List<X509Certificate> signers = new ArrayList<>();
            for (SignerInformation signer : signed.getSignerInfos().getSigners()) {
                signers.add(verified(signed, signer));
            }
            return new SignedContent((byte[]) signed.getSignedContent().getContent(), signers);
        } catch (CMSException | IllegalArgumentException | IllegalStateException | ClassCastException
                 | IndexOutOfBoundsException e) {
            // BouncyCastle's parsers answer odd structures with any of these
            throw new Rejected(Fault.NOT_SIGNED);
        }
    }

    /** Written anew from what was understood it must be the same bytes: then nothing was overlooked. */
    private static void demandAsWritten(SignedData data, byte[] der) throws Rejected {
        ContentInfo content = new ContentInfo(CMSObjectIdentifiers.data, data.getEncapContentInfo().getContent());
        ASN1EncodableVector signers = new ASN1EncodableVector();
        for (ASN1Encodable item : data.getSignerInfos()) {
            SignerInfo signer = SignerInfo.getInstance(item);
            signers.add(new SignerInfo(signer.getSID(), signer.getDigestAlgorithm(),
                    signer.getAuthenticatedAttributes(), signer.getDigestEncryptionAlgorithm(),
                    signer.getEncryptedDigest(), null));
        }
        demandSame(new ContentInfo(CMSObjectIdentifiers.signedData, new SignedData(data.getDigestAlgorithms(),
                content, data.getCertificates(), null, new DERSet(signers))), der, Fault.NOT_SIGNED);
    }

    static void demandSame(ContentInfo rebuilt, byte[] der, Fault otherwise) throws Rejected {
        try {
            if (!Arrays.equals(rebuilt.getEncoded(ASN1Encoding.DER), der)) {
                throw new Rejected(otherwise);
            }
        } catch (IOException e) {
            throw new Rejected(otherwise);
        }
    }

    /** One object and no byte more; {@code otherwise} where it is none. */
    static ASN1Primitive parsed(byte[] der, Fault otherwise) throws Rejected {
        int whole = derLength(der);
        if (whole >= 0 && whole < der.length) {
            throw new Rejected(Fault.TRAILING_BYTES, der.length - whole);
        }
        try {
            ASN1Primitive object = ASN1Primitive.fromByteArray(der);
            if (object == null) {
                throw new Rejected(otherwise);
            }
            return object;
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new Rejected(otherwise);
        }
    }

    /** Bytes the outermost object says it has; -1 where the head cannot be read. */
    private static int derLength(byte[] der) {
        if (der.length < 2 || (der[1] & 0xFF) == 0x80 || (der[1] & 0xFF) > 0x84) {
            return -1;
        }
        int first = der[1] & 0xFF;
        if (first < 0x80) {
            return 2 + first;
        }
        int head = 2 + (first & 0x7F);
        if (der.length < head) {
            return -1;
        }
        long length = 0;
        for (int i = 2; i < head; i++) {
            length = length << 8 | der[i] & 0xFF;
        }
        return (int) Math.min(head + length, Integer.MAX_VALUE);
    }

    private static void checkShape(CMSSignedData signed) throws Rejected {
        int signers = signed.getSignerInfos().size();
        boolean plain = signed.getVersion() == 1 && signed.getSignedContent() != null && signers > 0
                && signed.getCertificates().getMatches(null).size() == signers
                && signed.getCRLs().getMatches(null).isEmpty()
                && signed.getDigestAlgorithmIDs().stream().allMatch(Suite.SHA256::equals)
                && signed.getDigestAlgorithmIDs().size() == 1;
        if (!plain) {
            throw new Rejected(Fault.NOT_SIGNED);
        }
    }

    @SuppressWarnings("unchecked") // the certificate store is older than generics
    private static X509Certificate verified(CMSSignedData signed, SignerInformation signer) throws Rejected {
        boolean plain = signer.getVersion() == 1 && signer.getUnsignedAttributes() == null
                && signer.getSignedAttributes() != null && Suite.SHA256.equals(signer.getDigestAlgorithmID())
                && Suite.ECDSA.equals(signer.toASN1Structure().getDigestEncryptionAlgorithm());
        Collection<X509CertificateHolder> match = signed.getCertificates().getMatches(signer.getSID());
        if (!plain || match.size() != 1 || !names(signer, match.iterator().next())) {
            throw new Rejected(Fault.NOT_SIGNED);
        }
        try {
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(match.iterator().next());
            if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))) {
                throw new Rejected(Fault.SIGNATURE_FALSE);
            }
            return certificate;
        } catch (CMSException | OperatorCreationException | RuntimeOperatorException | CertificateException e) {
            throw new Rejected(Fault.SIGNATURE_FALSE);
        }
    }

    /** To the letter: the library's own match overlooks the case of letters, and no signature covers them. */
    private static boolean names(SignerInformation signer, X509CertificateHolder certificate) {
        return new IssuerAndSerialNumber(certificate.toASN1Structure()).toASN1Primitive()
                .equals(signer.toASN1Structure().getSID().getId().toASN1Primitive());
    }
}
