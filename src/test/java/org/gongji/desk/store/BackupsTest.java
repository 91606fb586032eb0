package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.BackupVerdict.Why;
import org.gongji.desk.vault.TestKdf;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final Clerk ADMINISTRATOR = new Clerk("0900", "沈管", Set.of(Role.SYSTEM_ADMINISTRATOR));
    private static final Clerk AUDITOR = new Clerk("0901", "审计员", Set.of(Role.AUDITOR));

    @TempDir
    Path root;
    private Path folder;
    private StoreDoor door;
    private OpenStore store;

    @BeforeEach
    void play() {
        folder = root.resolve("store");
        SmallDay.play(folder);
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
    }

    @AfterEach
    void shut() {
        store.close();
        door.close();
    }

    private void write(int k) {
        store.journal().act(pen -> {
            pen.keep(("页 " + k).repeat(900).getBytes(StandardCharsets.UTF_8), "image/jpeg");
            return pen.enter(EntryKind.INFORMED, Stores.WANG, "D-" + k, OneFamily.NOON, Map.of("k", k));
        });
    }

    /** Opens a copy as a store of its own and proves all of it. */
    private StoreVerdict proved(Backup backup) throws IOException {
        Path elsewhere = Files.createDirectories(root.resolve("elsewhere-" + backup.sequence()));
        Files.copy(backup.file(), elsewhere.resolve("desk.db"));
        try (StoreDoor opened = Stores.door(elsewhere)) {
            assertThat(opened.identity()).isEqualTo(store.identity());
        }
        return new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(elsewhere, Optional.of("0312"),
                Stores.password());
    }

    private Entry last() {
        long head = store.journal().head().orElseThrow().sequence();
        return store.journal().range(head, head).get(0);
    }

    @Test
    void makesACopyThatIsAWholeStoreOfThatMoment() throws Exception {
        long before = store.journal().head().orElseThrow().sequence();
        Backup made = store.backups().make(Stores.WANG).made().orElseThrow();
        assertThat(made.sequence()).isEqualTo(before);
        assertThat(made.file().getParent()).isEqualTo(store.backups().folder());
        assertThat(proved(made)).isInstanceOfSatisfying(StoreVerdict.Sound.class,
                sound -> assertThat(sound.entries()).isEqualTo(before));
        assertThat(last().header().kind()).isEqualTo(EntryKind.BACKED_UP);
        assertThat(last().payload()).containsEntry("sequence", (int) before).containsEntry("head", made.head().hex())
                .containsEntry("place", "own");
        assertThat(store.backups().due()).isFalse();
    }

    @Test
    void copiesOneMomentWhileOthersWrite() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicLong written = new AtomicLong();
        Thread writer = new Thread(() -> {
            while (!enough.get()) {
                write((int) written.incrementAndGet());
            }
        });
        writer.start();
        while (written.get() < 20) {
            Thread.onSpinWait();
        }
        Backup made = store.backups().make(Stores.WANG).made().orElseThrow();
        enough.set(true);
        writer.join();
        assertThat(made.sequence()).isGreaterThan(20).isLessThan(last().header().sequence());
        assertThat(proved(made)).isInstanceOf(StoreVerdict.Sound.class);
    }

    @Test
    void keepsAsManyAsWereAskedForAndSaysWhichItLetGo() {
        assertThatThrownBy(() -> store.backups().keep(2, Stores.WANG)).isInstanceOf(NotYoursException.class);
        store.backups().keep(2, ADMINISTRATOR);
        List<Backup> made = Stream.generate(() -> store.backups().make(Stores.WANG).made().orElseThrow()).limit(4)
                .toList();
        assertThat(store.backups().folder()).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
        assertThat(files()).containsExactly(made.get(2).file(), made.get(3).file());
        assertThat(last().payload()).containsEntry("removed", List.of(made.get(1).file().getFileName().toString()));
        Backup fresh = store.backups().makeFreshAndForgetOlder(null).made().orElseThrow();
        assertThat(files()).containsExactly(fresh.file());
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(store.backups().folder())) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void isDueOnceADayAndWhenTheFileIsGone() throws Exception {
        assertThat(store.backups().due()).isTrue();
        Backup made = store.backups().make(null).made().orElseThrow();
        assertThat(store.backups().due()).isFalse();
        Clock tomorrow = Clock.offset(Stores.CLOCK, Duration.ofDays(1));
        assertThat(new Backups(store.bench(), store.journal(), store.settings(), tomorrow).due()).isTrue();
        Files.delete(made.file());
        assertThat(store.backups().due()).isTrue();
    }

    @Test
    void refusesWhoMayNotAndWhatIsThereAlready() throws Exception {
        assertThatThrownBy(() -> store.backups().make(AUDITOR)).isInstanceOf(NotYoursException.class);
        Path taken = Files.writeString(root.resolve("taken.db"), "letters");
        assertThat(store.backups().makeAt(taken, Stores.WANG)).isEqualTo(new BackupVerdict.Failed(Why.EXISTS));
        assertThat(taken).hasContent("letters");
        assertThat(store.backups().makeAt(root.resolve("no/such.db"), Stores.WANG))
                .isEqualTo(new BackupVerdict.Failed(Why.GONE));
        Backup named = store.backups().makeAt(root.resolve("mine.db"), Stores.WANG).made().orElseThrow();
        assertThat(proved(named)).isInstanceOf(StoreVerdict.Sound.class);
    }

    @Test
    void leavesNothingOnADiskThatFillsUpOrMayNotBeWritten() throws Exception {
        long before = last().header().sequence();
        try (TestMount full = TestMount.small(root.resolve("small"), 256 << 10)) {
            assertThat(store.backups().makeAt(full.at(), Stores.WANG)).isEqualTo(new BackupVerdict.Failed(Why.FULL));
            assertThat(full.at()).isEmptyDirectory();
            assertThat(store.backups().carryTo(full.at(), Stores.WANG))
                    .isEqualTo(new BackupVerdict.Failed(Why.FULL));
            assertThat(full.at()).isEmptyDirectory();
        }
        assertThat(last().header().sequence()).isEqualTo(before + 1);
        assertThat(last().payload()).as("the own copy that was to be carried").containsEntry("place", "own");
        Path sealed = Files.createDirectories(root.resolve("sealed"));
        try (TestMount readOnly = TestMount.readOnly(sealed)) {
            assertThat(store.backups().makeAt(readOnly.at(), Stores.WANG))
                    .isEqualTo(new BackupVerdict.Failed(Why.READ_ONLY));
        }
        assertThat(last().header().sequence()).isEqualTo(before + 1);
    }

    @Test
    void carriesTheSameBytesToAMedium() throws Exception {
        Path stick = Files.createDirectories(root.resolve("stick"));
        Path foreign = Files.writeString(stick.resolve("gongji-backup-ffffffff-1-000000001.db"), "another window's");
        Backup before = store.backups().carryTo(stick, Stores.WANG).made().orElseThrow();
        Backup made = store.backups().carryTo(stick, Stores.WANG).made().orElseThrow();
        assertThat(stick.resolve(before.file().getFileName())).as("one is enough on a stick").doesNotExist();
        assertThat(foreign).exists();
        assertThat(stick.resolve(made.file().getFileName())).hasSameBinaryContentAs(made.file());
        assertThat(last().payload()).containsEntry("place", "medium");
    }

    @Test
    void doesNotCallACopyGoodThatTheLedgerDoesNotKnow() throws Exception {
        store.backups().make(Stores.WANG);
        store.close();
        door.close();
        try (Connection shell = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = shell.createStatement()) {
            statement.execute("UPDATE blobs SET sealed = substr(sealed, 2)");
        }
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
        assertThat(store.backups().make(Stores.WANG)).isEqualTo(new BackupVerdict.Failed(Why.UNSOUND));
        assertThat(files()).as("the earlier one stays").hasSize(1);
    }

    @Test
    void stopsWhenTheStoreIsClosed() {
        store.close();
        assertThat(store.backups().make(Stores.WANG)).isEqualTo(new BackupVerdict.Failed(Why.STOPPED));
    }

    @Test
    void hasWordsForEveryEnd() {
        for (Why why : Why.values()) {
            assertThat(Words.chinese().say("life.backup." + why)).isNotBlank();
        }
    }
}
