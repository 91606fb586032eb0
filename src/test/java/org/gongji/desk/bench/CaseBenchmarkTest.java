package org.gongji.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plain program writes what the desk writes; how fast, no test says. */
class CaseBenchmarkTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    private Path folder;

    @Test
    void thePlainProgramWritesTheSameRowsAndBytes() throws Exception {
        Path database = folder.resolve("desk.db");
        Path one = folder.resolve("one.db");
        Path acts = folder.resolve("acts.db");
        try (SealedDesk desk = SealedDesk.found(folder, CLOCK, new SecureRandom())) {
            desk.actByAct(desk.ready(0));
            Recorded recorded = CaseBenchmark.record(desk, folder, desk.ready(1));
            try (PlainStore plain = PlainStore.like(recorded.before(), one)) {
                plain.commit(recorded.whole());
                plain.commit(new Renaming(recorded, 1).of(recorded.whole()));
            }
            try (PlainStore plain = PlainStore.like(recorded.before(), acts)) {
                for (List<Change> act : recorded.acts()) {
                    plain.commit(act);
                }
                Renaming second = new Renaming(recorded, 1);
                for (List<Change> act : recorded.acts()) {
                    plain.commit(second.of(act));
                }
            }
            SealedDesk.Ready ready = desk.ready(2);
            FileRows opened = FileRows.of(database);
            desk.inOneAct(ready);
            FileRows sealed = FileRows.of(database);

            assertThat(recorded.acts()).as("four pages, acceptance, conclusion").hasSize(6);
            // the fifth file is the case as it was judged
            assertThat(growth(opened, sealed, false)).containsEntry("blobs", 5L).containsEntry("bindings", 3L)
                    .containsEntry("matters", 3L).containsEntry("cases", 1L).containsEntry("entries", 16L);
            assertThat(opened.ddl()).isEqualTo(FileRows.of(one).ddl());
            FileRows first = recorded.after();
            assertThat(growth(first, FileRows.of(one), false)).isEqualTo(growth(opened, sealed, false));
            assertThat(growth(first, FileRows.of(acts), false)).isEqualTo(growth(opened, sealed, false));
            assertThat(bytes(growth(first, FileRows.of(one), true)))
                    .isCloseTo(bytes(growth(opened, sealed, true)), org.assertj.core.data.Offset.offset(1500L));
        }
    }

    private static long bytes(Map<String, Long> byTable) {
        assertThat(byTable.get("blobs")).isGreaterThan(4L * SealedDesk.IMAGE_BYTES);
        return byTable.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rows, or bytes, by table. */
    private static Map<String, Long> growth(FileRows before, FileRows after, boolean bytes) {
        Map<String, Long> growth = new TreeMap<>();
        after.tables().forEach((name, now) -> {
            FileRows.Table then = before.tables().get(name);
            long more = bytes ? now.bytes() - then.bytes() : now.rows().size() - then.rows().size();
            if (more != 0 && !name.equals("drafts")) {
                growth.put(name, more);
            }
        });
        return growth;
    }
}
