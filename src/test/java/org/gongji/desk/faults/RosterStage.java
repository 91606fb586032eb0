package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongji.desk.roster.ImportWatch;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterChange;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.Stores;
import org.gongji.desk.store.roster.SqliteRoster;
import org.gongji.desk.vault.TestKeys;

/** A generation taken in over another, then a delta over it; without a store, so that every write is the import's. */
class RosterStage implements Stage {
    private static final int PEOPLE = 3000;
    private static final int CHANGED = 500;
    static final RosterStamp OLD = stamp(1, 0);
    static final RosterStamp NEXT = stamp(2, 0);
    static final RosterStamp AMENDED = stamp(2, 1);

    @Override
    public String name() {
        return "roster";
    }

    private static RosterStamp stamp(long generation, int delta) {
        return new RosterStamp(generation, LocalDate.of(2026, 11, 14), Set.of("4101"), delta);
    }

    @Override
    public void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (SqliteRoster roster = roster(folder)) {
            roster.install(OLD, people(1).iterator());
        }
    }

    static SqliteRoster roster(Path folder) {
        return SqliteRoster.open(folder, TestKeys::generation, Stores.RANDOM);
    }

    private static Insured person(int i, int status) {
        return new Insured("410105" + i, "演练" + i, "01", number(i), "390", Integer.toString(status), "",
                Optional.of(false), "410105", "410100", false);
    }

    private static String number(int i) {
        return String.format("41017119900101%04d", i);
    }

    /** Everybody's status tells which roster speaks. */
    static List<Insured> people(int status) {
        return IntStream.range(0, PEOPLE).mapToObj(i -> person(i, status)).toList();
    }

    @Override
    public void run(Path folder, Said said) {
        try (SqliteRoster roster = roster(folder)) {
            roster.install(NEXT, people(2).iterator());
            said.done("2");
            roster.amend(AMENDED, IntStream.range(0, CHANGED).mapToObj(i -> new RosterChange(person(i, 4),
                    RosterChange.Kind.ENDED)).iterator(), ImportWatch.none());
            said.done("2.1");
        }
    }

    /** After whatever happened one of the three rosters is in force, whole, and nothing lies about. */
    static void whole(Path folder, List<String> said) {
        try (SqliteRoster roster = roster(folder)) {
            RosterStamp now = roster.stamp().orElseThrow(() -> new AssertionError("there is no roster any more"));
            assertThat(roster.fault()).isEmpty();
            assertThat(now).isIn(OLD, NEXT, AMENDED);
            assertThat(said).as("what was said is in force").allMatch(one -> one.compareTo(now.version()) <= 0);
            for (int i = 0; i < PEOPLE; i++) {
                String status = now.equals(OLD) ? "1" : now.equals(AMENDED) && i < CHANGED ? "4" : "2";
                assertThat(roster.lookup(number(i), "410105")).isInstanceOfSatisfying(RosterAnswer.Found.class,
                        found -> assertThat(found.rows()).extracting(Insured::status).containsExactly(status));
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).isSubsetOf("roster.db", "roster-delta.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void check(Desk desk, List<String> said) {
        throw new UnsupportedOperationException("there is no desk over a roster alone");
    }
}
