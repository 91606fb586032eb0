package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.Finding.Fault;
import org.gongji.desk.store.roster.SqliteRoster;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody with the file and a plain SQLite shell may try; each try is named. */
class AttackTest {
    @TempDir
    Path folder;

    @BeforeEach
    void play() {
        SmallDay.play(folder);
    }

    private void shell(String... statements) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
    }

    private List<Finding> findings() {
        StoreVerdict verdict = new StoreVerifier(Stores.RANDOM, TestKdf.cheap())
                .verify(folder, Optional.of("0312"), Stores.password());
        return verdict instanceof StoreVerdict.Damaged damaged ? damaged.findings() : List.of();
    }

    @Test
    void namesARowWhoseStateWasChanged() throws SQLException {
        shell("UPDATE bindings SET state = 'ENDED' WHERE id = 'B-2'");
        assertThat(findings()).contains(new Finding(Fault.ROW_CHANGED, "bindings", "B-2"));
    }

    @Test
    void namesBothRowsWhosePayloadsWereSwapped() throws SQLException {
        shell("CREATE TEMP TABLE t AS SELECT id, payload FROM bindings", "UPDATE bindings SET payload = "
                + "(SELECT payload FROM t WHERE t.id = CASE bindings.id WHEN 'B-1' THEN 'B-2' ELSE 'B-1' END)");
        assertThat(findings()).contains(new Finding(Fault.ROW_CHANGED, "bindings", "B-1"),
                new Finding(Fault.ROW_CHANGED, "bindings", "B-2"));
    }

    @Test
    void namesBothRowsWhoseBlindIndexesWereSwapped() throws SQLException {
        shell("CREATE TEMP TABLE t AS SELECT id, pair FROM bindings", "UPDATE bindings SET state = 'ENDED'",
                "UPDATE bindings SET pair = "
                + "(SELECT pair FROM t WHERE t.id = CASE bindings.id WHEN 'B-1' THEN 'B-2' ELSE 'B-1' END)",
                "UPDATE bindings SET state = CASE id WHEN 'B-1' THEN 'SUSPENDED' ELSE 'ACTIVE' END");
        assertThat(findings()).contains(new Finding(Fault.ROW_CHANGED, "bindings", "B-1"),
                new Finding(Fault.ROW_CHANGED, "bindings", "B-2"));
    }

    @Test
    void namesAnOlderRowPutBackWithItsOwnSeal() throws SQLException {
        shell("CREATE TABLE kept AS SELECT * FROM bindings WHERE id = 'B-2'");
        try (StoreDoor door = doorAfterDropping("kept")) {
            OpenStore store = Stores.signIn(door).opened();
            store.journal().act(pen -> {
                store.bindings().put(OneFamily.binding("B-2", OneFamily.SON, BindingState.ENDED, 1));
                return pen.enter(EntryKind.ENDED, Stores.WANG, "-", OneFamily.NOON, Map.of("binding", "B-2"));
            });
            store.close();
        }
        assertThat(findings()).isEmpty();
        putBack();
        assertThat(findings()).contains(new Finding(Fault.ROW_OLDER, "bindings", "B-2"));
    }

    private final List<Object> kept = new ArrayList<>();

    /** Takes the rows of a side table into memory and drops it, so that the schema is the desk's again. */
    private StoreDoor doorAfterDropping(String table) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                kept.add(row.getObject(i));
            }
        }
        shell("DROP TABLE " + table);
        return Stores.door(folder);
    }

    private void putBack() throws SQLException {
        shell("DELETE FROM bindings WHERE id = 'B-2'");
        try (Connection connection = connect(); var insert = connection.prepareStatement(
                "INSERT INTO bindings VALUES (" + "?, ".repeat(kept.size() - 1) + "?)")) {
            for (int i = 0; i < kept.size(); i++) {
                insert.setObject(i + 1, kept.get(i));
            }
            insert.executeUpdate();
        }
    }

    @Test
    void namesARowTakenAway() throws SQLException {
        shell("DELETE FROM matters");
        assertThat(findings()).contains(new Finding(Fault.ROW_MISSING, "matters", "D-1/1"));
    }

    @Test
    void namesADraftTakenAwayThoughNoActFollowedIt() throws SQLException {
        shell("DELETE FROM drafts WHERE id = 'D-2'");
        assertThat(findings()).contains(new Finding(Fault.ROW_MISSING, "drafts", "D-2"));
    }

    @Test
    void namesABlobTakenAwayAndOneExchangedForAnother() throws SQLException {
        shell("UPDATE blobs SET sealed = (SELECT sealed FROM blobs ORDER BY size LIMIT 1) "
                + "WHERE size = (SELECT max(size) FROM blobs)");
        assertThat(findings()).extracting(Finding::fault).containsExactly(Fault.BLOB_CHANGED);
        shell("DELETE FROM blobs WHERE size = (SELECT max(size) FROM blobs)");
        assertThat(findings()).extracting(Finding::fault).containsExactly(Fault.BLOB_MISSING);
    }

    @Test
    void namesAnEntryTakenFromTheMiddleAndTheTailCutOff() throws SQLException {
        shell("DELETE FROM entries WHERE sequence = 7");
        assertThat(findings()).contains(new Finding(Fault.ENTRY_MISSING, "entries", "7"));
        shell("DELETE FROM entries WHERE sequence = 5");
        assertThat(findings()).contains(new Finding(Fault.ENTRY_MISSING, "entries", "5"));
    }

    @Test
    void namesACaseDeletedWithEverything() throws SQLException {
        shell("DELETE FROM entries WHERE sequence >= 5", "DELETE FROM bindings", "DELETE FROM matters",
                "DELETE FROM cases", "DELETE FROM families", "DELETE FROM blobs");
        assertThat(findings()).contains(new Finding(Fault.ENTRY_MISSING, "entries", "5"));
    }

    @Test
    void namesAForeignTriggerTableAndIndex() throws SQLException {
        shell("CREATE TRIGGER spy AFTER INSERT ON entries BEGIN DELETE FROM drafts; END",
                "CREATE TABLE notes (x)", "CREATE INDEX fast ON matters (state, draft)");
        assertThat(findings()).contains(new Finding(Fault.SCHEMA_FOREIGN, "sqlite_schema", "spy"),
                new Finding(Fault.SCHEMA_FOREIGN, "sqlite_schema", "notes"),
                new Finding(Fault.SCHEMA_FOREIGN, "sqlite_schema", "fast"));
    }

    @Test
    void namesATryAtTheDoorThatSomebodyTookOut() throws SQLException {
        shell("DELETE FROM door WHERE n = (SELECT min(n) FROM door)");
        assertThat(findings()).extracting(Finding::fault).contains(Fault.DOOR_LOG);
        shell("DELETE FROM door");
        assertThat(findings()).containsExactly(new Finding(Fault.DOOR_LOG, "door_state", "1"));
    }

    @Test
    void namesTheBlockOfTheRosterThatWasChanged() throws SQLException {
        try (StoreDoor door = Stores.door(folder)) {
            OpenStore store = Stores.signIn(door).opened();
            try (SqliteRoster roster = SqliteRoster.open(folder, store::rosterKeys, Stores.RANDOM)) {
                roster.install(new RosterStamp(1, LocalDate.of(2026, 1, 20), Set.of("410100")), List.of(
                        new Insured("1", "赵喆", "01", OneFamily.SON.certno(), "390", "1", "", Optional.of(false),
                                "410105", "410100", false)).iterator());
            }
            store.close();
        }
        assertThat(findings()).isEmpty();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("roster.db"));
             Statement statement = connection.createStatement()) {
            statement.execute("UPDATE block SET sealed = CAST(substr(sealed, 1, 20) || x'00' || substr(sealed, 22) AS BLOB)");
        }
        assertThat(findings()).extracting(Finding::fault).containsExactly(Fault.ROSTER);
    }

    /** The change counter and the sizes beside it hold no cell and may be mended by SQLite itself. */
    @Test
    void saysDamagedWhateverByteOfTheFileHeaderChanges() throws IOException, SQLException {
        byte[] sound = Files.readAllBytes(folder.resolve("desk.db"));
        String before = everything();
        for (int at = 0; at < 100; at++) {
            byte[] flipped = sound.clone();
            flipped[at] ^= 1;
            put(flipped);
            if (findings().isEmpty()) {
                assertThat(at).isBetween(24, 99);
                assertThat(everything()).as("header byte " + at).isEqualTo(before);
            }
        }
    }

    private void put(byte[] file) throws IOException {
        Files.deleteIfExists(folder.resolve("desk.db-wal"));
        Files.deleteIfExists(folder.resolve("desk.db-shm"));
        Files.write(folder.resolve("desk.db"), file);
    }

    /** Bytes of the file itself: a change is either found, or lies where no row, blob or entry lies. */
    @Test
    void findsAByteChangedAnywhereInTheFileUnlessNothingLiesThere() throws IOException, SQLException {
        byte[] sound = Files.readAllBytes(folder.resolve("desk.db"));
        String before = everything();
        Random random = new Random(Evidence.seed());
        List<Integer> silent = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < Evidence.of("A", 60, 2000); i++) {
            byte[] flipped = sound.clone();
            int at = written(sound, random);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            put(flipped);
            if (!findings().isEmpty()) {
                found++;
            } else if (!everything().equals(before)) {
                silent.add(at);
            }
        }
        Evidence.counted("A", "bytes of the store's file changed, each found or without effect",
                Evidence.of("A", 60, 2000), silent.size());
        assertThat(silent).isEmpty();
        assertThat(found).isGreaterThan(30);
    }

    /** Most of a small file is room never written to, and deleted cells are overwritten with zeros. */
    private static int written(byte[] file, Random random) {
        int at = random.nextInt(file.length);
        while (file[at] == 0) {
            at = random.nextInt(file.length);
        }
        return at;
    }

    private String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        for (Schema.Item item : Schema.expected()) {
            if (item.type().equals("table")) {
                try (Connection connection = connect(); Statement statement = connection.createStatement();
                     ResultSet rows = statement.executeQuery("SELECT * FROM " + item.name())) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.append(rows.getObject(i) instanceof byte[] bytes
                                    ? Sha256.of(bytes).hex() : rows.getString(i)).append('|');
                        }
                    }
                }
            }
        }
        return all.toString();
    }
}
