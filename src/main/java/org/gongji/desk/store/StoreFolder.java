package org.gongji.desk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.gongji.desk.store.StoreBrokenException.Trouble;

/** The folder of one store, held by one desk at a time. */
final class StoreFolder implements AutoCloseable {
    private static final long READ_THROUGH = 1L << 30;

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private StoreFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @throws StoreInUseException  when another desk, in this process or another, holds it
     * @throws StoreBrokenException when nothing can be written there
     */
    static StoreFolder hold(Path folder) {
        try {
            Files.createDirectories(folder);
            unpackDriverInto(folder);
            FileChannel channel = FileChannel.open(folder.resolve("desk.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new StoreInUseException();
            }
            return new StoreFolder(folder, channel, lock);
        } catch (IOException e) {
            throw StoreBrokenException.of(trouble(folder, e));
        }
    }

    private static Trouble trouble(Path folder, IOException e) {
        String reason = e instanceof FileSystemException refused ? String.valueOf(refused.getReason()) : "";
        if (e instanceof AccessDeniedException || reason.contains("ead-only")) {
            return Trouble.READ_ONLY;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() == 0 ? Trouble.FULL : Trouble.BROKEN;
        } catch (IOException gone) {
            return Trouble.BROKEN;
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Otherwise sqlite-jdbc drops its library into the common temp folder, where others may swap it. */
    private static void unpackDriverInto(Path folder) throws IOException {
        if (System.getProperty("org.sqlite.tmpdir") == null) {
            Path own = Files.createDirectories(folder.resolve("native"));
            System.setProperty("org.sqlite.tmpdir", own.toAbsolutePath().toString());
        }
    }

    Path path() {
        return folder;
    }

    Path database() {
        return folder.resolve("desk.db");
    }

    /**
     * False when the last desk ended without closing its file. Files too large to be read through within the five
     * seconds of a restart count as in order: the day's backup reads them whole.
     */
    boolean leftInOrder() {
        try {
            Path log = path().resolve("desk.db-wal");
            return !Files.exists(log) || Files.size(log) == 0 || Files.size(database()) > READ_THROUGH;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
