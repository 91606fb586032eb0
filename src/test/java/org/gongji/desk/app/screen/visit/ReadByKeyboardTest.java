package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextInputControl;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.device.ocr.HostedPageReader;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.reading.PageReader;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Pages read by the real networks, taken by key over a real store")
class ReadByKeyboardTest {
    private static final HostTimes TIMES = new HostTimes(Duration.ofSeconds(90), Duration.ofSeconds(60),
            Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ZERO);
    private static final String GIVER = "410172199104120213";
    private static final String WIFE = "410172199209030222";
    /** Another serial with the check character that goes with it. */
    private static final String ON_HER_CHIP = "410172199209030249";

    @TempDir
    static Path home;
    private static PageReader reader;
    private static Hall hall;
    private Seat seat;

    @BeforeAll
    static void open() throws IOException {
        reader = HostedPageReader.of(home.resolve("reading"), TIMES, new SecureRandom(), HostedPageReader.IDLE);
        assumeTrue(reader.state() != DeviceState.OFF, "no onnxruntime for this machine");
        hall = new Hall(home, true, reader);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        if (hall != null) {
            hall.close();
        }
    }

    @BeforeEach
    void sitDown() {
        seat = new Seat(hall);
        seat.at(() -> seat.visits().open(CaseFile.Purpose.BIND));
        seat.press("F10");
        seat.card("shenJiahe");
        seat.press("Space", "F10");
    }

    @AfterEach
    void standUp() {
        seat.close();
    }

    /** Nothing but the relation's column was empty: it came from the page, and one key for each field takes it. */
    @Test
    void aBookletIsFilledInFromItsPagesAndTakenByKey() {
        seat.card("luZhixia");
        seat.type("1");
        seat.press("F10");
        layDownBooklet();

        assertThat(seat.shown()).contains("妻").contains("与已知一致").containsPattern("识别 \\d+%");
        seat.picture("04-read");
        take();

        assertThat(booklet().people()).extracting(Paper.Named::number).containsExactly(GIVER, WIFE);
        assertThat(booklet().people()).extracting(Paper.Named::relation).containsExactly("户主", "妻");
        assertThat(booklet().people().get(1).sources()).as("in the draft too").isEqualTo(Map.of("name", Source.CHIP,
                "number", Source.CHIP, "relation", Source.RECOGNISED));
    }

    @Test
    void aNumberThatIsNotTheChipsStopsAndIsAFindingOnceTheClerkSaysThatItIsPrintedSo() {
        hall.layDown("luZhixia", WIFE, ON_HER_CHIP);
        seat.cardLies();
        seat.type("1");
        seat.press("F10");
        layDownBooklet();

        assertThat(seat.shown()).contains("号码不一致，看原件").contains("芯片");
        take();
        seat.picture("04-read-differs");
        assertThat(booklet().people()).as("nothing is taken before somebody looked").isEmpty();

        seat.press("2");
        take();
        assertThat(booklet().people()).extracting(Paper.Named::number).containsExactly(GIVER, WIFE);
        seat.press("F10");
        assertThat(seat.shown()).contains("陆知夏：材料上的证件号码不一致");
    }

    /** Everybody it should name is known, so one look takes the paper: with its number and its day. */
    @Test
    void aMarriageCertificateIsTakenWithItsNumberAndItsDay() {
        seat.card("luZhixia");
        seat.type("1");
        seat.press("F10");
        hall.scan("01-marriage.jpg");
        seat.press("F7", "2");

        assertThat(seat.shown()).contains("2018-05-20").contains("J410105-2018-900101");
        seat.picture("04-read-marriage");
        seat.press("Enter");

        Paper paper = papers().stream().filter(one -> one.kind() == PaperKind.MARRIAGE_CERTIFICATE).findFirst()
                .orElseThrow();
        assertThat(paper.people()).extracting(Paper.Named::number).containsExactly(GIVER, WIFE);
        assertThat(paper.number()).isEqualTo("J410105-2018-900101");
        assertThat(paper.date()).isEqualTo("2018-05-20");
    }

    private void layDownBooklet() {
        hall.scan("01-booklet-2.jpg");
        seat.press("F7", "1");
        hall.scan("01-booklet-3.jpg");
        seat.press("F7", "0");
    }

    /** Enter on every field in turn. */
    private void take() {
        for (int field = 0; field < 6 && booklet().people().isEmpty()
                && seat.focus() instanceof TextInputControl; field++) {
            seat.press("Enter");
        }
    }

    private static List<Paper> papers() {
        return hall.counter.intake().resume(hall.counter.intake().drafts().stream().map(Drafts.Line::id)
                .max(String::compareTo).orElseThrow()).orElseThrow().papers();
    }

    private static Paper booklet() {
        return papers().stream().filter(paper -> paper.kind() == PaperKind.HUKOU_BOOKLET).findFirst().orElseThrow();
    }
}
