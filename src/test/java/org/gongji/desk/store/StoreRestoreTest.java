package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.RestoreVerdict.Why;
import org.gongji.desk.vault.TestKdf;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoreRestoreTest {
    /** The supervisor of {@link SmallDay}. */
    private static final String LI = "0450";

    @TempDir
    Path root;
    private Path backup;
    private Path second;
    private StoreIdentity old;
    private long sequence;
    private List<Drafts.Line> drafts;

    @BeforeEach
    void play() {
        Path folder = root.resolve("store");
        SmallDay.play(folder);
        try (StoreDoor door = Stores.door(folder); OpenStore store = Stores.signIn(door).opened()) {
            Backup made = store.backups().make(null).made().orElseThrow();
            backup = made.file();
            sequence = made.sequence();
            old = store.identity();
            drafts = store.drafts().list();
        }
    }

    private RestoreVerdict restore(String into, String staffNo, String password) {
        return new StoreRestore(Stores.CLOCK, Stores.RANDOM, TestKdf.cheap()).restore(backup, root.resolve(into),
                Optional.ofNullable(second), Optional.of(staffNo), password.toCharArray());
    }

    private RestoreVerdict.Restored restored(String into) {
        return (RestoreVerdict.Restored) restore(into, LI, "another");
    }

    /** A file left open keeps a stick from being taken out, and on Windows the folder from being cleared. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void letsEveryFileGoThatItHadOpen() throws IOException {
        restored("new");
        List<String> open = new ArrayList<>();
        try (DirectoryStream<Path> handles = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path handle : handles) {
                if (Files.isSymbolicLink(handle)) {
                    open.add(Files.readSymbolicLink(handle).toString());
                }
            }
        }
        assertThat(open).isNotEmpty().noneMatch(file -> file.startsWith(root.toString()));
    }

    @Test
    void makesANewIncarnationThatNamesTheHeadItCameFrom() {
        RestoreVerdict.Restored done = restored("new");
        assertThat(done.identity().incarnation()).isEqualTo(2);
        assertThat(done.identity().storeId()).isEqualTo(old.storeId());
        assertThat(done.identity().mode()).isEqualTo(old.mode());
        assertThat(done.identity().incarnationId()).isNotEqualTo(old.incarnationId());
        assertThat(new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(root.resolve("new"), Optional.of("0312"),
                Stores.password())).isInstanceOfSatisfying(StoreVerdict.Sound.class,
                sound -> assertThat(sound.entries()).isEqualTo(sequence + 1));
        try (StoreDoor door = Stores.door(root.resolve("new"))) {
            assertThat(door.identity()).isEqualTo(done.identity());
            Session<OpenStore> session = Stores.signIn(door);
            Entry act = session.opened().journal().range(sequence + 1, sequence + 1).get(0);
            assertThat(act.header().kind()).isEqualTo(EntryKind.RESTORED);
            assertThat(act.header().incarnation()).isEqualTo(2);
            assertThat(act.header().clerk()).isEqualTo(LI);
            assertThat(act.payload()).containsEntry("fromIncarnation", 1)
                    .containsEntry("fromIncarnationId", old.incarnationId())
                    .containsEntry("fromSequence", (int) sequence)
                    .containsEntry("fromHead", act.header().previous().hex());
            assertThat(session.opened().drafts().list()).isEqualTo(drafts).hasSize(2);
            assertThat(session.opened().incarnations()).containsExactly(old.incarnationId(),
                    done.identity().incarnationId());
            session.signOut();
        }
    }

    @Test
    void canBeToldFromASecondRestoreOfTheSameBackup() {
        RestoreVerdict.Restored one = restored("one");
        RestoreVerdict.Restored two = restored("two");
        assertThat(one.identity().incarnation()).isEqualTo(two.identity().incarnation());
        assertThat(one.identity().incarnationId()).isNotEqualTo(two.identity().incarnationId());
    }

    @Test
    void canBeRestoredAgainFromItsOwnBackups() {
        restored("one");
        try (StoreDoor door = Stores.door(root.resolve("one")); OpenStore store = Stores.signIn(door).opened()) {
            backup = store.backups().make(null).made().orElseThrow().file();
        }
        assertThat(restored("two").identity().incarnation()).isEqualTo(3);
        try (StoreDoor door = Stores.door(root.resolve("two")); OpenStore store = Stores.signIn(door).opened()) {
            assertThat(store.incarnations()).hasSize(3).contains(old.incarnationId());
        }
    }

    @Test
    void letsEverybodyInByTheirOwnPasswordAndTriesStillCount() {
        restored("new");
        try (StoreDoor door = Stores.door(root.resolve("new"))) {
            SignInDesk<OpenStore> desk = new SignInDesk<>(door, Lockout.USUAL, Stores.CLOCK, () -> 0L);
            assertThat(desk.signIn(LI, "wrong".toCharArray())).isInstanceOf(SignInVerdict.WrongPassword.class);
            assertThat(desk.signIn(LI, "another".toCharArray())).isInstanceOf(SignInVerdict.SignedIn.class);
        }
    }

    @Test
    void refusesAndLeavesTheFolderAsItWas() throws Exception {
        assertThat(restore("a", LI, "wrong")).isEqualTo(new RestoreVerdict.Refused(Why.WRONG_PASSWORD));
        assertThat(restore("a", "9999", "another")).isEqualTo(new RestoreVerdict.Refused(Why.WRONG_PASSWORD));
        assertThat(restore("a", "0312", new String(Stores.password())))
                .isEqualTo(new RestoreVerdict.Refused(Why.NOT_THEIRS));
        assertThat(restore("store", LI, "another")).isEqualTo(new RestoreVerdict.Refused(Why.STORE_THERE));
        backup = Files.writeString(root.resolve("letters.db"), "no database at all".repeat(99));
        assertThat(restore("a", LI, "another")).isEqualTo(new RestoreVerdict.Refused(Why.NOT_A_BACKUP));
        backup = root.resolve("nowhere.db");
        assertThat(restore("a", LI, "another")).isEqualTo(new RestoreVerdict.Refused(Why.NO_BACKUP));
        assertThat(left("a")).isSubsetOf("desk.lock", "native");
    }

    @Test
    void refusesABackupOfANewerProgram() throws Exception {
        shell("PRAGMA user_version = 99");
        assertThat(restore("a", LI, "another")).isEqualTo(new RestoreVerdict.Refused(Why.NEWER));
        assertThat(left("a")).doesNotContain("desk.db", "restoring");
    }

    @Test
    void refusesADamagedBackupAndNamesThePlace() throws Exception {
        shell("UPDATE bindings SET state = 'ACTIVE'");
        assertThat(restore("a", LI, "another")).isInstanceOfSatisfying(RestoreVerdict.Damaged.class,
                damaged -> assertThat(damaged.findings()).anyMatch(one -> one.table().equals("bindings")));
        assertThat(left("a")).doesNotContain("desk.db", "restoring");
    }

    @Test
    void refusesABackupThatWasCutOff() throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(backup.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertThat(restore("a", LI, "another")).isInstanceOf(RestoreVerdict.Damaged.class);
        assertThat(left("a")).doesNotContain("desk.db", "restoring");
    }

    @Test
    void saysThatADiskIsTooSmall() throws Exception {
        try (TestMount small = TestMount.small(root.resolve("small"), 300 << 10)) {
            assertThat(restore("small/a", LI, "another")).isEqualTo(new RestoreVerdict.Refused(Why.NO_ROOM));
            assertThat(left("small/a")).doesNotContain("desk.db", "restoring");
        }
    }

    @Test
    void clearsAwayWhatAKilledRestoreLeft() throws Exception {
        Path workshop = Files.createDirectories(root.resolve("new/restoring"));
        Files.writeString(workshop.resolve("desk.db"), "half");
        restored("new");
        assertThat(left("new")).contains("desk.db").doesNotContain("restoring");
    }

    @Test
    void hasWordsForEveryEnd() {
        for (Why why : Why.values()) {
            assertThat(Words.english().say("life.restore." + why)).isNotBlank();
        }
    }

    private void shell(String statement) throws Exception {
        try (Connection shell = DriverManager.getConnection("jdbc:sqlite:" + backup);
             Statement one = shell.createStatement()) {
            one.execute(statement);
        }
    }

    private List<String> left(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
