package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.vault.TestKdf;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock set back, another machine, a full disk: nothing takes effect until somebody has looked. */
class StandstillTest {
    private static final Clerk LI = new Clerk("0450", "李主管", Set.of(Role.SUPERVISOR));

    @TempDir
    Path root;
    private Path folder;

    @BeforeEach
    void play() {
        folder = root.resolve("store");
        SmallDay.play(folder);
    }

    private record Sitting(StoreDoor door, OpenStore store) implements AutoCloseable {
        @Override
        public void close() {
            store.close();
            door.close();
        }
    }

    private Sitting sit(Path at, Clock clock, Whereabouts machine) {
        StoreDoor door = StoreDoor.open(at, clock, Stores.RANDOM, TestKdf.cheap());
        door.standAt(machine);
        SignInVerdict<OpenStore> verdict = new SignInDesk<>(door, Lockout.USUAL, clock, () -> 0L)
                .signIn(Stores.WANG.staffNo(), Stores.password());
        return new Sitting(door, ((SignInVerdict.SignedIn<OpenStore>) verdict).session().opened());
    }

    private Sitting sit(Clock clock) {
        return sit(folder, clock, Whereabouts.here());
    }

    private static Clock later(Duration by) {
        return Clock.offset(Stores.CLOCK, by);
    }

    private static Entry act(OpenStore store, EntryKind kind) {
        return store.journal().act(pen -> pen.enter(kind, Stores.WANG, "D-9", OneFamily.NOON, Map.of("k", 1)));
    }

    private static void refuses(OpenStore store, EntryKind kind, Standstill why) {
        long before = store.journal().head().orElseThrow().sequence();
        assertThatThrownBy(() -> act(store, kind)).isInstanceOfSatisfying(StandstillException.class,
                refused -> assertThat(refused.why()).isEqualTo(why));
        assertThat(store.journal().head().orElseThrow().sequence()).isEqualTo(before);
    }

    @Test
    void aClockTwoMinutesBackIsTakenAndOneMoreSecondIsNot() {
        try (Sitting now = sit(later(Duration.ofMinutes(-2)))) {
            assertThat(now.store().care().standstill()).isEmpty();
            act(now.store(), EntryKind.BOUND);
        }
        try (Sitting now = sit(later(Duration.ofSeconds(-121)))) {
            assertThat(now.store().care().standstill()).contains(Standstill.CLOCK_BEHIND);
            refuses(now.store(), EntryKind.BOUND, Standstill.CLOCK_BEHIND);
            refuses(now.store(), EntryKind.DAY_CLOSED, Standstill.CLOCK_BEHIND);
        }
    }

    @Test
    void smallStepsBackDoNotAddUp() {
        for (int minutes = 0; minutes >= -2; minutes--) {
            try (Sitting now = sit(later(Duration.ofMinutes(minutes)))) {
                act(now.store(), EntryKind.INFORMED);
            }
        }
        try (Sitting now = sit(later(Duration.ofMinutes(-3)))) {
            refuses(now.store(), EntryKind.INFORMED, Standstill.CLOCK_BEHIND);
        }
    }

    @Test
    void isNoticedWhileTheDeskIsOpen() {
        SetBack clock = new SetBack();
        try (Sitting now = sit(clock)) {
            act(now.store(), EntryKind.INFORMED);
            clock.back = Duration.ofHours(5);
            refuses(now.store(), EntryKind.BOUND, Standstill.CLOCK_BEHIND);
            now.store().drafts().save(new Drafts.Line("D-7", "", 0, "giver", OneFamily.NOON, true),
                    "{}".getBytes(StandardCharsets.UTF_8));
            assertThat(now.store().drafts().load("D-7")).as("what was typed is kept").isPresent();
            clock.back = Duration.ZERO;
            act(now.store(), EntryKind.BOUND);
        }
    }

    @Test
    void aSupervisorConfirmsTheTimeAsAnActAndWorkGoesOn() {
        Clock lastYear = later(Duration.ofDays(-365));
        try (Sitting now = sit(lastYear)) {
            StoreCare care = now.store().care();
            assertThatThrownBy(() -> care.confirmTime(Stores.WANG)).isInstanceOf(NotYoursException.class);
            refuses(now.store(), EntryKind.BOUND, Standstill.CLOCK_BEHIND);
            assertThat(care.confirmTime(LI)).isTrue();
            assertThat(care.confirmTime(LI)).as("once").isFalse();
            Entry confirmed = last(now.store());
            assertThat(confirmed.header().kind()).isEqualTo(EntryKind.TIME_CONFIRMED);
            assertThat(confirmed.header().clerk()).isEqualTo(LI.staffNo());
            assertThat(confirmed.payload()).containsEntry("behindSeconds", 365 * 24 * 3600)
                    .containsEntry("clock", lastYear.instant().toString());
            act(now.store(), EntryKind.BOUND);
        }
        try (Sitting again = sit(lastYear)) {
            assertThat(again.store().care().standstill()).as("after a restart too").isEmpty();
            act(again.store(), EntryKind.BOUND);
        }
    }

    private static Entry last(OpenStore store) {
        long head = store.journal().head().orElseThrow().sequence();
        return store.journal().range(head, head).get(0);
    }

    @Test
    void aClonedDiskIsAskedAbout() throws Exception {
        Whereabouts old = new Whereabouts(Set.of("card 001122334455", "disk ata-A"));
        Whereabouts card = new Whereabouts(Set.of("card 665544332211", "disk ata-A"));
        Whereabouts other = new Whereabouts(Set.of("card aabbccddeeff", "disk ata-B"));
        try (Sitting now = sit(folder, Stores.CLOCK, old)) {
            assertThat(now.store().care().look()).isEmpty();
            act(now.store(), EntryKind.BOUND);
        }
        try (Sitting now = sit(folder, Stores.CLOCK, card)) {
            assertThat(now.store().care().standstill()).as("a card was exchanged").isEmpty();
            now.store().care().look();
        }
        Path clone = Files.createDirectories(root.resolve("clone"));
        Files.copy(folder.resolve("desk.db"), clone.resolve("desk.db"));
        try (Sitting now = sit(clone, Stores.CLOCK, other)) {
            assertThat(now.store().care().standstill()).contains(Standstill.ELSEWHERE);
            refuses(now.store(), EntryKind.BOUND, Standstill.ELSEWHERE);
            refuses(now.store(), EntryKind.DAY_CLOSED, Standstill.ELSEWHERE);
            now.store().care().look();
            assertThat(now.store().care().standstill()).as("looking is not confirming")
                    .contains(Standstill.ELSEWHERE);
            assertThatThrownBy(() -> now.store().care().confirmMoved(Stores.WANG))
                    .isInstanceOf(NotYoursException.class);
            assertThat(now.store().care().confirmMoved(LI)).isTrue();
            assertThat(last(now.store()).payload()).containsEntry("value", "moved");
            act(now.store(), EntryKind.BOUND);
        }
        try (Sitting now = sit(clone, Stores.CLOCK, other)) {
            assertThat(now.store().care().standstill()).isEmpty();
        }
        try (Sitting now = sit(folder, Stores.CLOCK, new Whereabouts(Set.of()))) {
            assertThat(now.store().care().standstill()).as("a machine without marks cannot be told").isEmpty();
        }
    }

    @Test
    void aStoreKeepsNoSerialOfAMachine() {
        assertThat(new Whereabouts(Set.of("card 001122334455")).of(new StoreIdentity("0".repeat(32),
                StoreMode.LIVE, 1, "1".repeat(32)))).allMatch(mark -> mark.matches("[0-9a-f]{64}"));
        assertThat(Whereabouts.here().of(new StoreIdentity("0".repeat(32), StoreMode.LIVE, 1,
                "1".repeat(32)))).isEqualTo(Whereabouts.here().of(new StoreIdentity("0".repeat(32),
                StoreMode.LIVE, 1, "1".repeat(32))));
    }

    /** A disk in memory that really fills up. */
    @Test
    void aFullDiskStillLetsTheDayBeClosed() throws Exception {
        try (TestMount disk = TestMount.small(root.resolve("disk"), 64L << 20)) {
            Path small = Files.createDirectories(disk.at().resolve("store"));
            Files.copy(folder.resolve("desk.db"), small.resolve("desk.db"));
            Path hog = disk.at().resolve("hog");
            try (Sitting now = sit(small, Stores.CLOCK, Whereabouts.here())) {
                assertThat(now.store().care().look()).isEmpty();
                assertThat(small.resolve("ballast")).hasSize(Ballast.USUAL);
                fill(hog, disk.at(), 256 << 10);
                long before = now.store().journal().head().orElseThrow().sequence();
                AtomicLong kept = new AtomicLong();
                assertThatThrownBy(() -> keep(now.store(), kept)).isInstanceOfSatisfying(StoreBrokenException.class,
                        full -> assertThat(full.trouble()).isEqualTo(StoreBrokenException.Trouble.FULL));
                assertThat(now.store().journal().head().orElseThrow().sequence()).as("whole or nothing")
                        .isEqualTo(before + kept.get());
                assertThat(small.resolve("ballast")).doesNotExist();
                refuses(now.store(), EntryKind.BOUND, Standstill.DISK_FULL);
                act(now.store(), EntryKind.DAY_CLOSED);
                act(now.store(), EntryKind.EXPORTED);
                fill(hog, disk.at(), 1 << 20);
                assertThat(now.store().care().look()).extracting(StoreCare.Neglect::word).contains("ballast");
                refuses(now.store(), EntryKind.BOUND, Standstill.DISK_FULL);
            }
            try (Sitting again = sit(small, Stores.CLOCK, Whereabouts.here())) {
                assertThat(again.store().care().standstill()).contains(Standstill.DISK_FULL);
                Files.delete(hog);
                assertThat(again.store().care().look()).isEmpty();
                act(again.store(), EntryKind.BOUND);
                assertThat(small.resolve("ballast")).exists();
            }
            assertThat(new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(small, Optional.of("0312"),
                    Stores.password())).isInstanceOf(StoreVerdict.Sound.class);
        }
    }

    /** Acts until one does not fit. */
    private static void keep(OpenStore store, AtomicLong kept) {
        for (int k = 0; k < 1000; k++) {
            byte[] page = new byte[200_000];
            Stores.RANDOM.nextBytes(page);
            store.journal().act(pen -> {
                pen.keep(page, "image/jpeg");
                return pen.enter(EntryKind.INFORMED, Stores.WANG, "D-9", OneFamily.NOON, Map.of());
            });
            kept.incrementAndGet();
        }
    }

    private static void fill(Path hog, Path disk, long leave) throws Exception {
        byte[] piece = new byte[64 << 10];
        try (var out = Files.newOutputStream(hog)) {
            while (Files.getFileStore(disk).getUsableSpace() > leave + piece.length) {
                out.write(piece);
            }
        }
    }

    @Test
    void aReadOnlyMediumIsSaidToBeOne() throws Exception {
        try (TestMount sealed = TestMount.readOnly(folder)) {
            assertThat(sealed.at()).exists();
            assertThatThrownBy(() -> Stores.door(folder)).isInstanceOfSatisfying(StoreBrokenException.class,
                    broken -> assertThat(broken.trouble()).isEqualTo(StoreBrokenException.Trouble.READ_ONLY));
        }
        Stores.door(folder).close();
    }

    @Test
    void aSecondDeskIsToldThatTheFirstHasTheStore() {
        try (StoreDoor first = Stores.door(folder)) {
            assertThat(first.accounts()).hasSize(2);
            assertThatThrownBy(() -> Stores.door(folder)).isInstanceOf(StoreInUseException.class);
        }
    }

    @Test
    void anActThatCouldNotBeginLeavesTheNextOneFree() throws Exception {
        try (Sitting now = sit(Stores.CLOCK); var other = DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("desk.db")); var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> act(now.store(), EntryKind.BOUND)).isInstanceOfSatisfying(
                    StoreBrokenException.class,
                    busy -> assertThat(busy.trouble()).isEqualTo(StoreBrokenException.Trouble.BUSY));
            statement.execute("ROLLBACK");
            act(now.store(), EntryKind.BOUND);
        }
    }

    @Test
    void hasWordsForEveryStandstillAndTrouble() {
        List<Words> both = List.of(Words.chinese(), Words.english());
        for (Words words : both) {
            for (Standstill why : Standstill.values()) {
                assertThat(words.say("life.stop." + why)).isNotBlank();
            }
            for (StoreBrokenException.Trouble trouble : StoreBrokenException.Trouble.values()) {
                assertThat(words.say("life.trouble." + trouble)).isNotBlank();
            }
            for (BackupVerdict.Why why : BackupVerdict.Why.values()) {
                assertThat(words.say("life.backup." + why)).isNotBlank();
            }
        }
    }

    /** A clock somebody sets back while the desk runs. */
    private static final class SetBack extends Clock {
        private Duration back = Duration.ZERO;

        @Override
        public ZoneId getZone() {
            return Stores.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Stores.CLOCK.instant().minus(back);
        }
    }
}
