package org.gongji.desk.access;

import java.security.SecureRandom;

/** Said or handed over once; without letters and digits that look alike on paper. */
final class OneTimePassword {
    private static final char[] ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789".toCharArray();
    private static final int LENGTH = 12;

    private OneTimePassword() {
    }

    /** 59 bits in three groups of four: {@code kx7p-m2wd-9hfa}; the caller wipes it. */
    static char[] draw(SecureRandom random) {
        char[] password = new char[LENGTH + 2];
        for (int i = 0; i < password.length; i++) {
            password[i] = i % 5 == 4 ? '-' : ALPHABET[random.nextInt(ALPHABET.length)];
        }
        return password;
    }
}
