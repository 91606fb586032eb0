package org.gongji.desk.app.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.Blobs;

/**
 * The folder {@code scans} in the desk's home. A picture waits in it, is moved aside into {@code taken} when it is
 * looked at, and leaves the disk only after the very same bytes were read back out of the sealed store. What no case
 * has sealed stays, whatever else happens.
 */
public final class ScanFolder {
    private final Path folder;

    public ScanFolder(Path home) {
        this.folder = home.resolve("scans");
    }

    public Path folder() {
        return folder;
    }

    public Path aside(boolean refused) throws IOException {
        return Files.createDirectories(folder.resolve(refused ? "refused" : "taken"));
    }

    /**
     * Removes every picture moved aside that the store holds and gives back whole. Called after the act that sealed it.
     *
     * @return how many
     */
    public int sweep(Blobs blobs) {
        int gone = 0;
        try {
            for (Path file : files("taken")) {
                Sha256 digest = Sha256.of(Files.readAllBytes(file));
                if (blobs.read(digest).filter(kept -> Sha256.of(kept).equals(digest)).isPresent()) {
                    Files.delete(file);
                    gone++;
                }
            }
            if (gone > 0) {
                persist(folder.resolve("taken"));
            }
            return gone;
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of scans cannot be cleared", e);
        }
    }

    /** Pictures moved aside that no case has sealed, and refused ones: somebody must decide about them. */
    public int left() {
        try {
            return files("taken").size() + files("refused").size();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of scans cannot be read", e);
        }
    }

    private List<Path> files(String part) throws IOException {
        Path of = folder.resolve(part);
        if (!Files.isDirectory(of)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(of)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void persist(Path folder) {
        try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        } catch (IOException e) {
            // a folder cannot be opened as a file on Windows, where the removal is durable by itself
        }
    }
}
