package org.gongji.desk.exchange;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Set;
import org.gongji.desk.base.Sha256;

/** A folder on a mounted medium. */
public final class FolderMedium implements Medium {
    private static final int CHUNK = 1 << 20;
    /** Less than this free, and an error while writing is taken to mean "full". */
    private static final long HARDLY_ANY = 64 << 10;

    private final Path folder;

    public FolderMedium(Path folder) {
        this.folder = folder;
    }

    @Override
    public void write(String name, Content content) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16);
            content.writeTo(out);
            out.flush();
            file.force(true);
        }
    }

    @Override
    public Sha256 digest(String name) throws IOException {
        try {
            return digest(name, Set.of(StandardOpenOption.READ, ExtendedOpenOption.DIRECT));
        } catch (IOException | UnsupportedOperationException e) {
            // some file systems read only through the cache (tmpfs of older kernels, many network folders)
            return digest(name, Set.of(StandardOpenOption.READ));
        }
    }

    private Sha256 digest(String name, Set<OpenOption> options) throws IOException {
        int block = (int) Math.max(512, Files.getFileStore(folder).getBlockSize());
        ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK + block).alignedSlice(block);
        buffer.limit(CHUNK);
        MessageDigest digest = Sha256.digest();
        try (FileChannel file = FileChannel.open(folder.resolve(name), options)) {
            while (file.read(buffer) >= 0) {
                buffer.flip();
                digest.update(buffer);
                buffer.clear().limit(CHUNK);
            }
        }
        return Sha256.ofDigest(digest.digest());
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    /** Windows cannot open a folder as a file; there the rename itself is journalled. */
    @Override
    public void settle() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    }

    @Override
    public State state() {
        if (!Files.isDirectory(folder)) {
            return State.GONE;
        }
        try {
            FileStore store = Files.getFileStore(folder);
            if (store.isReadOnly() || !Files.isWritable(folder)) {
                return State.READ_ONLY;
            }
            return store.getUsableSpace() < HARDLY_ANY ? State.FULL : State.READY;
        } catch (IOException e) {
            return State.GONE;
        }
    }
}
