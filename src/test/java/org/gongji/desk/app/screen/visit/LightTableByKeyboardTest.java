package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.picture.Corner;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ui.FxThread;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

@DisplayName("The light table by keyboard")
class LightTableByKeyboardTest {
    private static final Path PAGES = Path.of("sample-data/pages");

    @TempDir
    static Path home;
    private static Hall hall;
    private Seat seat;
    private String draft;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, true);
    }

    @AfterAll
    static void close() throws IOException {
        hall.close();
    }

    @BeforeEach
    void sitDown() {
        seat = new Seat(hall);
        seat.at(() -> seat.visits().open(CaseFile.Purpose.BIND));
        draft = hall.counter.intake().drafts().stream().map(Drafts.Line::id).max(String::compareTo).orElseThrow();
        seat.press("F10");
        seat.card("mengZhao");
        seat.press("Space", "F10");
        seat.typeName("林晚照");
        seat.type("41017319680506080X");
        seat.type("41017319680506080X");
        seat.type("3");
        seat.press("F10");
        assertThat(seat.shown()).contains("谁和谁，凭什么");
    }

    @AfterEach
    void standUp() {
        seat.close();
    }

    private List<Paper> papers() {
        return hall.counter.intake().resume(draft).orElseThrow().papers();
    }

    /** A booklet of one page whose people are keyed, so that no field has the caret. */
    private void booklet() {
        hall.scan("10-booklet-1.jpg");
        seat.press("F7", "1");
        seat.type("母亲");
        assertThat(papers()).extracting(Paper::kind).containsExactly(PaperKind.HUKOU_BOOKLET);
    }

    private static void copied(ClipboardContent content) {
        FxThread.run(() -> Clipboard.getSystemClipboard().setContent(content));
    }

    @Test
    @DisplayName("puts a page to a kind of paper that comes seldom, from the second list, and Esc leads back to the first")
    void reachesEveryKind() {
        hall.scan("10-booklet-2.jpg");
        seat.press("F7", "N");
        seat.picture("04-kinds");
        assertThat(seat.shown()).contains("户口簿变更页").contains("独生子女证").contains("承诺书").doesNotContain("收养登记证");
        seat.press("Esc");
        assertThat(seat.shown()).contains("收养登记证").contains("这是什么材料");
        seat.press("N", "1");
        assertThat(papers()).singleElement().satisfies(paper -> {
            assertThat(paper.kind()).isEqualTo(PaperKind.HUKOU_CHANGE_PAGE);
            assertThat(paper.pages()).hasSize(1);
        });
    }

    @Test
    @DisplayName("takes number and date of a paper by a key of their own, and says what is wrong with a date")
    void numberAndDate() {
        hall.scan("10-booklet-2.jpg");
        seat.press("F7", "2");
        seat.picture("04-head-before");
        seat.press("Alt+F");
        seat.type("J410171-2018-900001");
        seat.type("2918-05-20");
        assertThat(seat.shown()).contains("这个日期在今天之后");
        seat.type("2018年13月1日");
        assertThat(seat.shown()).contains("这不是一个日期").doesNotContain("这个日期在今天之后");
        seat.picture("04-head");
        seat.type("20180520");
        for (int field = 0; field < 8 && papers().get(0).number().isEmpty(); field++) {
            seat.press("Enter");
        }

        assertThat(papers()).singleElement().satisfies(paper -> {
            assertThat(paper.number()).isEqualTo("J410171-2018-900001");
            assertThat(paper.date()).isEqualTo("2018-05-20");
            assertThat(paper.people()).isNotEmpty();
        });
        seat.press("Alt+F");
        assertThat(seat.focus()).as("and once more, to correct it").isInstanceOf(TextField.class);
        assertThat(((TextField) seat.focus()).getText()).isEqualTo("J410171-2018-900001");
    }

    @Test
    @DisplayName("takes a page from one paper to another, or leaves it where it is")
    void movesAPage() {
        booklet();
        seat.press("M");
        assertThat(seat.shown()).contains("这是什么材料");
        seat.press("Esc");
        assertThat(seat.shown()).doesNotContain("这是什么材料");
        assertThat(papers().get(0).pages()).hasSize(1);
        seat.press("M", "N", "1");
        assertThat(papers()).extracting(Paper::kind).containsExactly(PaperKind.HUKOU_BOOKLET, PaperKind.HUKOU_CHANGE_PAGE);
        assertThat(papers()).extracting(paper -> paper.pages().size()).containsExactly(0, 1);
    }

    @Test
    @DisplayName("lets the mouse drag the page on top onto the paper it belongs to")
    void dragsAPage() throws TimeoutException {
        booklet();
        hall.scan("10-booklet-2.jpg");
        seat.press("F7", "N", "1");
        assertThat(papers()).extracting(paper -> paper.pages().size()).containsExactly(1, 1);
        FxRobot mouse = new FxRobot();
        mouse.drag(mouse.lookup(".gj-page").<Node>query()).dropTo(mouse.lookup(".gj-option").<Node>query());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> papers().size() == 1);
        seat.at(() -> { });
        assertThat(papers()).as("a paper of one page and nobody named was nothing but its page").singleElement()
                .satisfies(paper -> {
                    assertThat(paper.kind()).isEqualTo(PaperKind.HUKOU_BOOKLET);
                    assertThat(paper.pages()).hasSize(2);
                });
    }

    @Test
    @DisplayName("takes what was copied, a file or a picture, and empties the clipboard")
    void takesWhatWasCopied() {
        ClipboardContent file = new ClipboardContent();
        file.putFiles(List.of(PAGES.resolve("10-booklet-1.jpg").toAbsolutePath().toFile()));
        copied(file);
        seat.press("Ctrl+V");
        assertThat(seat.shown()).contains("这是什么材料");
        assertThat(FxThread.call(() -> Clipboard.getSystemClipboard().hasFiles())).isFalse();
        seat.press("1");
        ClipboardContent picture = new ClipboardContent();
        picture.putImage(new Image(PAGES.resolve("10-booklet-2.jpg").toUri().toString()));
        copied(picture);
        seat.press("Ctrl+V", "0");
        assertThat(papers()).singleElement().satisfies(paper -> assertThat(paper.pages()).hasSize(2));
        assertThat(FxThread.call(() -> Clipboard.getSystemClipboard().hasImage())).isFalse();
    }

    @Test
    @DisplayName("cuts a page by its corners with the arrows, and the recipe stays with the paper")
    void cutsByKey() {
        booklet();
        seat.press("C");
        assertThat(seat.shown()).contains("方向键移一个角");
        seat.press("0", "Right", "Down", "Tab", "Left");
        seat.picture("04-cutting");
        seat.press("Enter");
        assertThat(seat.shown()).doesNotContain("方向键移一个角");
        assertThat(papers().get(0).details().values().stream().map(Recipe::of).flatMap(Optional::stream)
                .map(Recipe::quad)).singleElement().satisfies(quad -> {
                    assertThat(quad.corners().get(0)).isEqualTo(new Corner(100, 100));
                    assertThat(quad.corners().get(1).x()).isEqualTo(Corner.WHOLE - 100);
                });
    }

    @Test
    @DisplayName("prints the one-time notice by T, and the draft waits for the paper")
    void printsTheNotice() {
        seat.press("T");
        assertThat(seat.shown()).contains("收下了，还没办完");
        IssuedPaper notice = hall.counter.papers().about(draft).get(0);
        assertThat(notice.kind()).isEqualTo(FormKind.ONE_TIME_NOTICE);
        assertThat(hall.counter.intake().drafts()).filteredOn(line -> line.id().equals(draft))
                .extracting(Drafts.Line::parked).containsExactly(true);
    }

    @Test
    @DisplayName("says by F8 what a word of the family means, and leads back to the papers")
    void asksAboutAWord() {
        seat.press("F8");
        seat.write("姥爷");
        assertThat(seat.shown()).contains("外祖父");
        seat.press("Enter", "Esc");
        assertThat(seat.shown()).contains("谁和谁，凭什么").doesNotContain("外祖父");
    }
}
