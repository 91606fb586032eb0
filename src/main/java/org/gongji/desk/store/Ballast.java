package org.gongji.desk.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A file that holds nothing but room: let go when the disk is full, so that the day can still be closed. Filled with
 * random bytes, because a file system that compresses would store zeros in no room at all.
 */
final class Ballast {
    /** A checkpoint of a full write-ahead log takes half of it; a day close and its papers a fraction. */
    static final long USUAL = 16L << 20;
    private static final int PIECE = 1 << 16;

    private final Path file;
    private final long size;

    Ballast(Path file, long size) {
        this.file = file;
        this.size = size;
    }

    /** The store's own. */
    static Ballast of(Path database) {
        return new Ballast(database.toAbsolutePath().resolveSibling("ballast"),
                Long.getLong("gongji.ballast", USUAL));
    }

    boolean held() {
        try {
            return Files.isRegularFile(file) && Files.size(file) >= size;
        } catch (IOException e) {
            return false;
        }
    }

    /** Room for the ballast and as much again. */
    boolean roomy() {
        try {
            return Files.getFileStore(file.getParent()).getUsableSpace() >= 2 * size;
        } catch (IOException e) {
            return false;
        }
    }

    void letGo() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // then there is no room after all, and the next act says so again
        }
    }

    /** @return whether the ballast lies there now */
    boolean restore() {
        if (held()) {
            return true;
        }
        if (!roomy()) {
            return false;
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            write(part);
            Durable.force(part);
            Files.deleteIfExists(file);
            Durable.rename(part, file);
            return true;
        } catch (IOException e) {
            return false;
        } finally {
            remove(part);
        }
    }

    private void write(Path part) throws IOException {
        SplittableRandom noise = new SplittableRandom();
        byte[] piece = new byte[PIECE];
        try (OutputStream out = Files.newOutputStream(part)) {
            for (long done = 0; done < size; done += piece.length) {
                noise.nextBytes(piece);
                out.write(piece, 0, (int) Math.min(piece.length, size - done));
            }
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // overwritten by the next try
        }
    }
}
