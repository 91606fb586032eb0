package org.gongji.desk.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.gongji.desk.base.Sha256;

/** Argon2id over the NFKC form of a password, as Base64: jasypt throws on anything but ASCII. */
final class Stretch {
    private static final int BYTES = 32;

    private Stretch() {
    }

    /** @return 44 characters the caller wipes */
    static char[] password(char[] password, byte[] salt, KdfCost cost) {
        byte[] utf8 = utf8(password);
        byte[] stretched = new byte[BYTES];
        try {
            Argon2BytesGenerator argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13).withSalt(salt)
                    .withMemoryAsKB(cost.memoryKiB()).withIterations(cost.passes())
                    .withParallelism(cost.lanes()).build());
            argon.generateBytes(utf8, stretched);
            return base64(stretched);
        } finally {
            Arrays.fill(utf8, (byte) 0);
            Arrays.fill(stretched, (byte) 0);
        }
    }

    /** Both factors in one: neither alone gives it. @return 44 characters the caller wipes, as are the two given */
    static char[] bound(char[] stretched, byte[] tokenSecret) {
        ByteBuffer ascii = StandardCharsets.US_ASCII.encode(CharBuffer.wrap(stretched));
        byte[] password = Arrays.copyOf(ascii.array(), ascii.remaining());
        MessageDigest digest = Sha256.digest();
        digest.update("token\0".getBytes(StandardCharsets.US_ASCII));
        digest.update(password);
        byte[] both = digest.digest(tokenSecret);
        try {
            return base64(both);
        } finally {
            Arrays.fill(ascii.array(), (byte) 0);
            Arrays.fill(password, (byte) 0);
            Arrays.fill(both, (byte) 0);
        }
    }

    /** The JDK normalises into a String nobody can wipe; so only where the password is not normal already. */
    private static byte[] utf8(char[] password) {
        CharBuffer chars = CharBuffer.wrap(password);
        CharBuffer normal = Normalizer.isNormalized(chars, Normalizer.Form.NFKC) ? chars
                : CharBuffer.wrap(Normalizer.normalize(chars, Normalizer.Form.NFKC));
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(normal);
        byte[] utf8 = new byte[encoded.remaining()];
        encoded.get(utf8);
        Arrays.fill(encoded.array(), (byte) 0);
        return utf8;
    }

    private static char[] base64(byte[] bytes) {
        byte[] ascii = Base64.getEncoder().encode(bytes);
        char[] chars = new char[ascii.length];
        for (int i = 0; i < ascii.length; i++) {
            chars[i] = (char) ascii[i];
        }
        Arrays.fill(ascii, (byte) 0);
        return chars;
    }
}
