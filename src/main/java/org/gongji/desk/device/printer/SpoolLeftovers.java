package org.gongji.desk.device.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * javax.print hands pages to {@code lpr} through a file of the temporary folder and removes it afterwards; a desk
 * that was killed in between leaves one behind, with people's papers in it.
 */
final class SpoolLeftovers {
    /** No job takes so long; younger files may be another program's at work. */
    private static final Duration AGE = Duration.ofMinutes(10);

    private SpoolLeftovers() {
    }

    static void clear(Path temporary, Instant now) {
        try (Stream<Path> files = Files.list(temporary)) {
            for (Path file : files.filter(SpoolLeftovers::isSpool).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(AGE))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be cleared", e);
        }
    }

    private static boolean isSpool(Path file) {
        return file.getFileName().toString().startsWith("javaprint") && Files.isRegularFile(file)
                && Files.isWritable(file);
    }
}
