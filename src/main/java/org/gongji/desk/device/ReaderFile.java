package org.gongji.desk.device;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** The file {@code reader.properties} in the desk's folder: which ID card reader stands at this counter. */
public final class ReaderFile {
    public static final String NAME = "reader.properties";

    private final Properties text;

    private ReaderFile(Properties text) {
        this.text = text;
    }

    /** Something in the file is not as it must be; the message names the key, never its value. */
    public static final class BadReaderFile extends Exception {
        private static final long serialVersionUID = 1L;

        public BadReaderFile(String key) {
            super(key);
        }
    }

    /** Empty where there is no such file: then nobody said that a reader stands here. */
    public static Optional<ReaderFile> in(Path folder) throws BadReaderFile, IOException {
        return in(folder, NAME);
    }

    /** The same for another device's file. */
    public static Optional<ReaderFile> in(Path folder, String name) throws BadReaderFile, IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties text = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            text.load(in);
        } catch (IllegalArgumentException e) {
            throw new BadReaderFile("escape");
        }
        return Optional.of(new ReaderFile(text));
    }

    /** What is said under a key, without blanks around it. */
    public String text(String key, String otherwise) {
        return text.getProperty(key, otherwise).strip();
    }

    public boolean says(String key) {
        return text.containsKey(key);
    }
}
