package org.gongji.desk.forms.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.gongji.desk.base.Sha256;

/**
 * The one shape of CMS our windows put into papers (CAdES-BES, detached, SHA-256, ECDSA P-256, ESSCertIDv2, no signing
 * time, chain inside). A signature is accepted only if building it again gives the same bytes: so no byte of it is
 * outside the check.
 */
final class WindowCms {
    private WindowCms() {
    }

    /**
     * @param signature signs 32 bytes, the digest of the signed attributes
     */
    static byte[] build(byte[] content, List<X509Certificate> chain, UnaryOperator<byte[]> signature)
            throws IOException {
        try {
            X509Certificate own = chain.get(0);
            SignerInfoGeneratorBuilder builder = new SignerInfoGeneratorBuilder(
                    new JcaDigestCalculatorProviderBuilder().build());
            builder.setSignedAttributeGenerator(attributes(own));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(builder.build(new DigestSigner(signature),
                    new X509CertificateHolder(own.getEncoded())));
            generator.addCertificates(new JcaCertStore(chain));
            return generator.generate(new CMSProcessableByteArray(content), false).getEncoded("DER");
        } catch (OperatorCreationException | CertificateEncodingException | CMSException e) {
            throw new IOException("no CMS of these certificates", e);
        }
    }

    /** @param contents CMS followed by zeros only */
    static Opened open(byte[] contents, byte[] content) {
        try {
            byte[] cms = withoutPadding(contents);
            CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), cms);
            if (data.getSignerInfos().size() != 1) {
                return Opened.foreign();
            }
            SignerInformation signer = data.getSignerInfos().iterator().next();
            List<X509Certificate> chain = chain(data, signer);
            byte[] signature = signer.getSignature();
            if (chain.isEmpty()) {
                return Opened.foreign();
            }
            byte[][] digest = new byte[1][];
            byte[] again = build(content, chain, attributes -> {
                digest[0] = attributes;
                return signature;
            });
            if (!Arrays.equals(again, cms)) {
                return Opened.foreign();
            }
            Signature check = Signature.getInstance("NONEwithECDSA");
            check.initVerify(chain.get(0));
            check.update(digest[0]);
            return new Opened(true, check.verify(signature), chain);
        } catch (IOException | CMSException | GeneralSecurityException | IllegalArgumentException
                 | IllegalStateException | ClassCastException e) {
            return Opened.foreign(); // BouncyCastle's answers to bytes that are no CMS
        }
    }

    private static byte[] withoutPadding(byte[] contents) throws IOException {
        try (ASN1InputStream in = new ASN1InputStream(contents)) {
            ASN1Primitive first = in.readObject();
            byte[] cms = first == null ? new byte[0] : first.getEncoded("DER");
            for (int i = cms.length; i < contents.length; i++) {
                if (contents[i] != 0) {
                    throw new IOException("something behind the signature");
                }
            }
            if (!Arrays.equals(cms, Arrays.copyOf(contents, cms.length))) {
                throw new IOException("not DER");
            }
            return cms;
        }
    }

    /** The signer's certificate, then its issuers; empty unless every certificate inside has its place. */
    private static List<X509Certificate> chain(CMSSignedData data, SignerInformation signer)
            throws GeneralSecurityException {
        List<X509CertificateHolder> inside = new ArrayList<>(data.getCertificates().getMatches(null));
        List<X509Certificate> chain = new ArrayList<>();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        Optional<X509CertificateHolder> next = inside.stream().filter(signer.getSID()::match).findFirst();
        while (next.isPresent()) {
            inside.remove(next.get());
            X509Certificate certificate = converter.getCertificate(next.get());
            if (!chain.isEmpty()) {
                chain.get(chain.size() - 1).verify(certificate.getPublicKey());
            }
            chain.add(certificate);
            X509CertificateHolder last = next.get();
            next = inside.stream().filter(issuer -> issuer.getSubject().equals(last.getIssuer())).findFirst();
        }
        if (!inside.isEmpty() || chain.isEmpty()) {
            return List.of();
        }
        X509Certificate top = chain.get(chain.size() - 1);
        if (top.getSubjectX500Principal().equals(top.getIssuerX500Principal())) {
            top.verify(top.getPublicKey());
        }
        return chain;
    }

    /** Content type, digest, certificate; no signing time: PAdES keeps it in /M alone. */
    private static CMSAttributeTableGenerator attributes(X509Certificate own) throws CertificateEncodingException {
        byte[] certificateDigest = Sha256.of(own.getEncoded()).bytes();
        return parameters -> {
            ASN1EncodableVector list = new ASN1EncodableVector();
            list.add(new Attribute(CMSAttributes.contentType,
                    new DERSet((ASN1ObjectIdentifier) parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE))));
            list.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(
                    (byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST)))));
            list.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(
                    new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(certificateDigest)}))));
            return new AttributeTable(list);
        };
    }

    /**
     * @param ours  built the way our windows build
     * @param holds the signature fits the bytes
     * @param chain signer first; empty where not ours
     */
    record Opened(boolean ours, boolean holds, List<X509Certificate> chain) {
        private static Opened foreign() {
            return new Opened(false, false, List.of());
        }
    }

    /** BouncyCastle asks for a signature over a stream; the vault gives one over a digest. */
    private static final class DigestSigner implements ContentSigner {
        private final UnaryOperator<byte[]> signature;
        private final MessageDigest digest = Sha256.digest();

        DigestSigner(UnaryOperator<byte[]> signature) {
            this.signature = signature;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        }

        @Override
        public OutputStream getOutputStream() {
            return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        }

        @Override
        public byte[] getSignature() {
            return signature.apply(digest.digest());
        }
    }
}
