package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.Deputy;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.store.RowDifference.Kind;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The ledger told again into fresh tables")
class RebuildTest {
    @TempDir
    Path folder;
    @TempDir
    Path beside;

    @BeforeEach
    void play() {
        RealDay.play(folder);
        RealHour.play(folder);
    }

    private RebuildVerdict rebuild(Path into) {
        return new StoreRebuild(Stores.RANDOM, TestKdf.cheap()).rebuild(folder, Optional.of("0312"),
                Stores.password(), Optional.ofNullable(into));
    }

    private List<RowDifference> differences() {
        return ((RebuildVerdict.Rebuilt) rebuild(null)).differences();
    }

    private void shell(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private long count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = connection.createStatement()) {
            return statement.executeQuery("SELECT count(*) FROM " + table).getLong(1);
        }
    }

    @Test
    void agreesWithEveryRowTheDesksWrote() throws SQLException {
        RebuildVerdict.Rebuilt rebuilt = (RebuildVerdict.Rebuilt) rebuild(null);
        assertThat(rebuilt.differences()).isEmpty();
        assertThat(rebuilt.entries()).isEqualTo(count("entries"));
        long stored = count("families") + count("bindings") + count("matters") + count("cases")
                + count("closed_days") + count("issued_papers") + count("counters") + count("approvals")
                + count("deputies") + count("seen_cards") + count("linked_numbers");
        assertThat(rebuilt.rows()).isEqualTo(stored).isGreaterThan(20);
    }

    @Test
    void leavesNothingBehindUnlessAskedTo() throws IOException {
        rebuild(null);
        assertThat(folder.resolve(StoreRebuild.FILE)).doesNotExist();
        rebuild(beside);
        assertThat(beside.resolve(StoreRebuild.FILE)).exists();
        byte[] kept = Files.readAllBytes(beside.resolve(StoreRebuild.FILE));
        assertThat(new String(kept, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("周明远", "41017119");
    }

    @Test
    void namesEveryRowOfEveryTableTakenAwayAndProvesWhatItWas() throws SQLException {
        shell("DELETE FROM families", "DELETE FROM bindings", "DELETE FROM matters", "DELETE FROM cases",
                "DELETE FROM closed_days", "DELETE FROM issued_papers", "DELETE FROM approvals",
                "DELETE FROM deputies", "DELETE FROM seen_cards");
        List<RowDifference> differences = differences();
        assertThat(differences).extracting(RowDifference::kind).containsOnly(Kind.LACKING);
        assertThat(differences).allMatch(RowDifference::proved);
        assertThat(differences).extracting(RowDifference::table).contains("families", "bindings", "matters", "cases",
                "closed_days", "issued_papers", "approvals", "deputies",
                "seen_cards");
    }

    @Test
    void namesARowWhoseColumnWasChangedAndOneNoActTellsOf() throws SQLException {
        shell("UPDATE bindings SET state = 'VOIDED' WHERE state = 'ENDED'",
                "CREATE TEMP TABLE t AS SELECT * FROM matters WHERE id = 'D-0001/1'",
                "UPDATE t SET id = 'D-0099/1'", "INSERT INTO matters SELECT * FROM t");
        assertThat(differences()).extracting(RowDifference::kind, RowDifference::table)
                .contains(org.assertj.core.groups.Tuple.tuple(Kind.UNREADABLE, "bindings"),
                        org.assertj.core.groups.Tuple.tuple(Kind.UNTOLD, "matters"));
    }

    @Test
    void namesAnApprovalWhoseAnswerOrDraftWasChanged() throws SQLException {
        shell("UPDATE approvals SET state = 'APPROVED' WHERE id = 'D-0013/1'",
                "UPDATE approvals SET payload = (SELECT payload FROM approvals WHERE id = 'D-0012/1') "
                        + "WHERE id = 'D-0014/1'");
        assertThat(differences()).containsExactly(
                new RowDifference(Kind.UNREADABLE, "approvals", "D-0013/1", List.of(), true),
                new RowDifference(Kind.UNREADABLE, "approvals", "D-0014/1", List.of(), true));
    }

    @Test
    void namesWhatAnInsiderWithTheKeysWroteOverAnAnswer() {
        try (StoreDoor door = Stores.door(folder)) {
            OpenStore store = Stores.signIn(door).opened();
            store.journal().act(pen -> {
                Approval denied = store.approvals().find("D-0014/1").orElseThrow();
                store.approvals().put(new Approval(denied.matter(), denied.draft(), Approval.State.APPROVED,
                        denied.author(), denied.subject(), denied.findings(), denied.askedAt(), denied.promised(),
                        denied.signature(), denied.phone(), denied.ruling(), denied.told()));
                store.deputies().put(new Deputy("0313", "陈练习", "0107", LocalDate.of(2026, 1, 22),
                        LocalDate.of(2030, 1, 1)));
                return pen;
            });
            store.close();
        }
        assertThat(differences()).containsExactly(
                new RowDifference(Kind.DIFFERENT, "approvals", "D-0014/1", List.of("state"), false),
                new RowDifference(Kind.DIFFERENT, "deputies", "0313", List.of("to"), false));
    }

    @Test
    void saysWhichActWasLostAndWhatNobodyTellsOfNow() throws SQLException {
        long bound = sequence("BOUND");
        shell("UPDATE entries SET clerk = '0450' WHERE sequence = " + bound);
        assertThat(differences()).contains(new RowDifference(Kind.ACT_UNTOLD, "entries", Long.toString(bound),
                List.of(), false)).extracting(RowDifference::table).contains("bindings", "matters");
    }

    private long sequence(String kind) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = connection.createStatement()) {
            return statement.executeQuery("SELECT min(sequence) FROM entries WHERE kind = '" + kind + "'").getLong(1);
        }
    }

    @Test
    void opensForNobodyElse() {
        assertThat(new StoreRebuild(Stores.RANDOM, TestKdf.cheap()).rebuild(folder, Optional.empty(),
                "wrong".toCharArray(), Optional.empty())).isInstanceOf(RebuildVerdict.WrongPassword.class);
        assertThat(new StoreRebuild(Stores.RANDOM, TestKdf.cheap()).rebuild(folder, Optional.of("9999"),
                Stores.password(), Optional.empty())).isInstanceOf(RebuildVerdict.NoSuchAccount.class);
    }
}
