package org.gongji.desk.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gongji.desk.base.Sha256;

/**
 * Keeps the log of the locked door honest without any key of the vault: each line is MAC'd under a key that is then
 * replaced by its digest (Schneier and Kelsey 1998). Who arrives later finds only the newest key and can neither
 * change nor drop an earlier line; the vault keeps the first key and can check them all.
 */
public final class DoorChain {
    private DoorChain() {
    }

    public static byte[] firstKey(SecureRandom random) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        return key;
    }

    public static byte[] mac(byte[] key, byte[] line) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(line);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** The key of the next line; the caller overwrites the old one. */
    public static byte[] next(byte[] key) {
        return Sha256.ofParts(new byte[] {'d', 'o', 'o', 'r', 0}, key).bytes();
    }
}
