package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreDoorTest {
    @TempDir
    Path folder;

    private void shell(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void foundsALiveStoreAtFullCostAndOpensItAgain() {
        new StoreFounding(Stores.CLOCK, Stores.RANDOM, KdfCost.FULL)
                .found(folder, StoreMode.LIVE, Stores.WINDOW, Stores.WANG, Stores.password());
        try (StoreDoor door = StoreDoor.open(folder, Stores.CLOCK, Stores.RANDOM, KdfCost.FULL)) {
            assertThat(door.identity().mode()).isEqualTo(StoreMode.LIVE);
            assertThat(door.identity().incarnation()).isEqualTo(1);
            OpenStore store = ((Unlocking.Open<OpenStore>) door.unlock("0312", Stores.password())).opened();
            assertThat(store.window()).isEqualTo(Stores.WINDOW);
            assertThat(store.clerk().is(Role.CLERK)).isTrue();
            List<Entry> entries = store.journal().range(1, 9);
            assertThat(entries).extracting(entry -> entry.header().kind())
                    .containsExactly(EntryKind.STORE_FOUNDED, EntryKind.SLOT_ADDED);
            assertThat(entries.get(1).payload().get("publicKey")).asString().matches("[0-9a-f]{64}");
            assertThat(store.windowKeys().enrolled()).isFalse();
            store.close();
        }
    }

    @Test
    void putsNoCheapSlotIntoALiveStoreAndLeavesNothingHalfFounded() {
        assertThatThrownBy(() -> new StoreFounding(Stores.CLOCK, Stores.RANDOM, TestKdf.cheap())
                .found(folder, StoreMode.LIVE, Stores.WINDOW, Stores.WANG, Stores.password()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder.resolve("desk.db")).doesNotExist();
    }

    @Test
    void opensNoCheapSlotAtTheNormalDoor() {
        Stores.found(folder);
        try (StoreDoor door = StoreDoor.open(folder, Stores.CLOCK, Stores.RANDOM, KdfCost.FULL)) {
            assertThat(door.unlock("0312", Stores.password())).isInstanceOf(Unlocking.TooWeak.class);
        }
    }

    @Test
    void foundsNoSecondStoreOverTheFirst() {
        Stores.found(folder);
        assertThatThrownBy(() -> new StoreFounding(Stores.CLOCK, Stores.RANDOM, TestKdf.cheap())
                .found(folder, StoreMode.TRAINING, Stores.WINDOW, Stores.WANG, Stores.password()))
                .hasMessage("there is a store here already");
    }

    @Test
    void letsOneDeskInAtATime() {
        Stores.found(folder);
        StoreDoor first = Stores.door(folder);
        assertThatThrownBy(() -> Stores.door(folder)).isInstanceOf(StoreInUseException.class);
        first.close();
        Stores.door(folder).close();
    }

    @Test
    void saysWrongToAWrongPasswordAndToAStranger() {
        Stores.found(folder);
        try (StoreDoor door = Stores.door(folder)) {
            assertThat(door.unlock("0312", "x".toCharArray())).isInstanceOf(Unlocking.Wrong.class);
            assertThat(door.unlock("9999", Stores.password())).isInstanceOf(Unlocking.Wrong.class);
        }
    }

    @Test
    void staysShutWhenTheLedgerWasCutOrTheSlotDamaged() throws SQLException {
        Stores.found(folder);
        shell("DELETE FROM entries WHERE sequence = 2");
        try (StoreDoor door = Stores.door(folder)) {
            assertThat(door.unlock("0312", Stores.password())).isInstanceOf(Unlocking.Damaged.class);
        }
        shell("UPDATE slots SET document = replace(document, 'salt', 'sald')");
        try (StoreDoor door = Stores.door(folder)) {
            assertThat(door.unlock("0312", Stores.password())).isInstanceOf(Unlocking.Damaged.class);
        }
    }

    @Test
    void refusesAForeignTriggerANewerFormatAndAnEmptyFolder() throws Exception {
        assertThatThrownBy(() -> Stores.door(folder)).hasMessageEndingWith("NONE");
        Stores.found(folder);
        shell("PRAGMA user_version=2");
        assertThatThrownBy(() -> Stores.door(folder)).hasMessageEndingWith("NEWER");
        shell("PRAGMA user_version=1");
        shell("CREATE TRIGGER spy AFTER INSERT ON entries BEGIN DELETE FROM drafts; END");
        assertThatThrownBy(() -> Stores.door(folder)).isInstanceOf(StoreDamagedException.class);
        Files.delete(folder.resolve("desk.db"));
    }

    @Test
    void asksForCertificatesOfTheWindow() {
        Stores.found(folder);
        try (StoreDoor door = Stores.door(folder)) {
            OpenStore store = Stores.signIn(door).opened();
            assertThat(store.windowKeys().request("CN=410105-W03").signing()).isNotEmpty();
            assertThat(store.accounts().all()).extracting(clerk -> clerk.roles()).containsExactly(Set.of(Role.CLERK));
            store.close();
        }
    }

    @Test
    void keepsATrainingPasswordBesideItsStoreForTheOwnerAlone() throws Exception {
        Path file = PasswordFile.beside(folder.resolve("store"));
        assertThat(file).isEqualTo(folder.resolve("store.password"));
        char[] drawn = PasswordFile.draw(file, Stores.RANDOM);
        assertThat(drawn).hasSize(20).isNotEqualTo(PasswordFile.draw(folder.resolve("other"), Stores.RANDOM));
        assertThat(PasswordFile.read(file)).isEqualTo(drawn);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void opensWithEverySettingItPromises() throws Exception {
        Stores.found(folder);
        try (SqliteFile file = SqliteFile.open(folder.resolve("desk.db"))) {
            List<String> settings = file.<List<String>>write(sql -> List.of("journal_mode", "synchronous",
                    "busy_timeout", "foreign_keys", "trusted_schema", "cell_size_check", "secure_delete",
                    "temp_store", "mmap_size", "page_size").stream().map(name -> Pragmas.read(sql, name)).toList());
            assertThat(settings).containsExactly("wal", "2", "5000", "1", "0", "1", "1", "2", "0", "8192");
        }
    }
}
