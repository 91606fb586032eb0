package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.LiveHeap;
import org.gongji.desk.ui.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A case that was left")
class ForgottenCaseTest {
    /** In pieces, because a number that stands whole in this class would stand in its heap. */
    private static final List<String> NUMBER = List.of("410171", "197606", "180536");
    private static final List<String> WIFE = List.of("410171", "197903", "250668");
    private static final String SAMPLE = "gongji.sample";

    private final SetClock clock = new SetClock(2026, 11, 23, 10, 30);
    @TempDir
    private Path home;
    @TempDir
    private Path office;
    @TempDir
    private Path dumps;
    private DeskRun run;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        Canary.office(Path.of("sample-data"), office.resolve("sample"), List.of(
                Canary.row("欧阳未名", String.join("", NUMBER), 1, "310"),
                Canary.row("钟离未名", String.join("", WIFE), 2, "390")));
        System.setProperty(SAMPLE, office.resolve("sample").toString());
        new TrainingHome(home, SampleData.find(), new SetClock(2026, 11, 23, 8, 0), new SecureRandom())
                .make(stage -> { });
        run = new DeskRun(home, clock, Doors.all());
        run.open();
        run.awaitText("开机自检", "演练签名屏");
        run.signIn("2");
        run.awaitText("上午好，何雨桐");
    }

    @AfterEach
    void close() {
        System.clearProperty(SAMPLE);
        run.close();
    }

    private Node focus() {
        return FxThread.call(() -> run.window().scene().getFocusOwner());
    }

    private int typed() {
        Node owner = focus();
        return FxThread.call(() -> owner instanceof TextField field ? field.getText().length() : -1);
    }

    private void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            run.press(key);
            run.rest();
        }
    }

    private void number(List<String> number) {
        run.await(() -> typed() == 0, () -> "the caret stands in " + typed());
        number.forEach(run::type);
        int places = String.join("", number).length();
        run.await(() -> typed() == places, () -> "typed " + typed());
    }

    private void name(String name) {
        run.await(() -> typed() == 0, () -> "no field has the caret, but " + focus());
        run.type(name);
        run.press(KeyCode.ENTER);
    }

    private void keyedInPerson() {
        press(KeyCode.F2);
        run.awaitText("先说清楚，再收证件");
        press(KeyCode.F10);
        name("欧阳未名");
        number(NUMBER);
        run.press(KeyCode.CONTROL, KeyCode.A);
        run.press(KeyCode.CONTROL, KeyCode.C);
        run.await(() -> FxThread.call(() -> Clipboard.getSystemClipboard().hasString()), () -> "nothing was copied");
        run.press(KeyCode.ENTER);
        run.awaitText("再录前 4 位和后 4 位");
        number(ends(NUMBER));
        run.press(KeyCode.ENTER);
        run.awaitText("来的人和照片是同一个人");
    }

    private void scan(String page) throws IOException {
        Files.copy(Path.of("sample-data/pages", page), home.resolve("training/scans").resolve(page));
        run.rest();
    }

    /** What the field asks for the second time. */
    private static List<String> ends(List<String> number) {
        return List.of(number.get(0).substring(0, 4), number.get(2).substring(2));
    }

    private void type(String text) {
        run.type(text);
        press(KeyCode.ENTER);
    }

    /** To the signed end, papers printed. */
    private void boundWife() throws IOException {
        press(KeyCode.SPACE, KeyCode.F10);
        run.awaitText("家庭成员");
        name("钟离未名");
        number(WIFE);
        press(KeyCode.ENTER);
        number(ends(WIFE));
        press(KeyCode.ENTER);
        type("1");
        press(KeyCode.F10);
        scan("01-marriage.jpg");
        press(KeyCode.F7, KeyCode.DIGIT2, KeyCode.ENTER);
        scan("01-booklet-1.jpg");
        press(KeyCode.F7, KeyCode.DIGIT1);
        type("妻");
        press(KeyCode.F10);
        run.awaitText("可以");
        press(KeyCode.SPACE, KeyCode.F10, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.F10);
        run.awaitText("办好了。");
        run.press(KeyCode.CONTROL, KeyCode.P);
        press(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.F10);
    }

    /** As bytes of the heap; the dump is read and removed. */
    private int hits(List<String> number) throws IOException {
        Path dump = LiveHeap.dump(dumps);
        try {
            return LiveHeap.hits(dump, String.join("", number));
        } finally {
            Files.delete(dump);
        }
    }

    private void assertForgotten(String what, List<String> number) throws IOException {
        long end = System.nanoTime() + java.time.Duration.ofSeconds(60).toNanos();
        int hits = hits(number);
        while (hits > 0 && System.nanoTime() < end) {
            FxThread.run(() -> { });
            hits = hits(number);
        }
        Evidence.counted("B", "heap dumps within a minute after " + what + ": the number in them", 1, hits);
        assertThat(hits).isZero();
    }

    @Test
    void isReachableInMemoryWhileItIsOpenAndNotAMinuteAfterItWasParked() throws IOException {
        keyedInPerson();
        assertThat(hits(NUMBER)).as("negative control: an open case is in memory").isPositive();
        run.press(KeyCode.CONTROL, KeyCode.D);
        run.awaitText("欧**名");
        assertForgotten("parking a case", NUMBER);
        assertThat(FxThread.<Boolean>call(() -> Clipboard.getSystemClipboard().hasString())).isFalse();
    }

    @Test
    void isNotInMemoryAMinuteAfterItWasConcluded() throws IOException {
        keyedInPerson();
        boundWife();
        run.awaitText("下一位：直接放身份证");
        assertForgotten("concluding a case, the giver", NUMBER);
        assertForgotten("concluding a case, the member", WIFE);
    }
}
