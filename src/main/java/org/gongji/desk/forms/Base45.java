package org.gongji.desk.forms;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** RFC 9285: bytes in the alphabet of a QR code's alphanumeric mode. */
final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {
    }

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int n = pair ? (bytes[i] & 0xFF) * 256 + (bytes[i + 1] & 0xFF) : bytes[i] & 0xFF;
            text.append(ALPHABET.charAt(n % 45)).append(ALPHABET.charAt(n / 45 % 45));
            if (pair) {
                text.append(ALPHABET.charAt(n / 2025));
            }
        }
        return text.toString();
    }

    /** Empty for anything the encoder cannot have written: a foreign sign, a cut end, a value too large. */
    static Optional<byte[]> decode(String text) {
        if (text.length() % 3 == 1) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i += 3) {
            boolean pair = i + 2 < text.length();
            int c = ALPHABET.indexOf(text.charAt(i));
            int d = ALPHABET.indexOf(text.charAt(i + 1));
            int e = pair ? ALPHABET.indexOf(text.charAt(i + 2)) : 0;
            int n = c + 45 * d + 2025 * e;
            if (c < 0 || d < 0 || e < 0 || n > (pair ? 0xFFFF : 0xFF)) {
                return Optional.empty();
            }
            if (pair) {
                bytes.write(n >> 8);
            }
            bytes.write(n);
        }
        return Optional.of(bytes.toByteArray());
    }
}
