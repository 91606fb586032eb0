package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.StoreVerdict;
import org.gongji.desk.store.Stores;
import org.gongji.desk.store.roster.SqliteRoster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One bit of a file turns: the desk then says so, or answers as before; it never answers something else. */
class FlipTest {
    private static final String WHAT = "bits flipped in desk.db, its write-ahead log and roster.db, each found or "
            + "without effect";
    private static final int PEOPLE = 400;

    @TempDir
    Path root;
    private Path sound;
    private Path altered;
    private final Random random = new Random(Evidence.seed());

    @BeforeEach
    void work() {
        sound = root.resolve("sound");
        altered = root.resolve("altered");
        new DayCloseStage().prepare(sound);
        new DayCloseStage().run(sound, what -> { });
    }

    @Test
    void answersNothingElseAfterABitOfTheStoreTurned() {
        Reading before = Reading.of(sound);
        int flips = Evidence.of("B", 60, 1200);
        Tally tally = flipped(flips, "desk.db", before);
        assertThat(tally.silent()).isEmpty();
        assertThat(tally.found()).as("flips that were found").isGreaterThan(flips / 2);
    }

    /** The day is still open and most of it lies in the log, as after a power cut. */
    @Test
    void answersNothingElseAfterABitOfTheLogTurned() {
        Path open = root.resolve("open");
        try (Desk desk = Desk.at(sound)) {
            BindStage.bind(desk, "p3", what -> { });
            Rooms.copy(sound, open);
        }
        sound = open;
        Reading before = Reading.of(copied());
        int flips = Evidence.of("B", 40, 500);
        Tally tally = flipped(flips, "desk.db-wal", before);
        assertThat(tally.silent()).isEmpty();
        assertThat(tally.found()).as("flips that were found").isGreaterThan(flips / 2);
    }

    /** @param found said to be damaged, or not opened; {@code silent} places whose answers changed unseen */
    private record Tally(int found, List<String> silent) {
    }

    private Tally flipped(int flips, String file, Reading before) {
        List<String> silent = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < flips; i++) {
            String place = flip(copied().resolve(file));
            if (wrong()) {
                found++;
            } else {
                answer().filter(now -> !now.equals(before)).ifPresent(now -> silent.add(file + " " + place
                        + (now.isEarlierThan(before) ? ": an earlier moment of the store" : ": other answers")));
            }
        }
        Evidence.counted("B", WHAT, flips, silent.size());
        return new Tally(found, silent);
    }

    private boolean wrong() {
        try {
            return !(Morning.verdict(altered) instanceof StoreVerdict.Sound);
        } catch (RuntimeException said) {
            return true;
        }
    }

    /** Empty where it says that something is wrong. */
    private Optional<Reading> answer() {
        try {
            return Optional.of(Reading.of(altered));
        } catch (RuntimeException said) {
            return Optional.empty();
        }
    }

    private Path copied() {
        if (Files.exists(altered)) {
            Rooms.remove(altered);
        }
        Rooms.copy(sound, altered);
        return altered;
    }

    /** Most of a small file is room never written to; a bit of what was written turns. */
    private String flip(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            while (bytes[at] == 0) {
                at = random.nextInt(bytes.length);
            }
            int bit = random.nextInt(8);
            bytes[at] ^= (byte) (1 << bit);
            Files.write(file, bytes);
            return "byte " + at + " bit " + bit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void answersNothingElseAfterABitOfTheRosterTurned() {
        List<String> before = lookUps(sound, true);
        assertThat(before).hasSize(PEOPLE).allMatch(answer -> answer.startsWith("Found"));
        int flips = Evidence.of("B", 30, 300);
        List<String> silent = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < flips; i++) {
            String place = flip(copied().resolve("roster.db"));
            if (wrong()) {
                found++;
            } else if (!before.equals(lookUps(altered, false))) {
                silent.add("roster.db " + place);
            }
        }
        Evidence.counted("B", WHAT, flips, silent.size());
        assertThat(silent).isEmpty();
        assertThat(found).as("flips that were found").isGreaterThan(flips / 2);
    }

    private List<String> lookUps(Path folder, boolean install) {
        try (StoreDoor door = Desk.door(folder, new LedgerClock())) {
            OpenStore store = ((Unlocking.Open<OpenStore>) door.unlock(Desk.CLERK.staffNo(), Stores.password()))
                    .opened();
            try (store; SqliteRoster roster = SqliteRoster.open(folder, store::rosterKeys, Stores.RANDOM)) {
                if (install) {
                    roster.install(new RosterStamp(1, LocalDate.of(2026, 11, 14), Set.of("4101")),
                            people().iterator());
                }
                return people().stream().map(one -> roster.lookup(one.certno(), "410105"))
                        .map(answer -> answer.getClass().getSimpleName() + " " + answer).toList();
            }
        }
    }

    private static List<Insured> people() {
        List<Insured> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String number = String.format("4101711990%02d%02d%03d0", 1 + i % 12, 1 + i % 28, i);
            people.add(new Insured(Integer.toString(i), "演练" + i, "01", number, "390", "1", "", Optional.of(false),
                    "410105", "410100", false));
        }
        return people;
    }
}
