package org.gongji.desk.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.judge.Judge;

/** Stops a process with all its threads where they stand, for good: none of them runs another instruction. */
final class Halt {
    private static final int LOOKS = 2000;
    /** Stopped, in a call of the kernel that it will not come back from, or gone. */
    private static final String STILL = "TtDZX";

    private Halt() {
    }

    /** A process that has just ended is stopped enough. */
    static void halt(Process process) throws IOException, InterruptedException {
        Judge.run("kill", "-STOP", Long.toString(process.pid()));
        for (int look = 0; look < LOOKS && process.isAlive() && runs(process.pid()); look++) {
            Thread.sleep(1);
        }
    }

    /** A thread inside a call of the kernel that cannot be interrupted stops before it comes back from it. */
    private static boolean runs(long pid) throws IOException {
        try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
            List<Path> all = threads.toList();
            for (Path thread : all) {
                if (STILL.indexOf(state(thread)) < 0) {
                    return true;
                }
            }
            return false;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static char state(Path thread) throws IOException {
        try {
            String stat = Files.readString(thread.resolve("stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2);
        } catch (NoSuchFileException e) {
            return 'X';
        }
    }
}
