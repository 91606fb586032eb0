package org.gongji.desk.exchange;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.KeyTransRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * Opens what {@link EnvelopeWriter} sealed. Nothing is released before the tag is checked (the JDK's GCM holds it
 * back), and whatever the tag does not cover must be exactly what the writer writes, so that no byte of the file can
 * change unnoticed. A part is read whole into memory; it holds at most 256 MiB.
 */
public final class EnvelopeReader {
    private static final int OUTER_HEAD = 1 << 16;

    /** @return the SignedData inside */
    public byte[] open(byte[] der, OpeningKey key) throws Rejected {
        if (der.length > Suite.LARGEST_PART + OUTER_HEAD) {
            throw new Rejected(Fault.TOO_LARGE, der.length);
        }
        try {
            ContentInfo outer = ContentInfo.getInstance(SignedReader.parsed(der, Fault.NOT_AN_ENVELOPE));
            if (!CMSObjectIdentifiers.authEnvelopedData.equals(outer.getContentType())) {
                throw new Rejected(Fault.NOT_AN_ENVELOPE);
            }
            AuthEnvelopedData envelope = AuthEnvelopedData.getInstance(outer.getContent());
            byte[] nonce = checkShape(envelope);
            demandAsWritten(envelope, der);
            byte[] wrapped = wrappedFor(envelope, key.certificate());
            byte[] contentKey = key.unwrap(wrapped).filter(k -> k.length == Suite.KEY_BYTES)
                    .orElseThrow(() -> new Rejected(Fault.SEAL_BROKEN));
            return decrypt(envelope, contentKey, nonce);
        } catch (IllegalArgumentException | IllegalStateException | ClassCastException
                 | IndexOutOfBoundsException e) {
            // BouncyCastle's parsers answer odd structures with any of these
            throw new Rejected(Fault.NOT_AN_ENVELOPE);
        }
    }

    private static byte[] checkShape(AuthEnvelopedData envelope) throws Rejected {
        EncryptedContentInfo content = envelope.getAuthEncryptedContentInfo();
        AlgorithmIdentifier cipher = content.getContentEncryptionAlgorithm();
        boolean plain = envelope.getVersion().hasValue(0) && envelope.getOriginatorInfo() == null
                && envelope.getAuthAttrs() == null && envelope.getUnauthAttrs() == null
                && CMSObjectIdentifiers.data.equals(content.getContentType())
                && NISTObjectIdentifiers.id_aes256_GCM.equals(cipher.getAlgorithm())
                && content.getEncryptedContent() != null
                && envelope.getMac().getOctets().length == Suite.TAG_BYTES;
        if (!plain) {
            throw new Rejected(Fault.NOT_AN_ENVELOPE);
        }
        GCMParameters gcm = GCMParameters.getInstance(cipher.getParameters());
        if (gcm.getIcvLen() != Suite.TAG_BYTES || gcm.getNonce().length != Suite.NONCE_BYTES) {
            throw new Rejected(Fault.NOT_AN_ENVELOPE);
        }
        return gcm.getNonce();
    }

    /** Written anew from what was understood it must be the same bytes: then nothing was overlooked. */
    private static void demandAsWritten(AuthEnvelopedData envelope, byte[] der) throws Rejected {
        EncryptedContentInfo content = envelope.getAuthEncryptedContentInfo();
        SignedReader.demandSame(new ContentInfo(CMSObjectIdentifiers.authEnvelopedData, new AuthEnvelopedData(null,
                envelope.getRecipientInfos(), new EncryptedContentInfo(content.getContentType(),
                content.getContentEncryptionAlgorithm(), content.getEncryptedContent()), null, envelope.getMac(),
                null)), der, Fault.NOT_AN_ENVELOPE);
    }

    private static byte[] wrappedFor(AuthEnvelopedData envelope, X509Certificate certificate) throws Rejected {
        IssuerAndSerialNumber ours = new IssuerAndSerialNumber(
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()),
                certificate.getSerialNumber());
        byte[] wrapped = null;
        for (ASN1Encodable item : envelope.getRecipientInfos()) {
            KeyTransRecipientInfo recipient = KeyTransRecipientInfo.getInstance(RecipientInfo.getInstance(item)
                    .getInfo());
            if (!recipient.getVersion().hasValue(0) || !Suite.WRAP.equals(recipient.getKeyEncryptionAlgorithm())) {
                throw new Rejected(Fault.NOT_AN_ENVELOPE);
            }
            if (ours.equals(recipient.getRecipientIdentifier().getId().toASN1Primitive())) {
                wrapped = recipient.getEncryptedKey().getOctets();
            }
        }
        if (wrapped == null) {
            throw new Rejected(Fault.NOT_ADDRESSED_TO_KEY);
        }
        return wrapped;
    }

    private static byte[] decrypt(AuthEnvelopedData envelope, byte[] contentKey, byte[] nonce) throws Rejected {
        ASN1OctetString content = envelope.getAuthEncryptedContentInfo().getEncryptedContent();
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(contentKey, "AES"),
                    new GCMParameterSpec(Suite.TAG_BYTES * 8, nonce));
            byte[] sealed = content.getOctets();
            byte[] plain = new byte[sealed.length];
            int done = cipher.update(sealed, 0, sealed.length, plain);
            cipher.doFinal(envelope.getMac().getOctets(), 0, Suite.TAG_BYTES, plain, done);
            return plain;
        } catch (AEADBadTagException e) {
            throw new Rejected(Fault.SEAL_BROKEN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed", e);
        } finally {
            Arrays.fill(contentKey, (byte) 0);
        }
    }
}
