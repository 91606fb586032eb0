package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ui.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Scenario 8: idle, lock, hand-over")
class LockScenarioAcceptanceTest {
    private final SetClock clock = new SetClock(2026, 11, 23, 10, 30);
    private DeskRun run;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        new TrainingHome(home, SampleData.find(), new SetClock(2026, 11, 23, 8, 0), new SecureRandom())
                .make(stage -> { });
        run = new DeskRun(home, clock, Doors.all());
        run.open();
        run.awaitText("开机自检", "演练签名屏");
    }

    @AfterEach
    void close() {
        run.close();
    }

    private void signIn(String digit, String greeting) throws IOException {
        run.signIn(digit);
        run.awaitText(greeting);
    }

    private Node focus() {
        return FxThread.call(() -> run.window().scene().getFocusOwner());
    }

    private String field() {
        Node owner = focus();
        return FxThread.call(() -> owner instanceof TextField field
                ? field.getText() + "@" + field.getCaretPosition() : "no field has the caret, but " + owner);
    }

    private List<CaseFile> drafts() {
        return run.seat().counter().intake().drafts().stream()
                .map(line -> run.seat().counter().intake().resume(line.id()).orElseThrow()).toList();
    }

    /** Notice given, name closed by Enter, half of the number typed, the caret moved back by two. */
    private void halfACase() {
        run.press(KeyCode.F2);
        run.awaitText("先说清楚，再收证件");
        run.press(KeyCode.F10);
        run.awaitText("证件号码");
        run.await(() -> focus() instanceof TextField, () -> "no field has the caret, but " + focus());
        run.type("欧阳未名");
        run.press(KeyCode.ENTER);
        run.await(() -> field().equals("@0"), this::field);
        run.type("41017119");
        run.press(KeyCode.LEFT);
        run.press(KeyCode.LEFT);
        run.await(() -> field().equals("41017119@6"), this::field);
    }

    @Test
    void givesTheFirstClerkTheSameDraftBackAfterAColleagueHasWorkedHere() throws IOException {
        signIn("2", "上午好，何雨桐");
        halfACase();
        run.nanos.addAndGet(Duration.ofMinutes(5).toNanos());
        run.awaitText("何雨桐 锁了屏", "5 分钟没有操作，自动锁的");
        assertThat(run.text()).doesNotContain("欧阳", "41017119", "草稿", "新增");
        run.await(() -> !run.seat().taken(), () -> "the seat is still taken");

        run.press(KeyCode.ALT, KeyCode.H);
        run.awaitText("您是哪位", "演练签名屏");
        signIn("1", "上午好，邵敏");
        assertThat(run.text()).doesNotContain("欧阳", "未名", "41017119");
        assertThat(run.seat().counter().store().clerk().staffNo()).isEqualTo("0107");
        run.press(KeyCode.ALT, KeyCode.Q);
        run.awaitText("您是哪位", "演练签名屏");

        signIn("2", "上午好，何雨桐");
        run.awaitText("还没读身份证", "停在身份核验");
        run.press(KeyCode.DIGIT1);
        run.awaitText("证件号码");
        run.await(() -> field().equals("41017119@6"), this::field);
        assertThat(drafts()).singleElement().satisfies(file -> {
            assertThat(file.persons()).singleElement().satisfies(person -> {
                assertThat(person.name()).isEqualTo("欧阳未名");
                assertThat(person.document()).as("half a number is no fact of the case").isNull();
            });
        });
        run.press(KeyCode.END);
        run.type("80");
        run.await(() -> field().equals("4101711980@10"), this::field);
        handsOver();
    }

    /** The shift ends: what is in hand goes to the colleague, who signs by their own password. */
    private void handsOver() throws IOException {
        run.press(KeyCode.CONTROL, KeyCode.D);
        run.awaitText("下一位：直接放身份证");
        run.press(KeyCode.ALT, KeyCode.H);
        run.awaitText("交给谁", "邵敏", "在办和挂起的件", "挂起，停在身份核验");
        run.type("欧阳未名的结婚证 1 本");
        run.press(KeyCode.ENTER);
        run.type("320");
        run.press(KeyCode.ENTER);
        run.press(KeyCode.DIGIT1);
        run.type("guess");
        run.press(KeyCode.ENTER);
        run.awaitText("口令不对。再错 4 次要等一会儿。");
        run.type(run.training.password());
        run.press(KeyCode.ENTER);
        run.awaitText("已经交给邵敏");
        Entry act = run.seat().counter().store().journal().range(1, Long.MAX_VALUE).stream()
                .filter(entry -> entry.header().kind() == EntryKind.HANDED_OVER).reduce((one, other) -> {
                    throw new AssertionError("handed over twice");
                }).orElseThrow();
        assertThat(act.header().clerk()).isEqualTo("0312");
        assertThat(act.payload()).containsEntry("to", "0107").containsEntry("blanks", 320)
                .containsEntry("originals", "欧阳未名的结婚证 1 本")
                .containsEntry("cases", drafts().stream().map(CaseFile::id).toList());
        run.press(KeyCode.F10);
        run.awaitText("您是哪位");
    }
}
