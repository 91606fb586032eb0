package org.gongji.desk.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import org.gongji.desk.base.Sha256;

/** By what a store knows an earlier password again: stretched as dearly as the slot it once opened. */
public final class PasswordCheck {
    private static final int SALT = 16;

    private PasswordCheck() {
    }

    public static byte[] salt(SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return salt;
    }

    /** Half a second at full cost. The digest keeps it from being the key that the same salt would give a slot. */
    public static byte[] value(char[] password, byte[] salt, KdfCost cost) {
        char[] stretched = Stretch.password(password, salt, cost);
        ByteBuffer ascii = StandardCharsets.US_ASCII.encode(CharBuffer.wrap(stretched));
        try {
            return Sha256.ofParts("password-check\0".getBytes(StandardCharsets.US_ASCII),
                    Arrays.copyOf(ascii.array(), ascii.remaining())).bytes();
        } finally {
            Arrays.fill(stretched, '\0');
            Arrays.fill(ascii.array(), (byte) 0);
        }
    }
}
