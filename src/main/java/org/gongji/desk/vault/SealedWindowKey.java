package org.gongji.desk.vault;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.gongji.desk.base.CanonicalJson;

/** Opens a private half for one operation only; nothing of it is kept between two calls. */
public final class SealedWindowKey implements WindowKey {
    private final Vault vault;
    private final String storeId;
    private final Supplier<WindowKeyPairs> pairs;

    /** @param pairs asked at each use, so that certificates issued meanwhile are seen */
    public SealedWindowKey(Vault vault, String storeId, Supplier<WindowKeyPairs> pairs) {
        this.vault = vault;
        this.storeId = storeId;
        this.pairs = pairs;
    }

    /** Where a private half belongs: this store, this half. */
    static byte[] place(String storeId, String half) {
        return CanonicalJson.bytes(List.of("gongji-window-key/1", storeId, half));
    }

    @Override
    public byte[] sign(Purpose purpose, byte[] sha256) {
        if (purpose == Purpose.PACKAGE) {
            throw new IllegalArgumentException("packages come from the office; a window signs none");
        }
        if (sha256.length != 32) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes");
        }
        return withSigningKey(key -> {
            try {
                Signature signature = Signature.getInstance("NONEwithECDSA");
                signature.initSign(key);
                signature.update(sha256);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("signing failed", e);
            }
        });
    }

    @Override
    public byte[] unwrap(Purpose purpose, byte[] wrapped) {
        if (purpose == Purpose.FORM || purpose == Purpose.QR) {
            throw new IllegalArgumentException("nobody writes to a window by form or QR");
        }
        return withEncryptionKey(key -> {
            try {
                Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
                rsa.init(Cipher.DECRYPT_MODE, key, new OAEPParameterSpec("SHA-256", "MGF1",
                        MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
                return rsa.doFinal(wrapped);
            } catch (GeneralSecurityException e) {
                throw new SealBrokenException(e);
            }
        });
    }

    @Override
    public List<X509Certificate> signingChain() {
        return pairs.get().chain();
    }

    /** @throws IllegalStateException before the office issued it */
    @Override
    public X509Certificate encryptionCertificate() {
        if (pairs.get().encryptionCertificate().isEmpty()) {
            throw new IllegalStateException("this window is not enrolled yet");
        }
        return pairs.get().encryptionCertificate().get(0);
    }

    PublicKey signingPublicKey() {
        return publicKey("EC", pairs.get().signingPublic());
    }

    PublicKey encryptionPublicKey() {
        return publicKey("RSA", pairs.get().encryptionPublic());
    }

    private static PublicKey publicKey(String algorithm, byte[] encoded) {
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no public key", e);
        }
    }

    byte[] withSigningKey(Function<PrivateKey, byte[]> act) {
        return with("EC", pairs.get().signing(), place(storeId, "signing"), act);
    }

    byte[] withEncryptionKey(Function<PrivateKey, byte[]> act) {
        return with("RSA", pairs.get().encryption(), place(storeId, "encryption"), act);
    }

    private byte[] with(String algorithm, byte[] sealed, byte[] place, Function<PrivateKey, byte[]> act) {
        byte[] plain = vault.open(sealed, place);
        try {
            return act.apply(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(plain)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the window's key is no key", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
