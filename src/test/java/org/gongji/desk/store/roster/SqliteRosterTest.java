package org.gongji.desk.store.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.vault.Vault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRosterTest {
    private static final RosterStamp STAMP = new RosterStamp(7, LocalDate.of(2026, 1, 13), Set.of("4101", "419900"));
    private final Vault vault = Vault.generate();
    @TempDir
    private Path folder;

    private SqliteRoster open() {
        return SqliteRoster.open(folder, vault::generationKeys, new SecureRandom());
    }

    private static String number(int i) {
        String seventeen = String.format("4101711990%02d%02d%03d", 1 + i % 12, 1 + i / 12 % 28, i / 336 % 1000);
        return seventeen + IdNumbers.checkCharacter(seventeen);
    }

    private static Insured person(String certno, String insutype, int i) {
        Optional<Boolean> account = i % 3 == 0 ? Optional.empty() : Optional.of(i % 3 == 1);
        return new Insured("410171" + String.format("%020d", i), "李𤋮" + i, "01", certno, insutype, "1", "1101",
                account, "410171", "410100", i % 50 == 0);
    }

    private static List<Insured> people(int count) {
        List<Insured> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(person(number(i), "310", i));
            if (i % 10 == 0) {
                people.add(person(number(i), "330", i));
            }
        }
        return people;
    }

    @Test
    void agreesWithAPlainMapOnEverybodyAndOnTheAbsent() {
        List<Insured> people = people(100_000);
        Map<String, Set<Insured>> plain = new HashMap<>();
        people.forEach(row -> plain.computeIfAbsent(row.certno(), any -> new HashSet<>()).add(row));
        try (SqliteRoster roster = open()) {
            assertThat(roster.install(STAMP, people.iterator()).rows()).isEqualTo(people.size());
            assertThat(roster.fault()).isEmpty();
            Random random = new Random(17);
            int absent = 0;
            for (int i = 0; i < 5000; i++) {
                String certno = number(random.nextInt(101_000));
                RosterAnswer answer = roster.lookup(certno, "410171");
                if (plain.containsKey(certno)) {
                    assertThat(answer).isInstanceOfSatisfying(RosterAnswer.Found.class, found ->
                            assertThat(new HashSet<>(found.rows())).isEqualTo(plain.get(certno)));
                } else {
                    assertThat(answer).isEqualTo(new RosterAnswer.Absent(STAMP));
                    absent++;
                }
            }
            assertThat(absent).isPositive();
        }
    }

    @Test
    void saysAbsentOnlyInsideAWholeArea() {
        try (SqliteRoster roster = open()) {
            assertThat(roster.lookup(number(1), "410105")).isEqualTo(new RosterAnswer.NoRoster());
            assertThat(roster.stamp()).isEmpty();
            roster.install(STAMP, people(10).iterator());
            assertThat(roster.stamp()).contains(STAMP);
            assertThat(roster.lookup(number(99), "410105")).isEqualTo(new RosterAnswer.Absent(STAMP));
            assertThat(roster.lookup(number(99), "419900")).isEqualTo(new RosterAnswer.Absent(STAMP));
            assertThat(roster.lookup(number(99), "410205")).isEqualTo(new RosterAnswer.AreaNotCovered(STAMP));
            assertThat(roster.lookup(number(99), "41")).isEqualTo(new RosterAnswer.AreaNotCovered(STAMP));
            assertThat(roster.lookup(number(99), "")).isEqualTo(new RosterAnswer.AreaNotCovered(STAMP));
            assertThat(roster.lookup(number(3), "320102")).isInstanceOf(RosterAnswer.Found.class);
        }
    }

    @Test
    void takesACityCodeForTheWholeCity() {
        try (SqliteRoster roster = open()) {
            RosterStamp city = new RosterStamp(8, LocalDate.of(2026, 1, 20), Set.of("410100"));
            roster.install(city, people(2).iterator());
            assertThat(roster.lookup(number(99), "410105")).isEqualTo(new RosterAnswer.Absent(city));
            assertThat(roster.lookup(number(99), "410205")).isEqualTo(new RosterAnswer.AreaNotCovered(city));
        }
    }

    @Test
    void findsAnOldFifteenDigitRowByItsEighteenDigits() {
        try (SqliteRoster roster = open()) {
            roster.install(STAMP, List.of(person("410171790815001", "390", 1)).iterator());
            String eighteen = IdNumbers.eighteen("410171790815001");
            assertThat(roster.lookup(eighteen, "")).isInstanceOfSatisfying(RosterAnswer.Found.class,
                    found -> assertThat(found.rows().get(0).certno()).isEqualTo(eighteen));
            assertThat(roster.lookup("410171 790815 001", "")).isInstanceOf(RosterAnswer.Found.class);
        }
    }

    @Test
    void answersAgainAfterReopening() {
        try (SqliteRoster roster = open()) {
            roster.install(STAMP, people(500).iterator());
        }
        try (SqliteRoster roster = open()) {
            assertThat(roster.stamp()).contains(STAMP);
            assertThat(roster.lookup(number(77), "")).isInstanceOf(RosterAnswer.Found.class);
        }
    }

    @Test
    void holdsAnEmptyRoster() {
        try (SqliteRoster roster = open()) {
            roster.install(STAMP, List.<Insured>of().iterator());
            assertThat(roster.fault()).isEmpty();
            assertThat(roster.lookup(number(1), "4101")).isEqualTo(new RosterAnswer.Absent(STAMP));
        }
    }

    @Test
    void keepsTheOldGenerationWhenAnImportFailsHalfWay() throws IOException {
        try (SqliteRoster roster = open()) {
            roster.install(STAMP, people(100).iterator());
            Iterator<Insured> failing = Stream.concat(people(50_000).stream(), Stream.of((Insured) null)).iterator();
            RosterStamp next = new RosterStamp(8, LocalDate.of(2026, 2, 1), Set.of());
            assertThatThrownBy(() -> roster.install(next, failing)).isInstanceOf(NullPointerException.class);
            assertThat(roster.stamp()).contains(STAMP);
            assertThat(roster.lookup(number(5), "")).isInstanceOf(RosterAnswer.Found.class);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("roster.db");
        }
    }

    @Test
    void clearsAwayWhatAPowerCutLeft() throws IOException {
        Files.write(folder.resolve("roster.db.new"), new byte[10]);
        Files.write(folder.resolve("roster.part-3"), new byte[10]);
        open().close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void showsNoNameAndNoNumberInTheFile() throws IOException {
        try (SqliteRoster roster = open()) {
            roster.install(STAMP, people(300).iterator());
        }
        String raw = Files.readString(folder.resolve("roster.db"), StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("4101711990").doesNotContain("00000000000001");
    }

    @Test
    void noticesEveryBlockChangedMissingOrMoved() throws SQLException {
        try (SqliteRoster roster = open()) {
            roster.install(STAMP, people(2000).iterator());
        }
        for (String tampering : List.of(
                "UPDATE block SET sealed = CAST(substr(sealed, 1, 99) || x'00' || substr(sealed, 101) AS BLOB) "
                        + "WHERE first = (SELECT max(first) FROM block)",
                "DELETE FROM block WHERE first = (SELECT max(first) FROM block)",
                "DELETE FROM block WHERE first = 0",
                "UPDATE block SET first = first + 1 WHERE first = (SELECT max(first) FROM block)")) {
            tamper(tampering);
            try (SqliteRoster roster = open()) {
                assertThat(roster.fault()).as(tampering).isPresent();
                assertThat(wrongAnswers(roster)).as(tampering).isZero();
                roster.install(STAMP, people(2000).iterator());
            }
        }
    }

    /** Everybody is in the roster: a damaged one may refuse to answer, but never says absent. */
    private static int wrongAnswers(SqliteRoster roster) {
        int wrong = 0;
        for (int i = 0; i < 2000; i++) {
            try {
                wrong += roster.lookup(number(i), "410171") instanceof RosterAnswer.Found ? 0 : 1;
            } catch (RosterDamagedException refused) {
                assertThat(refused).hasMessageStartingWith("roster.db: ");
            }
        }
        return wrong;
    }

    private void tamper(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("roster.db"));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).as(sql).isEqualTo(1);
        }
    }

    @Test
    void countsAFileOfAnotherStoreAsNone() {
        try (SqliteRoster roster = open()) {
            roster.install(STAMP, people(10).iterator());
        }
        try (SqliteRoster stranger = SqliteRoster.open(folder, Vault.generate()::generationKeys, new SecureRandom())) {
            assertThat(stranger.stamp()).isEmpty();
            assertThat(stranger.fault()).isPresent();
            assertThat(stranger.lookup(number(1), "")).isEqualTo(new RosterAnswer.NoRoster());
            stranger.install(STAMP, people(10).iterator());
            assertThat(stranger.fault()).isEmpty();
        }
    }

    @Test
    void sealsBlocksOfWhichFourFitAPage() throws SQLException {
        try (SqliteRoster roster = open()) {
            roster.install(STAMP, people(20_000).iterator());
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("roster.db"));
                PreparedStatement query = connection.prepareStatement(
                        "SELECT avg(length(sealed)), max(length(sealed)) FROM block");
                ResultSet row = query.executeQuery()) {
            assertThat(row.getDouble(1)).isGreaterThan(1500);
            assertThat(row.getInt(2)).isLessThan(8192 / 4);
        }
    }
}
