package org.gongji.desk.vault;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongji.desk.base.Sha256;

/**
 * A password of 256 random bits that nobody knows, as two halves on paper: one is random, the other its XOR with the
 * secret, so that one half alone says nothing at all.
 */
public final class RecoveryHalves {
    /** Without letters and digits that look alike on paper. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int BYTES = 32;
    private static final int CHECK = 3;

    private RecoveryHalves() {
    }

    /** @return the two halves, each in groups of four that end in a check */
    public static List<String> draw(SecureRandom random) {
        byte[] one = new byte[BYTES];
        byte[] other = new byte[BYTES];
        random.nextBytes(one);
        random.nextBytes(other);
        return List.of(written(one), written(other));
    }

    /** @return the password both make together, which the caller wipes; empty when a half was copied wrongly */
    public static Optional<char[]> password(String one, String other) {
        Optional<byte[]> first = read(one);
        Optional<byte[]> second = read(other);
        if (first.isEmpty() || second.isEmpty() || Arrays.equals(first.get(), second.get())) {
            return Optional.empty();
        }
        byte[] secret = new byte[BYTES];
        for (int i = 0; i < BYTES; i++) {
            secret[i] = (byte) (first.get()[i] ^ second.get()[i]);
        }
        char[] password = new char[BYTES * 2];
        for (int i = 0; i < BYTES; i++) {
            password[2 * i] = Character.forDigit(secret[i] >> 4 & 15, 16);
            password[2 * i + 1] = Character.forDigit(secret[i] & 15, 16);
        }
        Arrays.fill(secret, (byte) 0);
        return Optional.of(password);
    }

    private static byte[] check(byte[] half) {
        return Arrays.copyOf(Sha256.ofParts(
                "recovery-half\0".getBytes(StandardCharsets.US_ASCII), half).bytes(), CHECK);
    }

    private static String written(byte[] half) {
        byte[] all = Arrays.copyOf(half, BYTES + CHECK);
        System.arraycopy(check(half), 0, all, BYTES, CHECK);
        BigInteger number = new BigInteger(1, all);
        StringBuilder text = new StringBuilder();
        for (int i = (BYTES + CHECK) * 8 / 5 - 1; i >= 0; i--) {
            text.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
            if (i % 4 == 0 && i > 0) {
                text.append('-');
            }
        }
        return text.toString();
    }

    private static Optional<byte[]> read(String text) {
        BigInteger number = BigInteger.ZERO;
        int letters = 0;
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(c);
            if (value >= 0) {
                number = number.shiftLeft(5).or(BigInteger.valueOf(value));
                letters++;
            } else if (c != '-' && !Character.isWhitespace(c)) {
                return Optional.empty();
            }
        }
        if (letters != (BYTES + CHECK) * 8 / 5) {
            return Optional.empty();
        }
        byte[] all = new byte[BYTES + CHECK];
        byte[] raw = number.toByteArray();
        int length = Math.min(raw.length, all.length);
        System.arraycopy(raw, raw.length - length, all, all.length - length, length);
        byte[] half = Arrays.copyOf(all, BYTES);
        return Arrays.equals(check(half), Arrays.copyOfRange(all, BYTES, all.length)) ? Optional.of(half)
                : Optional.empty();
    }
}
