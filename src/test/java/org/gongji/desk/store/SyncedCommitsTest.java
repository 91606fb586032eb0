package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commit costs the disk, as the kernel sees it. */
class SyncedCommitsTest {
    private static final Pattern MARK = Pattern.compile(".*unlink\\(\".*/act-(\\d+)\"\\).*");
    private static final Pattern SYNC = Pattern.compile(".*\\b(?:fsync|fdatasync)\\(\\d+<(.*?)>.*");
    private static final Pattern INTO_FILE = Pattern.compile(".*pwrite64\\(\\d+<.*/desk\\.db>.*");
    private static final Pattern INTO_LOG = Pattern.compile(".*pwrite64\\(\\d+<.*/desk\\.db-wal>, .*, 32, 0\\).*");

    @TempDir
    private Path folder;

    /** Calls between one mark and the next: one act. */
    private static final class Act {
        private final List<String> synced = new ArrayList<>();
        private boolean checkpoints;
        private boolean beginsLog;

        private void take(String line) {
            Matcher sync = SYNC.matcher(line);
            if (sync.matches()) {
                synced.add(sync.group(1));
            }
            checkpoints |= INTO_FILE.matcher(line).matches();
            beginsLog |= INTO_LOG.matcher(line).matches();
        }
    }

    /** One forced write a commit; where it also carries the log into the file, or begins the log anew, up to three. */
    @Test
    void aCommitForcesTheDiskOnceAndAtMostThriceWhenItCheckpoints() throws Exception {
        List<Act> acts = acts(traced());
        assertThat(acts).hasSize(SyncedCommits.ACTS);
        List<Act> plain = acts.stream().filter(act -> !act.checkpoints && !act.beginsLog).toList();
        List<Act> carrying = acts.stream().filter(act -> act.checkpoints).toList();
        assertThat(plain).hasSizeGreaterThan(SyncedCommits.ACTS / 2).allSatisfy(act ->
                assertThat(act.synced).hasSize(1).allMatch(file -> file.endsWith("/desk.db-wal")));
        assertThat(carrying).as("the log was carried into the file").isNotEmpty()
                .allSatisfy(act -> assertThat(act.synced).hasSizeBetween(2, 3));
        assertThat(acts).allSatisfy(act -> assertThat(act.synced).hasSizeBetween(1, 3));
    }

    private static List<Act> acts(List<String> trace) {
        List<Act> acts = new ArrayList<>();
        boolean inside = false;
        for (String line : trace) {
            Matcher mark = MARK.matcher(line);
            if (mark.matches()) {
                inside = Integer.parseInt(mark.group(1)) < SyncedCommits.ACTS;
                if (inside) {
                    acts.add(new Act());
                }
            } else if (inside) {
                acts.get(acts.size() - 1).take(line);
            }
        }
        return acts;
    }

    /** Only the calls asked for stop the child; nothing is injected, so seccomp may choose them. */
    private List<String> traced() throws Exception {
        Path store = folder.resolve("store");
        Stores.found(store);
        Path trace = folder.resolve("trace.txt");
        Process process = new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-q", "-y", "-s", "160", "-o",
                trace.toString(), "-e", "trace=fsync,fdatasync,pwrite64,unlink",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Dorg.sqlite.tmpdir=" + Files.createDirectories(folder.resolve("own")), "-cp",
                System.getProperty("java.class.path"),
                SyncedCommits.class.getName(), store.toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile()).start();
        boolean ended = process.waitFor(180, TimeUnit.SECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        assertThat(ended).as("it ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("said.txt"))).isZero();
        return Files.readAllLines(trace, StandardCharsets.ISO_8859_1);
    }
}
