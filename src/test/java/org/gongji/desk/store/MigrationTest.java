package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.StoreBrokenException.Trouble;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Today's store is the older one here; the newer program knows one table more. */
class MigrationTest {
    private static final SealedTable NOTES = SealedTable.named("notes").text("about").index("about");

    @TempDir
    Path root;
    private Path folder;

    @BeforeEach
    void play() {
        folder = root.resolve("store");
        SmallDay.play(folder);
    }

    private static StoreFormat newer(Consumer<OpenStore> rows) {
        return new StoreFormat(Pragmas.FORMAT_VERSION + 1, () -> {
            try (Sql memory = SqliteFile.memory()) {
                Schema.create(memory);
                NOTES.ddl().forEach(memory::run);
                return Schema.items(memory);
            }
        }, List.of(new StoreFormat.Step(Pragmas.FORMAT_VERSION + 1, NOTES.ddl(), rows)));
    }

    private static void note(OpenStore store) {
        new SealedRows(NOTES, store.bench()).put(SealedRow.of("N-1", Map.of("text", "迁移")).with("about", "B-1"));
    }

    private StoreDoor door(StoreFormat format) {
        return StoreDoor.open(folder, Stores.CLOCK, Stores.RANDOM, TestKdf.cheap(), format);
    }

    private List<EntryKind> kinds(OpenStore store) {
        return store.journal().range(1, store.journal().head().orElseThrow().sequence()).stream()
                .map(Entry::header).map(header -> header.kind()).toList();
    }

    @Test
    void backsUpThenStepsThenSaysSoInOneAct() {
        try (StoreDoor door = door(newer(MigrationTest::note)); OpenStore store = Stores.signIn(door).opened()) {
            List<EntryKind> kinds = kinds(store);
            assertThat(kinds).endsWith(EntryKind.BACKED_UP, EntryKind.MIGRATED, EntryKind.SIGNED_IN);
            Entry act = store.journal().range(kinds.size() - 1, kinds.size() - 1).get(0);
            assertThat(act.payload()).containsEntry("from", Pragmas.FORMAT_VERSION)
                    .containsEntry("to", Pragmas.FORMAT_VERSION + 1);
            assertThat((String) act.payload().get("backup")).startsWith("gongji-backup-");
            assertThat(act.payload().get("rows").toString()).contains("notes", "N-1");
            assertThat(new SealedRows(NOTES, store.bench()).get("N-1")).isPresent();
            assertThat(store.drafts().list()).hasSize(2);
        }
        try (StoreDoor again = door(newer(MigrationTest::note)); OpenStore store = Stores.signIn(again).opened()) {
            assertThat(kinds(store)).as("once only").containsOnlyOnce(EntryKind.MIGRATED);
        }
    }

    @Test
    void leavesABackupTheOlderProgramStillOpens() throws Exception {
        Path backup;
        try (StoreDoor door = door(newer(MigrationTest::note)); OpenStore store = Stores.signIn(door).opened()) {
            backup = Files.list(store.backups().folder()).toList().get(0);
        }
        Path older = Files.createDirectories(root.resolve("older"));
        Files.copy(backup, older.resolve("desk.db"));
        try (StoreDoor door = Stores.door(older); OpenStore store = Stores.signIn(door).opened()) {
            assertThat(kinds(store)).doesNotContain(EntryKind.MIGRATED);
        }
    }

    @Test
    void goesBackWhenItFailsHalfWayAndSucceedsLater() {
        List<EntryKind> before = new ArrayList<>();
        try (StoreDoor door = Stores.door(folder); OpenStore store = Stores.signIn(door).opened()) {
            before.addAll(kinds(store));
        }
        StoreFormat broken = newer(store -> {
            note(store);
            throw new IllegalStateException("half-way");
        });
        try (StoreDoor door = door(broken)) {
            assertThatThrownBy(() -> door.unlock("0312", Stores.password())).hasMessage("half-way");
        }
        try (StoreDoor door = Stores.door(folder); OpenStore store = Stores.signIn(door).opened()) {
            before.addAll(List.of(EntryKind.BACKED_UP, EntryKind.SIGNED_IN));
            assertThat(kinds(store)).as("the older program goes on").isEqualTo(before);
        }
        try (StoreDoor door = door(newer(MigrationTest::note)); OpenStore store = Stores.signIn(door).opened()) {
            assertThat(kinds(store)).contains(EntryKind.MIGRATED);
        }
    }

    @Test
    void refusesAStepThatDoesNotLeadToTodaysTables() {
        StoreFormat other = new StoreFormat(Pragmas.FORMAT_VERSION + 1, Schema::expected,
                List.of(new StoreFormat.Step(Pragmas.FORMAT_VERSION + 1, NOTES.ddl(), store -> { })));
        assertThatThrownBy(() -> door(other)).isInstanceOf(StoreDamagedException.class);
    }

    @Test
    void findsATriggerInAnOlderStoreBeforeItChangesAnything() throws Exception {
        shell("CREATE TRIGGER quiet AFTER INSERT ON entries BEGIN DELETE FROM blobs; END");
        assertThatThrownBy(() -> door(newer(MigrationTest::note))).isInstanceOf(StoreDamagedException.class);
    }

    @Test
    void refusesANewerStore() throws Exception {
        shell("PRAGMA user_version = " + (Pragmas.FORMAT_VERSION + 1));
        assertThatThrownBy(() -> Stores.door(folder)).isInstanceOfSatisfying(StoreBrokenException.class,
                newer -> assertThat(newer.trouble()).isEqualTo(Trouble.NEWER));
    }

    @Test
    void doesNotMigrateWithoutABackup() throws Exception {
        try (TestMount small = TestMount.small(folder.resolve(Backups.FOLDER), 64 << 10);
             StoreDoor door = door(newer(MigrationTest::note))) {
            assertThat(small.at()).isEmptyDirectory();
            assertThatThrownBy(() -> door.unlock("0312", Stores.password()))
                    .isInstanceOfSatisfying(StoreBrokenException.class,
                            why -> assertThat(why.trouble()).isEqualTo(Trouble.NOT_MIGRATED));
        }
        try (StoreDoor door = Stores.door(folder)) {
            assertThat(door.unlock("0312", Stores.password())).isInstanceOfSatisfying(Unlocking.Open.class,
                    open -> ((OpenStore) open.opened()).close());
        }
    }

    @Test
    void looksAtEveryPageAfterAnEndThatWasNotInOrder() throws Exception {
        Path killed = Files.createDirectories(root.resolve("killed"));
        try (StoreDoor door = Stores.door(folder); OpenStore store = Stores.signIn(door).opened()) {
            store.journal().act(pen -> pen.keep(new byte[100_000], "image/jpeg"));
            for (String name : List.of("desk.db", "desk.db-wal")) {
                Files.copy(folder.resolve(name), killed.resolve(name));
            }
        }
        assertThat(killed.resolve("desk.db-wal")).isNotEmptyFile();
        Path whole = Files.createDirectories(root.resolve("whole"));
        for (String name : List.of("desk.db", "desk.db-wal")) {
            Files.copy(killed.resolve(name), whole.resolve(name));
        }
        Stores.door(whole).close();
        try (RandomAccessFile file = new RandomAccessFile(killed.resolve("desk.db").toFile(), "rw")) {
            for (long page = 1; page < file.length() / Pragmas.PAGE_SIZE; page++) {
                file.seek(page * Pragmas.PAGE_SIZE + 3);
                file.write(new byte[] {(byte) 0xFF, (byte) 0xFF});
            }
        }
        assertThatThrownBy(() -> Stores.door(killed)).isInstanceOfAny(StoreDamagedException.class,
                StoreBrokenException.class);
    }

    private void shell(String statement) throws Exception {
        try (Connection shell = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement one = shell.createStatement()) {
            one.execute(statement);
        }
    }
}
