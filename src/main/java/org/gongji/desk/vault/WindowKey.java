package org.gongji.desk.vault;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The window's two key pairs, as seen by those who need a signature or an opened envelope. The private halves never
 * leave the vault: ECDSA P-256 to sign, RSA-3072 to be written to.
 */
public interface WindowKey {
    /**
     * @param purpose what the signature is for; kept apart so that a signed QR can never pass for a signed bundle
     * @param sha256  32 bytes, the digest of what is signed
     * @return ECDSA signature, DER
     */
    byte[] sign(Purpose purpose, byte[] sha256);

    /**
     * @param wrapped a content key wrapped with RSA-OAEP (SHA-256, MGF1 SHA-256) to {@link #encryptionCertificate()}
     * @return the content key; the caller wipes it
     * @throws SealBrokenException where it was wrapped to another key, otherwise, or damaged
     */
    byte[] unwrap(Purpose purpose, byte[] wrapped);

    /** The signing certificate first, then its issuers up to the office's root. */
    List<X509Certificate> signingChain();

    X509Certificate encryptionCertificate();

    /** What a key is used for. */
    enum Purpose {
        FORM, QR, BUNDLE, DAY_HEAD, ENROLMENT, PACKAGE
    }
}
