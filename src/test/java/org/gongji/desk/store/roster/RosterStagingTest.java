package org.gongji.desk.store.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongji.desk.roster.ImportWatch;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A generation in parts: the old one answers until the last is here, and nothing taken is asked for twice. */
class RosterStagingTest {
    private static final RosterStamp OLD = new RosterStamp(7, LocalDate.of(2026, 1, 13), Set.of("4101"));
    private static final RosterStamp NEXT = new RosterStamp(8, LocalDate.of(2026, 2, 13), Set.of("4101"));
    private static final int A_PART = 30_000;
    private final Vault vault = Vault.generate();
    @TempDir
    private Path folder;

    private SqliteRoster open() {
        return SqliteRoster.open(folder, vault::generationKeys, new SecureRandom());
    }

    private static String number(int i) {
        return String.format("410171199001%06d", i);
    }

    private static Iterator<Insured> people(int from, int to, String status) {
        return IntStream.range(from, to).mapToObj(i -> new Insured("410171" + i, "演练" + i, "01", number(i), "390",
                status, "", Optional.of(false), "410171", "410100", false)).iterator();
    }

    private static Iterator<Insured> part(int number) {
        return people((number - 1) * A_PART, number * A_PART, "2");
    }

    private Optional<SqliteRoster.Installed> stage(int number) {
        try (SqliteRoster roster = open()) {
            return roster.stage(NEXT, number, 3, part(number), ImportWatch.none());
        }
    }

    private static String status(SqliteRoster roster, int i) {
        return ((RosterAnswer.Found) roster.lookup(number(i), "410171")).rows().get(0).status();
    }

    @Test
    void answersFromTheOldOneUntilTheLastPartAndOverRestarts() throws IOException {
        try (SqliteRoster roster = open()) {
            roster.install(OLD, people(0, 10, "1"));
        }
        assertThat(stage(1)).isEmpty();
        assertThat(stage(2)).isEmpty();
        try (SqliteRoster roster = open()) {
            assertThat(roster.staged(NEXT)).isEqualTo(2);
            assertThat(roster.staged(OLD)).isZero();
            assertThat(roster.stamp()).contains(OLD);
            assertThat(status(roster, 3)).isEqualTo("1");
        }
        assertThat(stage(3)).hasValueSatisfying(installed -> assertThat(installed.rows()).isEqualTo(3L * A_PART));
        try (SqliteRoster roster = open()) {
            assertThat(roster.fault()).isEmpty();
            assertThat(roster.stamp()).contains(NEXT);
            for (int i = 0; i < 3 * A_PART; i += 997) {
                assertThat(status(roster, i)).isEqualTo("2");
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("roster.db");
        }
    }

    @Test
    void countsNoRowTwiceWhereAPartBrokeOff() throws IOException {
        stage(1);
        try (SqliteRoster roster = open()) {
            assertThatThrownBy(() -> roster.stage(NEXT, 2, 3, part(2), new GivenUp()))
                    .isInstanceOf(ImportWatch.Cancelled.class);
            assertThat(roster.staged(NEXT)).isEqualTo(1);
        }
        // as if the process had died after it had written some chunks
        Files.write(folder.resolve("roster.stage-5"), new byte[1000], StandardOpenOption.APPEND);
        stage(2);
        assertThat(stage(3)).hasValueSatisfying(installed -> assertThat(installed.rows()).isEqualTo(3L * A_PART));
        try (SqliteRoster roster = open()) {
            assertThat(roster.fault()).isEmpty();
        }
    }

    @Test
    void forgetsPartsThatWereChangedOrAreOfAnotherGeneration() throws IOException {
        stage(1);
        byte[] note = Files.readAllBytes(folder.resolve("roster.stage"));
        note[note.length - 1] ^= 1;
        Files.write(folder.resolve("roster.stage"), note);
        try (SqliteRoster roster = open()) {
            assertThat(roster.staged(NEXT)).isZero();
            assertThatThrownBy(() -> roster.stage(NEXT, 2, 3, part(2), ImportWatch.none()))
                    .isInstanceOf(IllegalStateException.class);
            roster.stage(NEXT, 1, 3, part(1), ImportWatch.none());
            RosterStamp later = new RosterStamp(9, LocalDate.of(2026, 3, 13), Set.of("4101"));
            assertThat(roster.stage(later, 1, 2, people(0, 10, "1"), ImportWatch.none())).isEmpty();
            assertThat(roster.staged(NEXT)).isZero();
            roster.install(OLD, people(0, 10, "1"));
            assertThat(roster.staged(later)).isZero();
        }
    }

    private static final class GivenUp implements ImportWatch {
        @Override
        public void read(long rows) {
            if (rows > A_PART / 2) {
                throw new Cancelled();
            }
        }

        @Override
        public void sealed(int parts, int of) {
            throw new AssertionError("no part is sealed before the last");
        }
    }
}
