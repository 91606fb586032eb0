package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OuterHead;
import org.gongji.desk.store.StoreQuestion;
import org.gongji.desk.store.StoreVerdict;
import org.gongji.desk.store.StoreVerifier;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestKdf;

/** The next start of the desk: it opens without repair, has what was said, holds together, and the work goes on. */
final class Morning {
    /** Of the whole start to a signed-in clerk. */
    private static final Duration START = Duration.ofSeconds(5);

    private Morning() {
    }

    /** @param said what the stage had said before it was interrupted */
    static void after(Stage stage, Path folder, List<String> said) {
        List<String> all = new ArrayList<>(said);
        restart(stage, folder, all);
        stage.run(folder, all::add);
        restart(stage, folder, all);
    }

    private static void restart(Stage stage, Path folder, List<String> said) {
        long began = System.nanoTime();
        try (Desk desk = stage.open(folder)) {
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as("restart").isLessThan(START);
            stage.check(desk, said);
            nothingHangsLoose(desk);
            desk.signOut();
        }
        sound(folder);
    }

    static void sound(Path folder) {
        assertThat(verdict(folder)).isInstanceOf(StoreVerdict.Sound.class);
        assertThat(integrity(folder)).isEqualTo("ok");
    }

    static StoreVerdict verdict(Path folder) {
        return new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(folder, Optional.of(Desk.CLERK.staffNo()),
                Stores.password());
    }

    /** The same with a head known from outside, as an exported bundle or a printed sheet tells it. */
    static StoreVerdict verdict(Path folder, OuterHead head) {
        return new StoreVerifier(Stores.RANDOM, TestKdf.cheap()).verify(folder, Optional.of(Desk.CLERK.staffNo()),
                Stores.password(), new StoreQuestion(true, List.of(head)));
    }

    private static String integrity(Path folder) {
        return pragma(folder, "PRAGMA integrity_check");
    }

    /** A backup is one file without a log beside it; a store at work has one. */
    static void atWork(Path folder) {
        assertThat(pragma(folder, "PRAGMA journal_mode=WAL")).isEqualTo("wal");
    }

    private static String pragma(Path folder, String pragma) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(pragma)) {
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError("the file does not open", e);
        }
    }

    /** No draft of a case that ended, no waiting matter without its draft, no binding without matter and family. */
    private static void nothingHangsLoose(Desk desk) {
        List<String> drafts = desk.intake().drafts().stream().map(Drafts.Line::id).toList();
        for (String draft : drafts) {
            List<Matter> matters = desk.store().matters().ofDraft(draft);
            assertThat(matters).as("matters of draft %s", draft)
                    .satisfiesAnyOf(none -> assertThat(none).isEmpty(),
                            some -> assertThat(some).anyMatch(matter -> !matter.state().settled()));
            boolean accepted = desk.intake().resume(draft).orElseThrow().acceptedAt() != null;
            assertThat(accepted).as("draft %s knows that its papers were taken", draft)
                    .isEqualTo(!matters.isEmpty());
        }
        assertThat(desk.store().matters().waiting()).extracting(Matter::draft).allMatch(drafts::contains);
        for (Binding binding : desk.store().bindings().all()) {
            assertThat(desk.store().matters().find(binding.matter())).isPresent();
            assertThat(desk.store().cases().byNumber(binding.caseNo())).isPresent();
            assertThat(desk.store().families().ofGiver(binding.giver().certno())).hasValueSatisfying(family ->
                    assertThat(family.holds(binding.member().certno())).isTrue());
        }
    }

    static List<Entry> entries(Desk desk, EntryKind kind) {
        long last = desk.store().journal().head().orElseThrow().sequence();
        return desk.store().journal().range(1, last).stream().filter(entry -> entry.header().kind() == kind).toList();
    }
}
