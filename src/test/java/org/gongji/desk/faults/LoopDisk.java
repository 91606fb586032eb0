package org.gongji.desk.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * An ext4 file system in a file, whose power can be cut: FS_IOC_SHUTDOWN without flushing the journal makes it forget
 * whatever no sync had asked for.
 */
final class LoopDisk implements AutoCloseable {
    private static final int UNMOUNT_TRIES = 100;
    private static final Duration UNMOUNT_PAUSE = Duration.ofMillis(100);
    /** EXT4_IOC_SHUTDOWN, EXT4_GOING_FLAGS_NOLOGFLUSH */
    private static final String CUT = "open(F, '<', $ARGV[0]) or die $!; "
            + "my $flags = pack('L', 2); ioctl(F, 0x8004587d, $flags) or die $!";
    private static final long BYTES = 192L << 20;

    private final Path image;
    private final Path mount;

    private LoopDisk(Path image, Path mount) {
        this.image = image;
        this.mount = mount;
    }

    /** Skips aloud where nobody may mount anything; under {@code gongji.long} that is a failure. */
    static LoopDisk under(Path root) {
        Judge.require("mkfs.ext4", "e2fsprogs");
        Judge.require("perl", "perl");
        try {
            LoopDisk disk = new LoopDisk(root.resolve("disk.img"), Files.createDirectory(root.resolve("disk")));
            Files.createFile(disk.image);
            command("truncate", "-s", Long.toString(BYTES), disk.image.toString());
            command("mkfs.ext4", "-q", "-F", disk.image.toString());
            Judge.Said said = Judge.run("mount", "-o", "loop", disk.image.toString(), disk.mount.toString());
            if (said.exit() != 0) {
                String words = "no loop device may be mounted here, so no power can be cut: " + said.text();
                if (Boolean.getBoolean("gongji.long")) {
                    Assertions.fail(words);
                }
                System.err.println("SKIPPED, " + words);
                Assumptions.abort(words);
            }
            return disk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return mount;
    }

    /** From now on every call fails, and what was not asked to be durable is gone. */
    void cut() {
        command("perl", "-e", CUT, mount.toString());
    }

    /** The power is back. */
    void restore() {
        unmount();
        command("mount", "-o", "loop", image.toString(), mount.toString());
    }

    void sync() {
        command("sync", "-f", mount.toString());
    }

    private static void command(String... command) {
        Judge.Said said = Judge.run(command);
        if (said.exit() != 0) {
            throw new IllegalStateException(command[0] + ": " + said.text());
        }
    }

    /** The kernel lets the files of a process that was just killed go a moment after it is gone. */
    private void unmount() {
        Judge.Said said = Judge.run("umount", mount.toString());
        for (int more = UNMOUNT_TRIES; said.exit() != 0 && more > 0; more--) {
            LockSupport.parkNanos(UNMOUNT_PAUSE.toNanos());
            said = Judge.run("umount", mount.toString());
        }
        if (said.exit() != 0) {
            throw new IllegalStateException("umount: " + said.text() + holders());
        }
    }

    /** Files of ours that were never closed. */
    private String holders() {
        return Judge.run("find", "/proc/" + ProcessHandle.current().pid() + "/fd", "-lname", mount + "/*", "-printf",
                "%l ").text();
    }

    @Override
    public void close() {
        unmount();
    }
}
