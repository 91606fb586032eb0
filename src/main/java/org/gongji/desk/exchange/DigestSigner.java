package org.gongji.desk.exchange;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;
import org.gongji.desk.base.Sha256;

/** Lets BouncyCastle sign with a key that only signs digests and never shows itself. */
final class DigestSigner implements ContentSigner {
    private final SigningKey key;
    private final MessageDigest digest = Sha256.digest();

    DigestSigner(SigningKey key) {
        this.key = key;
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
        return Suite.ECDSA;
    }

    @Override
    public OutputStream getOutputStream() {
        return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    }

    @Override
    public byte[] getSignature() {
        return key.sign(digest.digest());
    }
}
