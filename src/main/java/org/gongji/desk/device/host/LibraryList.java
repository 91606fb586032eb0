package org.gongji.desk.device.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.Sha256;

/**
 * The vendors' files that may run in the helper, each with the SHA-256 the administrator recorded, in the format of
 * {@code sha256sum}: 64 hex digits, two spaces, the absolute path. A library brings its listed neighbours along (its
 * sister libraries and its licence). What runs is a copy, in the helper's own folder, of the very bytes that were
 * checked.
 */
public final class LibraryList {
    private static final int DIGEST = 64;

    private final List<Line> lines;

    private LibraryList(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    private record Line(String sha256, Path file) {
    }

    /** What is not in that format is no line; a list that is not there allows nothing. */
    public static LibraryList read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String text : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String line = text.strip();
            if (line.matches("[0-9a-fA-F]{" + DIGEST + "}[ *]{1,2}.+")) {
                lines.add(new Line(line.substring(0, DIGEST).toLowerCase(Locale.ROOT),
                        Path.of(line.substring(DIGEST).replaceFirst("[ *]+", "")).normalize()));
            }
        }
        return new LibraryList(lines);
    }

    /** @return why it may not run; empty once it lies in the folder with its neighbours, under its own name */
    Optional<DeviceFault> place(Path library, Path folder) throws IOException {
        Path whole = library.toAbsolutePath().normalize();
        if (lines.stream().noneMatch(line -> line.file().equals(whole))) {
            return Optional.of(DeviceFault.LIBRARY_UNLISTED);
        }
        for (Line line : lines) {
            if (whole.getParent().equals(line.file().getParent())) {
                Optional<DeviceFault> refused = copy(line, folder);
                if (refused.isPresent()) {
                    return refused;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<DeviceFault> copy(Line line, Path folder) throws IOException {
        if (!Files.isRegularFile(line.file())) {
            return Optional.of(DeviceFault.LIBRARY_MISSING);
        }
        byte[] bytes = Files.readAllBytes(line.file());
        if (!Sha256.of(bytes).hex().equals(line.sha256())) {
            return Optional.of(DeviceFault.LIBRARY_CHANGED);
        }
        Files.write(folder.resolve(line.file().getFileName()), bytes);
        return Optional.empty();
    }
}
