package org.gongji.desk.device.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder a helper works in, for its owner's eyes only (0700): vendors' libraries leave what they read in the folder
 * they stand in ({@code wz.txt}, {@code zp.bmp}). It is wiped when the helper ends, by whichever of the two still
 * lives.
 */
final class WorkFolder {
    /** Only a folder that holds this is ever wiped, whatever the working directory of a stray start is. */
    private static final String MARK = ".gongji-helper";
    /** Where JNA unpacks its own library. */
    static final String NATIVES = "natives";
    private static final List<String> LIBRARIES = List.of(".dll", ".so", ".dylib");
    private static final int BLOCK = 8192;

    private WorkFolder() {
    }

    /** @param name what it is for; folders of this name that an earlier run left behind are wiped first */
    static Path make(Path parent, String name) throws IOException {
        Files.createDirectories(parent, ownersOnly(parent.toAbsolutePath().getParent()));
        try (Stream<Path> old = Files.list(parent)) {
            old.filter(folder -> folder.getFileName().toString().startsWith(name + "-")).forEach(WorkFolder::wipe);
        }
        Path folder = Files.createTempDirectory(parent, name + "-");
        Files.createFile(folder.resolve(MARK));
        Files.createDirectory(folder.resolve(NATIVES));
        return folder;
    }

    private static FileAttribute<?>[] ownersOnly(Path parent) {
        boolean posix = parent != null && parent.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[]{
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
                : new FileAttribute<?>[0];
    }

    /** Overwrites and deletes what is in it, and the folder; what cannot be deleted yet is left for the next start. */
    static void wipe(Path folder) {
        Path whole = folder.toAbsolutePath();
        if (!Files.exists(whole.resolve(MARK), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(whole, new Wiping(whole));
            Files.delete(whole.resolve(MARK));
            Files.delete(whole);
        } catch (IOException e) {
            // Windows holds a loaded library: the desk wipes again when the process is gone
        }
    }

    private static final class Wiping extends SimpleFileVisitor<Path> {
        private final Path whole;

        private Wiping(Path whole) {
            this.whole = whole;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.equals(whole.resolve(MARK))) {
                return FileVisitResult.CONTINUE;
            }
            try {
                // a loaded library must not change under the thread that runs in it, and holds no person
                if (attributes.isRegularFile() && !isLibrary(file)) {
                    overwrite(file, attributes.size());
                }
                Files.delete(file);
            } catch (IOException e) {
                // the others are wiped all the same
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failed) {
            try {
                if (!directory.equals(whole)) {
                    Files.delete(directory);
                }
            } catch (IOException e) {
                // not empty: something in it could not be deleted yet
            }
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isLibrary(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return LIBRARIES.stream().anyMatch(name::endsWith) || name.contains(".so.")
                || file.getParent().endsWith(NATIVES);
    }

    private static void overwrite(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (long at = 0; at < size; at += BLOCK) {
                channel.write(ByteBuffer.allocate((int) Math.min(BLOCK, size - at)), at);
            }
            channel.force(false);
        }
    }
}
