package org.gongji.desk.exchange;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.Pem;
import org.gongji.desk.vault.SealBrokenException;
import org.gongji.desk.vault.WindowKey;

/** An RSA-3072 key that opens envelopes written to its certificate. */
public interface OpeningKey {
    X509Certificate certificate();

    /** @return the content key, which the caller wipes; empty where it was wrapped otherwise or damaged */
    Optional<byte[]> unwrap(byte[] wrapped);

    static OpeningKey of(WindowKey window) {
        return new OpeningKey() {
            @Override
            public X509Certificate certificate() {
                return window.encryptionCertificate();
            }

            @Override
            public Optional<byte[]> unwrap(byte[] wrapped) {
                try {
                    return Optional.of(window.unwrap(WindowKey.Purpose.PACKAGE, wrapped));
                } catch (SealBrokenException e) {
                    return Optional.empty();
                }
            }
        };
    }

    static OpeningKey of(PrivateKey key, X509Certificate certificate) {
        return new OpeningKey() {
            @Override
            public X509Certificate certificate() {
                return certificate;
            }

            @Override
            public Optional<byte[]> unwrap(byte[] wrapped) {
                return unwrapWith(key, wrapped);
            }
        };
    }

    /**
     * @param pem {@code PRIVATE KEY}, PKCS#8, RSA
     * @throws Malformed where it is not
     */
    static OpeningKey ofPem(String pem, X509Certificate certificate) throws Malformed {
        byte[] key = Pem.unarmour("PRIVATE KEY", pem);
        try {
            return of(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)), certificate);
        } catch (GeneralSecurityException e) {
            throw new Malformed("key: not RSA, PKCS#8", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Optional<byte[]> unwrapWith(PrivateKey key, byte[] wrapped) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, Suite.OAEP);
            return Optional.of(cipher.doFinal(wrapped));
        } catch (BadPaddingException | IllegalBlockSizeException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key cannot open envelopes", e);
        }
    }
}
