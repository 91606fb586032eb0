package org.gongji.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.Assumptions;

/** A real small disk, or a real read-only one. Needs the right to mount: without it a test is skipped, loudly. */
final class TestMount implements AutoCloseable {
    private final Path at;

    private TestMount(Path at) {
        this.at = at;
    }

    /** A disk in memory with so many bytes. */
    static TestMount small(Path at, long bytes) throws IOException {
        return mounted(at, "mount", "-t", "tmpfs", "-o", "size=" + bytes, "tmpfs", at.toString());
    }

    /** The same files, which nobody may write. */
    static TestMount readOnly(Path at) throws IOException {
        TestMount mount = mounted(at, "mount", "--bind", at.toString(), at.toString());
        if (run("mount", "-o", "remount,bind,ro", at.toString()) != 0) {
            mount.close();
            throw new IOException("no read-only mount");
        }
        return mount;
    }

    private static TestMount mounted(Path at, String... command) throws IOException {
        Files.createDirectories(at);
        boolean may = run(command) == 0;
        if (!may && !Evidence.isLong("B")) {
            Assumptions.abort("nothing can be mounted here, so no real disk fills up: " + Arrays.toString(command));
        } else if (!may) {
            throw new IOException("the whole run of issue B needs the right to mount");
        }
        return new TestMount(at);
    }

    private static int run(String... command) throws IOException {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            return process.waitFor(20, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    Path at() {
        return at;
    }

    @Override
    public void close() throws IOException {
        if (run("umount", at.toString()) != 0) {
            run("umount", "-l", at.toString());
        }
    }
}
