package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A list on its way to a medium: under its own name only once it is whole there. */
public final class PartFile {
    private final Path part;
    private final Path file;

    private PartFile(Path part, Path file) {
        this.part = part;
        this.file = file;
    }

    /**
     * Written and forced beside the file it will be.
     *
     * @throws IOException where the medium is full or gone; nothing of it is left
     */
    public static PartFile write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        } catch (IOException broken) {
            Files.deleteIfExists(part);
            throw broken;
        }
        return new PartFile(part, file);
    }

    /** Takes the place of whatever bore the name. */
    public void name() throws IOException {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
