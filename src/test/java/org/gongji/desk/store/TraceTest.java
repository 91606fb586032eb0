package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.Finding.Fault;
import org.gongji.desk.store.Trace.How;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What verification says of how something became wrong, and since when")
class TraceTest {
    @TempDir
    Path folder;

    @BeforeEach
    void play() {
        RealDay.play(folder);
    }

    private List<Trace> traces(OuterHead... heads) {
        StoreVerdict verdict = new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(folder, Optional.of("0312"),
                Stores.password(), new StoreQuestion(true, List.of(heads)));
        return verdict instanceof StoreVerdict.Damaged damaged ? damaged.traces() : List.of();
    }

    private Trace trace(Fault fault, String table) {
        return traces().stream().filter(one -> one.finding().fault() == fault && one.finding().table().equals(table))
                .findFirst().orElseThrow();
    }

    private void shell(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = connection.createStatement()) {
            return statement.executeQuery(query).getString(1);
        }
    }

    private long entry(String kind) throws SQLException {
        return Long.parseLong(ask("SELECT max(sequence) FROM entries WHERE kind = '" + kind + "'"));
    }

    private void work(java.util.function.Consumer<OpenStore> work) {
        try (StoreDoor door = Stores.door(folder)) {
            OpenStore store = Stores.signIn(door).opened();
            work.accept(store);
            store.close();
        }
    }

    @Test
    void namesThePlainColumnAndTheActThatWroteItRight() throws SQLException {
        shell("UPDATE bindings SET state = 'VOIDED' WHERE state = 'ENDED'");
        Trace trace = trace(Fault.ROW_CHANGED, "bindings");
        assertThat(trace.how()).isEqualTo(How.COLUMN);
        assertThat(trace.what()).containsExactly("state");
        assertThat(trace.written().orElseThrow().sequence()).isEqualTo(entry("ENDED"));
        assertThat(trace.written().orElseThrow().kind()).isEqualTo(EntryKind.ENDED);
    }

    @Test
    void namesABlindIndexWhateverItWasChangedTo() throws SQLException {
        shell("UPDATE cases SET giver = '" + "0".repeat(64) + "' WHERE id = (SELECT min(id) FROM cases)");
        assertThat(trace(Fault.ROW_CHANGED, "cases").how()).isEqualTo(How.BLIND_INDEX);
        assertThat(trace(Fault.ROW_CHANGED, "cases").what()).containsExactly("giver");
    }

    @Test
    void namesTheOtherRowWhereContentsWereSwapped() throws SQLException {
        shell("CREATE TEMP TABLE t AS SELECT id, payload FROM matters", "UPDATE matters SET payload = (SELECT payload "
                + "FROM t WHERE t.id = CASE matters.id WHEN 'D-0001/1' THEN 'D-0001/2' ELSE 'D-0001/1' END) "
                + "WHERE id IN ('D-0001/1', 'D-0001/2')");
        assertThat(traces()).extracting(Trace::how).containsOnly(How.SWAPPED);
        assertThat(traces()).extracting(one -> one.what().get(0)).containsExactlyInAnyOrder("D-0001/1", "D-0001/2");
    }

    @Test
    void namesContentThatWasChanged() throws SQLException {
        shell("UPDATE matters SET payload = CAST(payload || x'00' AS BLOB) WHERE id = 'D-0001/1'");
        assertThat(trace(Fault.ROW_CHANGED, "matters").how()).isEqualTo(How.CONTENT);
    }

    @Test
    void namesTheVersionThatWasPutBackAndTheActItCameFrom() throws SQLException {
        work(store -> store.journal().act(pen -> {
            store.families().put(store.families().all().get(0));
            return pen.enter(EntryKind.SETTING_CHANGED, Stores.WANG, "-", Stores.CLOCK.instant(), Map.of());
        }));
        String version = ask("SELECT version FROM families");
        String old = ask("SELECT quote(payload) FROM families");
        work(store -> store.journal().act(pen -> {
            store.families().put(store.families().all().get(0));
            return pen.enter(EntryKind.SETTING_CHANGED, Stores.WANG, "-", Stores.CLOCK.instant(), Map.of());
        }));
        String acts = ask("SELECT group_concat(sequence) FROM (SELECT sequence FROM entries "
                + "WHERE kind = 'SETTING_CHANGED' ORDER BY sequence)");
        shell("UPDATE families SET payload = " + old + ", version = " + version);
        Trace trace = trace(Fault.ROW_OLDER, "families");
        assertThat(trace.how()).isEqualTo(How.PUT_BACK);
        assertThat(trace.what()).containsExactly(version);
        assertThat(trace.from().orElseThrow().sequence() + "," + trace.written().orElseThrow().sequence())
                .isEqualTo(acts);
    }

    @Test
    void namesWhatWasTakenAwayAndWhatWasAdded() throws SQLException {
        shell("INSERT INTO entries SELECT 9000, format, store, mode, incarnation, incarnationId, previous, kind, "
                        + "businessTime, clockTime, clerk, \"case\", payload, sealed FROM entries WHERE sequence = 2");
        assertThat(trace(Fault.ENTRY_CHANGED, "entries").how()).isEqualTo(How.UNKNOWN);
        shell("DELETE FROM entries WHERE sequence = 9000", "DELETE FROM closed_days WHERE number = 1");
        assertThat(trace(Fault.ROW_MISSING, "closed_days").how()).isEqualTo(How.TAKEN_AWAY);
        shell("DELETE FROM blobs");
        assertThat(traces()).extracting(Trace::how).containsOnly(How.TAKEN_AWAY);
        assertThat(traces()).allMatch(one -> one.written().isPresent());
    }

    @Test
    void tellsTheMiddleOfTheLedgerFromItsEndAndWhatOfAnEntryWasChanged() throws SQLException {
        long last = Long.parseLong(ask("SELECT max(sequence) FROM entries"));
        shell("UPDATE entries SET kind = 'SUSPENDED' WHERE kind = 'ENDED'");
        Trace changed = trace(Fault.ENTRY_CHANGED, "entries");
        assertThat(changed.how()).isEqualTo(How.COLUMN);
        assertThat(changed.what()).containsExactly("kind");
        shell("UPDATE entries SET kind = 'ENDED' WHERE kind = 'SUSPENDED'", "DELETE FROM entries WHERE sequence IN (5, "
                + last + ")");
        assertThat(traces().stream().filter(one -> one.finding().row().equals("5")).findFirst().orElseThrow().how())
                .isEqualTo(How.TAKEN_AWAY);
        Trace end = traces().stream().filter(one -> one.finding().row().equals(Long.toString(last))).findFirst()
                .orElseThrow();
        assertThat(end.how()).isEqualTo(How.END_CUT);
        assertThat(end.written().orElseThrow().sequence()).isEqualTo(last - 1);
    }

    @Test
    void saysBetweenWhichBackupsItHappened() throws SQLException {
        work(store -> assertThat(store.backups().make(Stores.WANG).made()).isPresent());
        long right = entry("BACKED_UP");
        shell("UPDATE matters SET state = 'WITHDRAWN' WHERE id = 'D-0001/1'");
        work(store -> assertThat(store.backups().make(Stores.WANG).made()).isPresent());
        Trace trace = trace(Fault.ROW_CHANGED, "matters");
        assertThat(trace.proved().orElseThrow().sequence()).isLessThan(right);
        assertThat(trace.wrong().orElseThrow().sequence()).isGreaterThanOrEqualTo(right);
    }

    @Test
    void findsYesterdaysFileByThePrintedHeadAndByItsOwnBackup() throws SQLException, IOException {
        byte[] yesterday = Files.readAllBytes(folder.resolve("desk.db"));
        long before = Long.parseLong(ask("SELECT max(sequence) FROM entries"));
        String[] printed = new String[1];
        work(store -> {
            store.journal().act(pen -> pen.enter(EntryKind.SETTING_CHANGED, Stores.WANG, "-",
                    Stores.CLOCK.instant(), Map.of()));
            printed[0] = store.journal().head().orElseThrow().digest().hex();
        });
        OuterHead sheet = OuterHead.of(printed[0].substring(0, 8) + " " + printed[0].substring(8, 24)).orElseThrow();
        OuterHead whole = OuterHead.of(before + 3 + ":" + printed[0]).orElseThrow();
        assertThat(traces(sheet)).isEmpty();
        Files.write(folder.resolve("desk.db"), yesterday);
        assertThat(traces()).as("the file beside it knows of the act that is gone")
                .extracting(one -> one.finding().fault()).containsExactly(Fault.ENTRY_MISSING);
        Files.delete(folder.resolve("desk.head"));
        assertThat(traces()).as("a whole older folder is sound in itself").isEmpty();
        assertThat(traces(sheet)).extracting(Trace::how).containsExactly(How.OLDER_THAN_EXPORTED);
        assertThat(traces(whole)).extracting(one -> one.finding().fault())
                .containsExactly(Fault.OLDER_THAN_EXPORTED);
        assertThat(traces(whole).get(0).written().orElseThrow().sequence()).isEqualTo(before);

        work(store -> assertThat(store.backups().make(Stores.WANG).made()).isPresent());
        Files.write(folder.resolve("desk.db"), yesterday);
        Files.delete(folder.resolve("desk.head"));
        assertThat(traces()).extracting(one -> one.finding().fault()).containsExactly(Fault.OLDER_THAN_BACKUP);
    }
}
