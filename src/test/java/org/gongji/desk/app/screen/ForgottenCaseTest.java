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

    private final SetClock clock = new SetClock(2026, 11, 23, 10, 30);
    @TempDir
    private Path home;
    @TempDir
    private Path dumps;
    private DeskRun run;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
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
        run.close();
    }

    private Node focus() {
        return FxThread.call(() -> run.window().scene().getFocusOwner());
    }

    private int typed() {
        Node owner = focus();
        return FxThread.call(() -> owner instanceof TextField field ? field.getText().length() : -1);
    }

    private void number() {
        NUMBER.forEach(run::type);
        run.await(() -> typed() == 18, () -> "typed " + typed());
    }

    private void keyedInPerson() {
        run.press(KeyCode.F2);
        run.awaitText("先说清楚，再收证件");
        run.press(KeyCode.F10);
        run.await(() -> typed() == 0, () -> "no field has the caret, but " + focus());
        run.type("欧阳未名");
        run.press(KeyCode.ENTER);
        run.await(() -> typed() == 0, () -> "the caret stands in " + typed());
        number();
        run.press(KeyCode.CONTROL, KeyCode.A);
        run.press(KeyCode.CONTROL, KeyCode.C);
        run.await(() -> FxThread.call(() -> Clipboard.getSystemClipboard().hasString()), () -> "nothing was copied");
        run.press(KeyCode.ENTER);
        run.awaitText("再录一遍号码");
        number();
        run.press(KeyCode.ENTER);
        run.awaitText("来的人和证件照片是同一个人");
    }

    /** As bytes of the heap; the dump is read and removed. */
    private int hits() throws IOException {
        Path dump = LiveHeap.dump(dumps);
        try {
            return LiveHeap.hits(dump, String.join("", NUMBER));
        } finally {
            Files.delete(dump);
        }
    }

    private void assertForgotten(String what) throws IOException {
        long end = System.nanoTime() + java.time.Duration.ofSeconds(60).toNanos();
        int hits = hits();
        while (hits > 0 && System.nanoTime() < end) {
            FxThread.run(() -> { });
            hits = hits();
        }
        Evidence.counted("B", "heap dumps within a minute after " + what + ": the number in them", 1, hits);
        assertThat(hits).isZero();
    }

    @Test
    void isReachableInMemoryWhileItIsOpenAndNotAMinuteAfterItWasParked() throws IOException {
        keyedInPerson();
        assertThat(hits()).as("negative control: an open case is in memory").isPositive();
        run.press(KeyCode.CONTROL, KeyCode.D);
        run.awaitText("欧**名");
        assertForgotten("parking a case");
        assertThat(FxThread.<Boolean>call(() -> Clipboard.getSystemClipboard().hasString())).isFalse();
    }
}
