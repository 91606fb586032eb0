package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ui.FxThread;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One family through every screen of the desk: wherever people stand in lists no whole name, number or telephone can be
 * read, Ctrl+E shows one of them after whose and why, and the act is on record. What the clerk typed stays in its field.
 */
@DisplayName("Masking at the desk")
class MaskedDeskTest {
    private static final List<String> NAMES = List.of(Canary.GIVER, Canary.WIFE, Canary.FATHER_IN_LAW, Canary.MOTHER);
    private static final List<String> NUMBERS = List.of(Canary.NUMBER, Canary.WIFE_NUMBER, Canary.FATHER_NUMBER,
            Canary.MOTHER_NUMBER, Canary.PHONE);

    private final Map<String, List<String>> read = new TreeMap<>();
    private CanaryDay day;
    private int looked;

    /** Spaces between the groups of a number are not part of it. */
    private static List<String> whole(String text, List<String> words) {
        String plain = text.replaceAll("[ \u00A0]", "");
        return words.stream().filter(plain::contains).toList();
    }

    private static List<String> everything(String text) {
        return whole(text, Stream.concat(NAMES.stream(), NUMBERS.stream()).toList());
    }

    /** @param id of the part that is a list, empty for the whole window */
    private String text(String id) {
        return FxThread.call(() -> {
            Node root = day.run.window().scene().getRoot();
            StringBuilder all = new StringBuilder();
            ShownWindow.read(id.isEmpty() ? root : root.lookup('#' + id), node -> !(node instanceof TextInputControl),
                    all);
            return all.toString();
        });
    }

    private List<Entry> looks() {
        var journal = day.run.seat().counter().store().journal();
        return journal.range(1, journal.head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == EntryKind.VIEWED_IN_FULL).toList();
    }

    private void seen(String screen) {
        day.run.rest();
        switch (screen) {
            case "case" -> control("an open case", NAMES, Canary.GIVER);
            case "home" -> home();
            case "approvals" -> {
                read.put(screen, everything(text("list")));
                control("the open approval", NUMBERS, Canary.MOTHER_NUMBER);
                look(screen, Canary.MOTHER, KeyCode.DIGIT2);
            }
            case "returned" -> {
                masked(screen, "鸣*慈");
                look(screen, Canary.PHONE, KeyCode.DIGIT1);
            }
            case "calls" -> {
                masked(screen, "鸣*安");
                look(screen, Canary.WIFE_NUMBER, KeyCode.DIGIT2);
            }
            case "matters" -> {
                masked(screen, "鸣*安");
                look(screen, Canary.WIFE_NUMBER, KeyCode.DIGIT1);
            }
            case "search" -> {
                masked(screen, "鸣*安");
                look(screen, Canary.WIFE_NUMBER);
            }
            case "family" -> {
                read.put(screen, whole(text(""), NUMBERS));
                control("a family opened with a reason", NAMES, Canary.WIFE);
            }
            case "day-close" -> masked(screen, "");
            case "hand-over" -> {
                masked(screen, "鸣*贞");
                look(screen, Canary.GIVER);
            }
            case "audit", "staff", "care", "settings" -> {
                masked(screen, "");
                refused();
            }
            case "own-password" -> masked(screen, "");
            case "devices" -> masked(screen, "鸣*贞");
            default -> throw new IllegalArgumentException(screen);
        }
    }

    private void masked(String screen, String shown) {
        String text = text("");
        assertThat(text).as(screen).contains(shown);
        read.put(screen, everything(text));
    }

    /** A screen that must show them: what finds nothing here would find nothing anywhere. */
    private void control(String where, List<String> words, String expected) {
        assertThat(whole(text(""), words)).as(where).contains(expected);
    }

    private void home() {
        masked("home", "鸣*贞");
        day.combine(KeyCode.CONTROL, KeyCode.E);
        day.run.awaitText("先按 Ctrl+J");
        day.combine(KeyCode.CONTROL, KeyCode.J);
        look("day-list", Canary.GIVER);
        goesWithAnIdleDesk();
    }

    /** No key came: the desk locks itself, and whoever unlocks it finds nobody whole. */
    private void goesWithAnIdleDesk() {
        day.combine(KeyCode.CONTROL, KeyCode.E);
        day.press(KeyCode.DIGIT1);
        assertThat(everything(text(""))).contains(Canary.GIVER, Canary.NUMBER);
        looked++;
        day.run.nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        day.run.awaitText("锁了屏");
        day.run.await(() -> !day.run.seat().taken(), () -> "the seat is still taken");
        try {
            day.run.type(day.run.training.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        day.press(KeyCode.ENTER);
        day.run.awaitText("下一位：直接放身份证");
        assertThat(everything(text(""))).isEmpty();
        day.press(KeyCode.ESCAPE);
    }

    /** Ctrl+E, whose, why; shown until the next key, and on record. */
    private void look(String screen, String expected, KeyCode... whose) {
        int before = looks().size();
        day.combine(KeyCode.CONTROL, KeyCode.E);
        day.press(whose);
        assertThat(looks()).as("nothing is shown before it is said why").hasSize(before);
        day.press(KeyCode.DIGIT4);
        assertThat(everything(text(""))).as(screen).contains(expected);
        assertThat(looks()).hasSize(before + 1).last().satisfies(act -> assertThat(act.payload())
                .containsEntry("screen", screen).containsEntry("reason", "call"));
        looked++;
        day.press(KeyCode.ESCAPE);
        assertThat(whole(text(screen.equals("approvals") ? "list" : ""), List.of(expected))).as("gone again").isEmpty();
    }

    private void refused() {
        int before = looks().size();
        day.combine(KeyCode.CONTROL, KeyCode.E);
        day.run.awaitText("没有办：查看完整号码是经办或主管的事");
        assertThat(looks()).hasSize(before);
        day.press(KeyCode.ESCAPE);
    }

    @Test
    @DisplayName("hides everybody in every list, and shows one of them only with a reason on record")
    void hidesEverybodyInEveryList(@TempDir Path home, @TempDir Path office) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        Canary.office(Path.of("sample-data"), office.resolve("sample"));
        day = new CanaryDay(home, new SampleData(office.resolve("sample")), this::seen);
        try (DeskRun run = day.run) {
            day.halfACase();
            day.lock();
            day.bind();
            day.askForApproval();
            day.approve();
            day.hearAnswers();
            day.hearTheRoster();
            day.askAboutOneself();
            day.audit();
            day.administer();
            day.search();
            day.closeDay();
            day.handOver();
            assertThat(run.text()).contains("已经交给");
        }
        List<String> read = new ArrayList<>();
        this.read.forEach((screen, words) -> words.forEach(word -> read.add(screen + ": " + word)));
        Evidence.counted("C", "lists of the desk in which no whole name, number or telephone stands",
                this.read.size(), read.size());
        Evidence.counted("C", "full views by Ctrl+E, each with a reason on record before anything was shown", looked, 0);
        assertThat(read).isEmpty();
        assertThat(this.read.keySet()).containsExactlyInAnyOrder("home", "approvals", "returned", "search", "family",
                "day-close", "hand-over", "audit", "settings", "staff", "care", "own-password", "devices", "calls", "matters");
        assertThat(looked).isEqualTo(8);
    }
}
