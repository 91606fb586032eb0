package org.gongji.desk.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What guessers try first: whole passwords, and stems (marked {@code ~}) that people lengthen by digits and signs. */
final class UsualPasswords {
    private static final List<String> LINES = lines();

    private UsualPasswords() {
    }

    private static List<String> lines() {
        try (InputStream in = UsualPasswords.class.getResourceAsStream("usual-passwords.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param password normalised, in lower case */
    static boolean hold(char[] password) {
        return LINES.stream().anyMatch(line -> line.startsWith("~") ? lengthened(line, password)
                : matches(line, 0, password, password.length));
    }

    private static boolean lengthened(String line, char[] password) {
        int stem = line.length() - 1;
        if (password.length < stem || !matches(line, 1, password, stem)) {
            return false;
        }
        for (int i = stem; i < password.length; i++) {
            if (Character.isLetter(password[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String line, int from, char[] password, int length) {
        if (line.length() - from != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (line.charAt(from + i) != password[i]) {
                return false;
            }
        }
        return true;
    }
}
