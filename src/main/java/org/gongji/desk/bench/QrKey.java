package org.gongji.desk.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.gongji.desk.vault.WindowKey;

/** A P-256 key that signs what a QR says, as a window's does; nobody can write to it. */
record QrKey(KeyPair pair) implements WindowKey {
    static QrKey make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new QrKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has P-256", e);
        }
    }

    @Override
    public byte[] sign(Purpose purpose, byte[] sha256) {
        try {
            Signature signature = Signature.getInstance("NONEwithECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(sha256);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has ECDSA", e);
        }
    }

    @Override
    public byte[] unwrap(Purpose purpose, byte[] wrapped) {
        throw new UnsupportedOperationException("this key only signs");
    }

    @Override
    public List<X509Certificate> signingChain() {
        throw new UnsupportedOperationException("an unsigned sheet names no certificate");
    }

    @Override
    public X509Certificate encryptionCertificate() {
        throw new UnsupportedOperationException("this key only signs");
    }
}
