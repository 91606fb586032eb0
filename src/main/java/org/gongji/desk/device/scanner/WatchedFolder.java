package org.gongji.desk.device.scanner;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder into which any scanner or camera program saves. A file is taken when its size and time were the same twice,
 * and it is claimed by renaming it: whoever renames it has it, once. Nothing is ever deleted. A file somebody holds, or
 * whose name changes under our hands, waits for the next look.
 */
public final class WatchedFolder {
    /** What programs call a file they are not done with. */
    private static final Set<String> UNFINISHED = Set.of("tmp", "part", "partial", "crdownload", "download", "filepart");

    private final Path folder;
    private final Duration still;
    private final Duration settled;
    private Map<Path, Seen> before = Map.of();

    /** How a file stood when it was looked at, and since when it has stood so. */
    private record Seen(long size, long touched, long since) {
        boolean same(Seen other) {
            return other != null && size == other.size && touched == other.touched;
        }
    }

    /**
     * One file that stands still.
     *
     * @param settled it has done so for so long that its writer is surely gone
     */
    public record Waiting(Path file, boolean settled) {
    }

    /**
     * @param still   for so long size and time must be the same
     * @param settled from then on a file that is broken is broken, and not half written
     */
    public WatchedFolder(Path folder, Duration still, Duration settled) {
        this.folder = folder;
        this.still = still;
        this.settled = settled;
    }

    /** Files that stand still, oldest first; waits for a moment where none was known to. */
    public synchronized List<Waiting> look() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        look(before);
        if (!before.isEmpty() && standing().isEmpty()) {
            TimeUnit.NANOSECONDS.sleep(still.toNanos());
            look(before);
        }
        return standing();
    }

    private void look(Map<Path, Seen> last) throws IOException {
        Map<Path, Seen> now = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(WatchedFolder::isFinishedName).toList()) {
                seen(file).ifPresent(one -> now.put(file, one.same(last.get(file)) ? last.get(file) : one));
            }
        }
        before = now;
    }

    private static boolean isFinishedName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return !name.startsWith(".") && !name.startsWith("~") && !name.endsWith("~")
                && !UNFINISHED.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static Optional<Seen> seen(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.isRegularFile() && now.size() > 0 ? Optional.of(new Seen(now.size(),
                    now.lastModifiedTime().to(TimeUnit.NANOSECONDS), System.nanoTime())) : Optional.empty();
        } catch (IOException renamed) {
            return Optional.empty();
        }
    }

    private List<Waiting> standing() {
        long now = System.nanoTime();
        return before.entrySet().stream().filter(one -> now - one.getValue().since() >= still.toNanos())
                .sorted(Comparator.comparing((Map.Entry<Path, Seen> one) -> one.getValue().touched())
                        .thenComparing(Map.Entry::getKey))
                .map(one -> new Waiting(one.getKey(), now - one.getValue().since() >= settled.toNanos())).toList();
    }

    /**
     * Takes it, under its own name or the next free one, into another folder of the same disk.
     *
     * @return where it lies now; empty where somebody holds it, or it is no longer there
     */
    public synchronized Optional<Path> claim(Waiting waiting, Path into) throws IOException {
        Seen stood = before.get(waiting.file());
        Optional<Seen> now = seen(waiting.file());
        if (now.filter(one -> one.same(stood)).isEmpty() || isHeld(waiting.file())) {
            return Optional.empty();
        }
        try {
            return Optional.of(moved(waiting.file(), into));
        } catch (FileSystemException held) {
            // Windows says so of a file another program has open
            return Optional.empty();
        }
    }

    /** A program that locks what it writes has not finished with it. */
    private static boolean isHeld(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
             FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException held) {
            return true;
        } catch (IOException readOnly) {
            // nobody writes into a file that cannot be opened for writing
            return false;
        }
    }

    /** Back to where it waited: it was half written. Its writer finds it again, and so does the next look. */
    public synchronized void giveBack(Path claimed) throws IOException {
        moved(claimed, folder);
    }

    /** Moves a claimed file to another folder of the same disk. */
    public static Path moved(Path file, Path into) throws IOException {
        Files.createDirectories(into);
        String name = file.getFileName().toString();
        for (int k = 1; true; k++) {
            Path to = into.resolve(k == 1 ? name : k + "-" + name);
            try {
                // the name is taken first: a rename would silently replace what another has put there
                Files.createFile(to);
                return replaced(file, to);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    private static Path replaced(Path file, Path to) throws IOException {
        try {
            return Files.move(file, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException other) {
            Files.delete(to);
            throw new IOException("the folder of scans and its inner folders must lie on one disk", other);
        } catch (IOException held) {
            Files.delete(to);
            throw held;
        }
    }
}
