package org.gongji.desk.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files named by a case file are found: beside it on disk, or nowhere (a draft names only digests). */
@FunctionalInterface
public interface Attachments {
    /** @return the bytes of the file, empty where there is none of this name */
    Optional<byte[]> open(String file);

    static Attachments none() {
        return file -> Optional.empty();
    }

    /** Files below {@code folder}; names were checked before not to lead out of it. */
    static Attachments in(Path folder) {
        return file -> {
            Path path = folder.resolve(file);
            if (!Files.isRegularFile(path)) {
                return Optional.empty();
            }
            try {
                return Optional.of(Files.readAllBytes(path));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
