package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The desk's own folder, held by one running desk at a time. */
final class DeskHome implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DeskHome(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** Named by {@code gongji.home} or {@code GONGJI_HOME}; otherwise {@code .gongji-desk} of the user. */
    static Path usual() {
        return Optional.ofNullable(System.getProperty("gongji.home"))
                .or(() -> Optional.ofNullable(System.getenv("GONGJI_HOME"))).filter(named -> !named.isBlank())
                .map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home"), ".gongji-desk"))
                .toAbsolutePath();
    }

    /** Empty when another desk holds it. */
    static Optional<DeskHome> hold(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
        FileChannel channel = FileChannel.open(folder.resolve("desk.lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        unpackDriverInto(folder);
        return Optional.of(new DeskHome(folder, channel, lock));
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Inside the store's own folder it would hinder the rename of a first start on Windows. */
    private static void unpackDriverInto(Path folder) throws IOException {
        if (System.getProperty("org.sqlite.tmpdir") == null) {
            System.setProperty("org.sqlite.tmpdir", Files.createDirectories(folder.resolve("native")).toString());
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
