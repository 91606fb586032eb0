package org.gongji.desk.exchange;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import org.gongji.desk.vault.WindowKey;

/** A P-256 key that signs digests, and the certificate that says whose it is. */
public interface SigningKey {
    X509Certificate certificate();

    /** @return ECDSA signature, DER */
    byte[] sign(byte[] sha256);

    /** The window's key stays in the vault and is told what it signs for. */
    static SigningKey of(WindowKey window, WindowKey.Purpose purpose) {
        return new SigningKey() {
            @Override
            public X509Certificate certificate() {
                return window.signingChain().get(0);
            }

            @Override
            public byte[] sign(byte[] sha256) {
                return window.sign(purpose, sha256);
            }
        };
    }

    static SigningKey of(PrivateKey key, X509Certificate certificate) {
        return new SigningKey() {
            @Override
            public X509Certificate certificate() {
                return certificate;
            }

            @Override
            public byte[] sign(byte[] sha256) {
                try {
                    Signature signature = Signature.getInstance("NONEwithECDSA");
                    signature.initSign(key);
                    signature.update(sha256);
                    return signature.sign();
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException("the key cannot sign", e);
                }
            }
        };
    }
}
