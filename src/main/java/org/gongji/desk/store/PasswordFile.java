package org.gongji.desk.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/** A password in a file, never in a string and never an argument. */
public final class PasswordFile {
    /** Without letters and digits that look alike on paper. */
    private static final char[] ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789".toCharArray();
    private static final int LENGTH = 20;

    private PasswordFile() {
    }

    /** Where a training store's password lies: {@code store} has {@code store.password} beside it. */
    public static Path beside(Path store) {
        return store.resolveSibling(store.getFileName() + ".password");
    }

    /**
     * Draws a password (99 bits) and leaves it in a file its owner alone may read. For training stores only: a live
     * store's password is in nobody's file.
     *
     * @return the password; the caller wipes it
     */
    public static char[] draw(Path file, SecureRandom random) throws IOException {
        char[] password = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            password[i] = ALPHABET[random.nextInt(ALPHABET.length)];
        }
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        byte[] line = Arrays.copyOf(bytes.array(), bytes.remaining() + 1);
        line[line.length - 1] = '\n';
        Files.write(file, line);
        Arrays.fill(line, (byte) 0);
        Arrays.fill(bytes.array(), (byte) 0);
        return password;
    }

    /** Whose password it is: the staff number on the second line, where there is one. */
    public static Optional<String> owner(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            int at = 0;
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            String second = new String(bytes, Math.min(at + 1, bytes.length), Math.max(0, bytes.length - at - 1),
                    StandardCharsets.US_ASCII).strip();
            return second.matches("[0-9A-Z]{1,12}") ? Optional.of(second) : Optional.empty();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /**
     * @return the first line, UTF-8, without its line end; the caller wipes it
     * @throws CharacterCodingException when it is not UTF-8
     */
    public static char[] read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            int end = 0;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            char[] password = new char[decoded.remaining()];
            decoded.get(password);
            Arrays.fill(decoded.array(), '\0');
            return password;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
