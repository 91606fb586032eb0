package org.gongji.desk.store.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.roster.ImportWatch;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterChange;
import org.gongji.desk.roster.RosterChange.Kind;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What deltas have changed lies over the generation, and nothing of it outlives the generation. */
class RosterOverlayTest {
    private static final LocalDate DRAWN = LocalDate.of(2026, 1, 13);
    private final Vault vault = Vault.generate();
    @TempDir
    private Path folder;

    private SqliteRoster open() {
        return SqliteRoster.open(folder, vault::generationKeys, new SecureRandom());
    }

    private static RosterStamp stamp(long generation, int delta) {
        return new RosterStamp(generation, DRAWN.plusDays(delta), Set.of("4101"), delta);
    }

    private static String number(int i) {
        return String.format("41017119900101%04d", i);
    }

    private static Insured person(int i, String insutype, String status) {
        return new Insured("410171" + i, "演练" + i, "01", number(i), insutype, status, "1101", Optional.of(true),
                "410171", "410100", false);
    }

    private static Iterator<Insured> people(int count) {
        List<Insured> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(i, "310", "1"));
        }
        return people.iterator();
    }

    private static RosterChange now(Kind kind, int i, String status) {
        return new RosterChange(person(i, "310", status), kind);
    }

    private static Optional<String> status(SqliteRoster roster, int i) {
        return roster.lookup(number(i), "410171") instanceof RosterAnswer.Found found
                ? Optional.of(found.rows().get(0).status()) : Optional.empty();
    }

    private static void amend(SqliteRoster roster, RosterStamp stamp, RosterChange... changes) {
        roster.amend(stamp, List.of(changes).iterator(), ImportWatch.none());
    }

    @Test
    void saysWhatTheNewestDeltaSaysAndOfOthersWhatStood() {
        try (SqliteRoster roster = open()) {
            roster.install(stamp(7, 0), people(100));
            amend(roster, stamp(7, 1), now(Kind.CHANGED, 3, "2"), now(Kind.GONE, 4, "0"), now(Kind.ADDED, 200, "1"),
                    now(Kind.CHANGED, 5, "2"));
            amend(roster, stamp(7, 2), now(Kind.ENDED, 5, "4"));
            assertThat(roster.stamp()).contains(stamp(7, 2));
            assertThat(roster.stamp().orElseThrow().version()).isEqualTo("7.2");
            assertThat(roster.fault()).isEmpty();
        }
        try (SqliteRoster roster = open()) {
            assertThat(status(roster, 3)).contains("2");
            assertThat(roster.lookup(number(4), "410171")).isEqualTo(new RosterAnswer.Absent(stamp(7, 2)));
            assertThat(status(roster, 5)).contains("4");
            assertThat(status(roster, 6)).contains("1");
            assertThat(status(roster, 200)).contains("1");
        }
    }

    @Test
    void replacesAllRelationsOfAPersonByThoseOfTheDelta() {
        try (SqliteRoster roster = open()) {
            roster.install(stamp(7, 0), List.of(person(1, "310", "1"), person(1, "330", "1")).iterator());
            amend(roster, stamp(7, 1), now(Kind.CHANGED, 1, "2"));
            assertThat(roster.lookup(number(1), "")).isEqualTo(
                    new RosterAnswer.Found(List.of(person(1, "310", "2")), stamp(7, 1)));
        }
    }

    /** Against a plain map, over deltas that add, change and take away. */
    @Test
    void agreesWithAPlainMapOverAChainOfDeltas() {
        Random random = new Random(Evidence.seed());
        Map<Integer, Set<Insured>> plain = new HashMap<>();
        int wrong = 0;
        int asked = 0;
        try (SqliteRoster roster = open()) {
            roster.install(stamp(7, 0), people(2000));
            for (int i = 0; i < 2000; i++) {
                plain.put(i, Set.of(person(i, "310", "1")));
            }
            for (int delta = 1; delta <= 5; delta++) {
                roster.amend(stamp(7, delta), drawn(random, plain).iterator(), ImportWatch.none());
                assertThat(roster.fault()).isEmpty();
                for (int i = 0; i < 2200; i++) {
                    Set<Insured> found = roster.lookup(number(i), "410171") instanceof RosterAnswer.Found some
                            ? new HashSet<>(some.rows()) : Set.of();
                    wrong += found.equals(plain.getOrDefault(i, Set.of())) ? 0 : 1;
                    asked++;
                }
            }
        }
        Evidence.counted("E", "look-ups over a chain of drawn deltas beside a plain map", asked, wrong);
        assertThat(wrong).isZero();
    }

    private static List<RosterChange> drawn(Random random, Map<Integer, Set<Insured>> plain) {
        List<RosterChange> changes = new ArrayList<>();
        Set<Integer> people = new HashSet<>();
        for (int k = 0; k < 150; k++) {
            people.add(random.nextInt(2200));
        }
        for (int i : people) {
            boolean gone = plain.containsKey(i) && random.nextInt(4) == 0;
            Set<Insured> now = gone ? Set.of() : random.nextBoolean() ? Set.of(person(i, "310", "2"))
                    : Set.of(person(i, "310", "1"), person(i, "390", "4"));
            plain.put(i, now);
            now.forEach(row -> changes.add(new RosterChange(row, Kind.CHANGED)));
            if (gone) {
                changes.add(now(Kind.GONE, i, "0"));
            }
        }
        return changes;
    }

    @Test
    void endsWithItsGeneration() throws IOException {
        try (SqliteRoster roster = open()) {
            roster.install(stamp(7, 0), people(10));
            amend(roster, stamp(7, 1), now(Kind.CHANGED, 3, "2"));
            byte[] overlay = Files.readAllBytes(folder.resolve("roster-delta.db"));
            roster.install(stamp(8, 0), people(10));
            assertThat(folder.resolve("roster-delta.db")).doesNotExist();
            assertThat(status(roster, 3)).contains("1");
            // as if the power had failed between the two
            Files.write(folder.resolve("roster-delta.db"), overlay);
        }
        try (SqliteRoster roster = open()) {
            assertThat(roster.stamp()).contains(stamp(8, 0));
            assertThat(status(roster, 3)).contains("1");
        }
    }

    @Test
    void answersNothingWhereTheOverlayWasChanged() throws IOException {
        try (SqliteRoster roster = open()) {
            roster.install(stamp(7, 0), people(10));
            amend(roster, stamp(7, 1), now(Kind.CHANGED, 3, "2"));
        }
        Files.write(folder.resolve("roster-delta.db"), new byte[100]);
        try (SqliteRoster roster = open()) {
            assertThat(roster.lookup(number(3), "410171")).isEqualTo(new RosterAnswer.NoRoster());
            assertThat(roster.fault()).isPresent();
        }
    }

    @Test
    void takesNoDeltaThatDoesNotFollow() {
        try (SqliteRoster roster = open()) {
            assertThatThrownBy(() -> amend(roster, stamp(7, 1), now(Kind.CHANGED, 3, "2")))
                    .isInstanceOf(IllegalStateException.class);
            roster.install(stamp(7, 0), people(10));
            for (RosterStamp other : List.of(stamp(7, 2), stamp(8, 1), stamp(7, 0))) {
                assertThatThrownBy(() -> amend(roster, other, now(Kind.CHANGED, 3, "2")))
                        .isInstanceOf(IllegalStateException.class);
            }
            assertThat(status(roster, 3)).contains("1");
        }
    }

    @Test
    void staysAsItWasWhenAnImportIsGivenUp() throws IOException {
        try (SqliteRoster roster = open()) {
            roster.install(stamp(7, 0), people(10));
            amend(roster, stamp(7, 1), now(Kind.CHANGED, 3, "2"));
            for (int when = 0; when < 2; when++) {
                ImportWatch givenUp = new GivenUp(when);
                assertThatThrownBy(() -> roster.install(stamp(8, 0), people(20_000), givenUp))
                        .isInstanceOf(ImportWatch.Cancelled.class);
                assertThatThrownBy(() -> roster.amend(stamp(7, 2), List.of(now(Kind.CHANGED, 4, "2")).iterator(),
                        givenUp)).isInstanceOf(ImportWatch.Cancelled.class);
            }
            assertThat(roster.stamp()).contains(stamp(7, 1));
            assertThat(status(roster, 3)).contains("2");
            assertThat(status(roster, 4)).contains("1");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("roster.db", "roster-delta.db");
        }
    }

    /** Gives up while rows are read (0) or while parts are written (1). */
    private record GivenUp(int when) implements ImportWatch {
        @Override
        public void read(long rows) {
            if (when == 0) {
                throw new Cancelled();
            }
        }

        @Override
        public void sealed(int parts, int of) {
            if (parts == of / 2) {
                throw new Cancelled();
            }
        }
    }
}
