package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at the N-th write to the file: what was acknowledged is there, what is there is whole. */
class KillTest {
    private static final int ACTS = 8;
    /** 128 + SIGKILL: strace ends as its child did. */
    private static final int KILLED = 137;

    @TempDir
    Path root;

    @Test
    void losesNoAcknowledgedActWhereverItIsKilled() throws Exception {
        Judge.require("strace", "strace");
        int kills = 0;
        for (int at : points()) {
            Path folder = Files.createDirectory(root.resolve("at-" + at));
            Stores.found(folder);
            Outcome outcome = killed(folder, at);
            kills += outcome.killed() ? 1 : 0;
            check(folder, outcome.acknowledged(), at);
        }
        assertThat(kills).as("kills that really happened").isGreaterThanOrEqualTo(3);
    }

    private static List<Integer> points() {
        return Evidence.isLong("B") ? IntStream.rangeClosed(1, 60).map(i -> i * 5).boxed().toList()
                : List.of(4, 30, 77, 151);
    }

    private record Outcome(boolean killed, int acknowledged) {
    }

    private Outcome killed(Path folder, int at) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-q", "-o", "/dev/null",
                "-e", "trace=pwrite64", "-e", "inject=pwrite64:signal=SIGKILL:when=" + at,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Dorg.sqlite.tmpdir=" + Files.createDirectories(folder.resolve("own")),
                "-cp", System.getProperty("java.class.path"), KilledDesk.class.getName(), folder.toString(),
                Integer.toString(ACTS)));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command).redirectOutput(said.toFile())
                .redirectError(folder.resolve("err.txt").toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        List<String> lines = Files.readAllLines(said, StandardCharsets.UTF_8);
        int acknowledged = (int) lines.stream().filter(line -> line.startsWith("done ")).count();
        assertThat(process.exitValue()).as("killed, or done").isIn(KILLED, 0);
        return new Outcome(process.exitValue() == KILLED, acknowledged);
    }

    private static void check(Path folder, int acknowledged, int at) {
        StoreVerdict verdict = new StoreVerifier(Stores.RANDOM, TestKdf.cheap())
                .verify(folder, Optional.of("0312"), Stores.password());
        assertThat(verdict).as("killed at write " + at).isInstanceOf(StoreVerdict.Sound.class);
        try (StoreDoor door = Stores.door(folder)) {
            OpenStore store = Stores.signIn(door).opened();
            List<Entry> acts = store.journal().range(1, 1000).stream()
                    .filter(entry -> entry.header().kind() == EntryKind.INFORMED).toList();
            assertThat(acts).hasSizeBetween(acknowledged, acknowledged + 1);
            for (Entry act : acts) {
                assertThat(store.settings().get("act " + act.payload().get("act"))).isPresent();
            }
            store.close();
        }
    }
}
