package org.gongji.desk.base;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes ids nobody can guess: 128 random bits, 32 hex digits. */
@FunctionalInterface
public interface Ids {
    String next();

    static Ids random(SecureRandom random) {
        return () -> {
            byte[] bits = new byte[16];
            random.nextBytes(bits);
            return HexFormat.of().formatHex(bits);
        };
    }
}
