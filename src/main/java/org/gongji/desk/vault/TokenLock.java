package org.gongji.desk.vault;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import org.gongji.desk.base.Sha256;

/**
 * What a slot asks of its owner's token besides the password. Made with the token's public key alone, so that a
 * password can be set anew while the token is with its owner.
 *
 * @param publicKey SubjectPublicKeyInfo, DER, RSA of at least 2048 bits
 * @param challenge 32 random bytes under it, RSA PKCS#1 v1.5: the only padding every PKCS#11 token can undo
 */
public record TokenLock(byte[] publicKey, byte[] challenge) {
    static final String CIPHER = "RSA/ECB/PKCS1Padding";
    private static final int LEAST_BITS = 2048;

    /** @throws IllegalArgumentException when it is no RSA key, or too short a one */
    static TokenLock around(byte[] secret, byte[] publicKey) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(Cipher.ENCRYPT_MODE, rsa(publicKey));
            return new TokenLock(publicKey, cipher.doFinal(secret));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no RSA key", e);
        }
    }

    /** Whether a token with this key can be a second factor. */
    public static boolean fits(byte[] publicKey) {
        try {
            return ((java.security.interfaces.RSAPublicKey) rsa(publicKey)).getModulus().bitLength() >= LEAST_BITS;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static PublicKey rsa(byte[] publicKey) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(publicKey));
    }

    Sha256 key() {
        return Sha256.of(publicKey);
    }

    Map<String, Object> document() {
        return Map.of("publicKey", Base64.getEncoder().encodeToString(publicKey),
                "challenge", Base64.getEncoder().encodeToString(challenge));
    }

    static TokenLock of(Map<?, ?> json) {
        if (json.get("publicKey") instanceof String key && json.get("challenge") instanceof String challenge) {
            return new TokenLock(Base64.getDecoder().decode(key), Base64.getDecoder().decode(challenge));
        }
        throw new IllegalArgumentException("no token lock");
    }
}
