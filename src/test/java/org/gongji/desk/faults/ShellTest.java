package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.gongji.desk.store.Finding;
import org.gongji.desk.store.OuterHead;
import org.gongji.desk.store.StoreVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody with the file and the plain sqlite3 program may try; each try is found, and where it was made. */
class ShellTest {
    private static final String OTHER = "CASE %1$s.rowid WHEN (SELECT min(rowid) FROM %1$s) "
            + "THEN (SELECT max(rowid) FROM %1$s) ELSE (SELECT min(rowid) FROM %1$s) END";

    @TempDir
    Path root;
    private Path folder;

    @BeforeEach
    void work() {
        Judge.require("sqlite3", "sqlite3");
        Path first = root.resolve("first");
        new ThirdRelativeStage().prepare(first);
        try (Desk desk = Desk.at(first)) {
            new FamilyVisit(desk, "p4").filled();
            desk.day().close(1, Desk.CLERK);
            desk.signOut();
        }
        folder = root.resolve("tried");
        Rooms.copy(first, folder);
    }

    /** @return statements by what they try, and the table in which it must be found */
    private static Map<String, String> tries() {
        Map<String, String> tries = new LinkedHashMap<>();
        tries.put("bindings: a state", "UPDATE bindings SET state = 'ENDED' WHERE rowid = 1");
        tries.put("matters: a date", "UPDATE matters SET settled = settled - 86400000");
        tries.put("matters: a date of acceptance", "UPDATE matters SET accepted = accepted - 86400000");
        tries.put("entries: a date of an act", "UPDATE entries "
                + "SET businessTime = replace(businessTime, '2026', '2025') WHERE kind = 'BOUND'");
        tries.put("entries: who did it", "UPDATE entries SET clerk = '0999' WHERE kind = 'BOUND'");
        tries.put("entries: what was done", "UPDATE entries SET kind = 'REFUSED' WHERE kind = 'BOUND'");
        for (String table : List.of("bindings", "matters", "cases", "families", "drafts", "closed_days")) {
            tries.put(table + ": a version", "UPDATE " + table + " SET version = version + 1");
            tries.put(table + ": a row taken away", "DELETE FROM " + table + " WHERE rowid = (SELECT max(rowid) FROM "
                    + table + ")");
        }
        for (String table : List.of("bindings", "matters", "cases", "entries", "blobs")) {
            String column = table.equals("entries") || table.equals("blobs") ? "sealed" : "payload";
            tries.put(table + ": payloads swapped", swap(table, column));
        }
        tries.put("bindings: blind indexes of pairs swapped", "UPDATE bindings SET state = 'ENDED'; "
                + swap("bindings", "pair") + "; UPDATE bindings SET state = 'ACTIVE'");
        tries.put("bindings: blind indexes of members swapped", "UPDATE bindings SET state = 'ENDED'; "
                + swap("bindings", "member") + "; UPDATE bindings SET state = 'ACTIVE'");
        tries.put("entries: the tail cut off", "DELETE FROM entries WHERE sequence > (SELECT max(sequence) - 2 "
                + "FROM entries)");
        tries.put("entries: a case deleted with everything", everythingOf("D-0002"));
        tries.put("sqlite_schema: a trigger",
                "CREATE TRIGGER spy AFTER INSERT ON entries BEGIN DELETE FROM drafts; END");
        tries.put("sqlite_schema: a view", "CREATE VIEW look AS SELECT * FROM entries");
        tries.put("sqlite_schema: an index less", "DROP INDEX bindings_one_pair");
        tries.put("slots: a colleague's name", "UPDATE slots SET name = 'nobody'");
        tries.put("door_seed: no log of tries", "DELETE FROM door_seed");
        tries.put("head: an earlier head", "UPDATE head SET sequence = sequence - 1");
        return tries;
    }

    private static String swap(String table, String column) {
        return ("CREATE TEMP TABLE t AS SELECT rowid AS r, " + column + " AS c FROM %1$s; UPDATE %1$s SET " + column
                + " = (SELECT c FROM t WHERE r = " + OTHER + ") WHERE rowid IN ((SELECT min(rowid) FROM %1$s), "
                + "(SELECT max(rowid) FROM %1$s))").formatted(table);
    }

    private static String everythingOf(String draft) {
        String number = "(SELECT caseNo FROM matters WHERE draft = '" + draft + "')";
        return "DELETE FROM entries WHERE \"case\" IN ('" + draft + "', " + number + "); DELETE FROM cases WHERE id = "
                + number + "; DELETE FROM bindings WHERE rowid = (SELECT max(rowid) FROM bindings); "
                + "DELETE FROM matters WHERE draft = '" + draft + "'";
    }

    @Test
    void findsEveryTryAndNamesTheTable() throws IOException {
        Path sound = Files.copy(folder.resolve("desk.db"), root.resolve("sound.db"));
        Morning.sound(folder);
        List<String> silent = new ArrayList<>();
        tries().forEach((what, statements) -> {
            restore(sound);
            shell(statements);
            String table = what.substring(0, what.indexOf(':'));
            if (found().stream().noneMatch(finding -> finding.table().equals(table))) {
                silent.add(what + " -> " + found());
            }
        });
        Evidence.counted("B", "changes with a plain sqlite3 shell, each found in the table where it was made",
                tries().size(), silent.size());
        assertThat(silent).isEmpty();
    }

    /** The older row is the desk's own, seal and all, from a copy of the day before. */
    @Test
    void findsAnOlderRowPutBack() throws IOException {
        Path yesterday = Files.copy(folder.resolve("desk.db"), root.resolve("yesterday.db"));
        try (Desk desk = Desk.at(folder)) {
            BindStage.bind(desk, "p4", what -> { });
            desk.signOut();
        }
        Morning.sound(folder);
        shell("ATTACH '" + yesterday + "' AS y; DELETE FROM families; INSERT INTO families SELECT * FROM y.families");
        assertThat(found()).extracting(Finding::fault, Finding::table).contains(
                tuple(Finding.Fault.ROW_OLDER, "families"));
    }

    /** Everything beside the file is put back too, so that nothing on this machine knows better. */
    @Test
    void findsYesterdaysFileOnlyByTheHeadThatWasExportedSince() {
        Path yesterday = root.resolve("yesterday");
        Rooms.copy(folder, yesterday);
        ClosedDay exported;
        ClosedDay before;
        try (Desk desk = Desk.at(folder)) {
            before = desk.store().closedDays().last().orElseThrow();
            BindStage.bind(desk, "p4", what -> { });
            exported = desk.day().close(0, Desk.CLERK);
            desk.signOut();
        }
        assertThat(Morning.verdict(folder, head(exported))).isInstanceOf(StoreVerdict.Sound.class);
        Rooms.remove(folder);
        Rooms.copy(yesterday, folder);
        Morning.sound(folder);
        assertThat(Morning.verdict(folder, head(before))).as("what it had exported itself")
                .isInstanceOf(StoreVerdict.Sound.class);
        Evidence.counted("B", "yesterday's file put back, found against the last exported head", 1, 0);
        assertThat(Morning.verdict(folder, head(exported))).isInstanceOfSatisfying(StoreVerdict.Damaged.class,
                damaged -> assertThat(damaged.findings()).extracting(Finding::fault)
                        .containsExactly(Finding.Fault.OLDER_THAN_EXPORTED));
    }

    private static OuterHead head(ClosedDay day) {
        return OuterHead.of(day.lastSequence() + ":" + day.head().hex()).orElseThrow();
    }

    private void restore(Path sound) {
        try {
            Files.deleteIfExists(folder.resolve("desk.db-wal"));
            Files.deleteIfExists(folder.resolve("desk.db-shm"));
            Files.copy(sound, folder.resolve("desk.db"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shell(String statements) {
        Judge.Said said = Judge.run("sqlite3", "-bail", folder.resolve("desk.db").toString(), statements);
        assertThat(said.exit()).as("%s: %s", statements, said.text()).isZero();
    }

    private List<Finding> found() {
        return Morning.verdict(folder) instanceof StoreVerdict.Damaged damaged ? damaged.findings() : List.of();
    }
}
