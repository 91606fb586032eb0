package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A ledger of many years, verified and told again in little memory")
class ScaleTest {
    private static final int AN_ACT = 500;
    /** The entries of the whole run alone would fill several times as much. */
    private static final String HEAP = "-Xmx72m";

    @TempDir
    Path folder;

    /** What the small process does: the verdicts, by name. */
    static final class Judging {
        private Judging() {
        }

        public static void main(String[] args) {
            Path store = Path.of(args[0]);
            System.out.println(new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(store, Optional.of("0312"),
                    Stores.password()));
            RebuildVerdict told = new StoreRebuild(Stores.RANDOM, TestKdf.cheap()).rebuild(store,
                    Optional.of("0312"), Stores.password(), Optional.empty());
            System.out.println(told instanceof RebuildVerdict.Rebuilt rebuilt ? "told " + rebuilt.entries()
                    : told.toString());
        }
    }

    private void work(int entries) {
        Stores.found(folder);
        try (StoreDoor door = Stores.door(folder); OpenStore store = Stores.signIn(door).opened()) {
            for (int done = 0; done < entries; done += AN_ACT) {
                int from = done;
                store.journal().act(pen -> {
                    for (int i = from; i < from + AN_ACT; i++) {
                        if (i % 10 == 0) {
                            store.matters().put(OneFamily.matter("D-" + i + "/1", MatterState.WAITING));
                        }
                        pen.enter(EntryKind.VIEWED_IN_FULL, Stores.WANG, "D-" + i, OneFamily.NOON,
                                Map.of("reason", "本人来问，第 " + i + " 次", "why", "x".repeat(400)));
                    }
                    return pen;
                });
            }
        }
    }

    @Test
    void needsNoMoreMemoryForALongLedger() throws IOException, InterruptedException {
        int entries = Evidence.of("B", 4000, 100_000);
        work(entries);
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), HEAP, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                Judging.class.getName(), folder.toString())).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("Sound[entries=", "told ");
        assertThat(said).doesNotContain("OutOfMemory");
        Evidence.counted("B", "entries verified and told again within a heap of 72 MB", entries, 0);
    }
}
