package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.forms.MarkText;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.sample.SampleFolder;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.shell.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys come on a clock of the test's: a gun's every 8 ms, a hand's every 150 ms, however fast the robot is. */
@DisplayName("A scan gun at the real window")
class ScanGunAtDeskTest {
    private static final String NUMBER = "41017119900307002X";
    private static final String CASE = "410105-W03-1-260122-0007-C";
    private final SetClock clock = new SetClock(2026, 11, 23, 8, 35);
    private final AtomicLong millis = new AtomicLong();

    private void keys(DeskRun run, String text, int gap) {
        text.chars().forEach(c -> {
            millis.addAndGet(gap);
            run.type(String.valueOf((char) c));
            FxThread.run(() -> { });
        });
        millis.addAndGet(gap);
    }

    private void gun(DeskRun run, String code) {
        keys(run, code, 8);
        run.press(KeyCode.ENTER);
        millis.addAndGet(1000);
    }

    /** With the pause after the last key in which a hand's keys are known. */
    private void hand(DeskRun run, String text) {
        keys(run, text, 150);
        millis.addAndGet(1000);
    }

    private static List<String> fields(DeskRun run) {
        return FxThread.call(() -> run.window().scene().getRoot().lookupAll(".text-field").stream()
                .filter(node -> node instanceof TextField && node.isVisible())
                .map(node -> ((TextField) node).getText()).toList());
    }

    private static Place here(DeskRun run) {
        return FxThread.call(() -> run.window().navigation().here().get());
    }

    @Test
    void fillsTheWaitingFieldAndLandsNowhereElse(@TempDir Path home) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        new TrainingHome(home, SampleData.find(), clock, new SecureRandom()).make(stage -> { });
        try (DeskRun run = new DeskRun(home, clock, Doors.all())) {
            run.keys = Optional.of(millis::get);
            run.open();
            run.signIn("2");
            run.awaitText("上午好，何雨桐");
            atHome(run);
            opensTheDraftOfANotice(run);
            search(run);
            run.press(KeyCode.ESCAPE);
            run.awaitText("上午好，何雨桐");
            inACase(run);
        }
    }

    /** Digits are keys at home: a draft of that number would open. */
    private void atHome(DeskRun run) {
        gun(run, NUMBER);
        run.awaitText("这里没有等着录号码的栏，没有录入");
        gun(run, "424" + "0a1b2c3d4e".repeat(2) + "01234");
        run.awaitText("这是医保电子凭证，只能联网解码");
        gun(run, "SOMETHING-ELSE");
        run.awaitText("扫到的码不认识");
        assertThat(here(run)).isEqualTo(Place.HOME);
        gun(run, new MarkText(new Mark.OfReceipt("410105", "W03", CASE, LocalDate.of(2026, 1, 22), 1,
                Sha256.of(new byte[] {1})), new byte[MarkText.SIGNATURE_BYTES]).text());
        run.await(() -> here(run) == Place.SEARCH && fields(run).contains(CASE), run::text);
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，何雨桐");
    }

    /** The slip of a family that went home for one paper. */
    private void opensTheDraftOfANotice(DeskRun run) {
        IssuedPaper notice = oneTimeNotice(run.seat().counter());
        gun(run, slip("W09", notice));
        run.awaitText("这张纸是 W09 号窗口开的，只有那个窗口能接着办");
        assertThat(here(run)).isEqualTo(Place.HOME);
        gun(run, new MarkText(new Mark.OfPage("410105", "W03", notice.documentId(), 1, 1, Sha256.of(new byte[] {2})),
                new byte[MarkText.SIGNATURE_BYTES]).text());
        run.awaitText("这是申请页，第 1 页");
        assertThat(here(run)).as("another form than the one made here").isEqualTo(Place.HOME);
        gun(run, slip("W03", notice));
        run.await(() -> here(run) == Place.CASE, run::text);
        run.awaitText("谁和谁，凭什么");
        run.press(KeyCode.CONTROL, KeyCode.D);
        run.awaitText("上午好，何雨桐");
    }

    private static String slip(String window, IssuedPaper paper) {
        return new MarkText(new Mark.OfPage("410105", window, paper.documentId(), 1, paper.pages(), paper.form()),
                new byte[MarkText.SIGNATURE_BYTES]).text();
    }

    private static IssuedPaper oneTimeNotice(Counter counter) {
        CaseFile said = SampleFolder.read("day/03-one-paper-short.json").file();
        CaseFile open = counter.intake().inform(counter.intake().open(said.purpose(), TrainingStore.CLERK),
                TrainingStore.CLERK);
        CaseFile file = new CaseFile(open.id(), said.purpose(), said.applicationDate(), null, said.area(), said.giver(),
                said.persons(), said.papers(), said.members(), said.insurance(), said.statements(), said.standing(),
                said.facts());
        counter.intake().save(file, "evidence", true, TrainingStore.CLERK);
        return ((PaperDesk.Made.Paper) counter.papers().make(counter.answers().oneTimeNotice(file,
                counter.intake().assess(file).decisions().get(0), TrainingStore.CLERK), List.of(), file.id(),
                TrainingStore.CLERK)).paper();
    }

    private void inACase(DeskRun run) {
        run.press(KeyCode.F2);
        run.awaitText("先说清楚，再收证件");
        run.press(KeyCode.F10);
        run.awaitText("没带卡");
        hand(run, "AB");
        run.await(() -> fields(run).contains("AB"), () -> "a hand's keys did not arrive: " + fields(run));
        gun(run, "424" + "0a1b2c3d4e".repeat(2) + "01234");
        run.awaitText("这是医保电子凭证，只能联网解码");
        assertThat(fields(run)).contains("AB").noneMatch(text -> text.contains("424"));
        gun(run, NUMBER);
        run.await(() -> fields(run).contains("410171 19900307 002X"), () -> fields(run) + run.text());
        run.awaitText("扫码");
        assertThat(fields(run)).as("the caret was in the name's field").contains("AB");
    }

    private void search(DeskRun run) {
        run.press(KeyCode.F4);
        run.await(() -> here(run) == Place.SEARCH, run::text);
        hand(run, "410171199003070099");
        run.await(() -> fields(run).contains("410171199003070099"), () -> "misread: " + fields(run));
        gun(run, NUMBER);
        run.await(() -> fields(run).contains(NUMBER), () -> fields(run).toString());
    }
}
