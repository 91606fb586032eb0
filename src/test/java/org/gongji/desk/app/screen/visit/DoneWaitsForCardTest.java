package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.kit.ReaderSaid.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visit is not left while a card lies on the reader, and no reader can lock the clerk in (issue C, point 4). */
class DoneWaitsForCardTest {
    private static final String LYING = "读卡器上还放着证件";

    @TempDir
    static Path home;
    private static Hall hall;
    private Seat seat;

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
    }

    @AfterEach
    void standUp() {
        seat.close();
    }

    /** A father-in-law refused at the window: the shortest way to the last screen. */
    private void done(String card, String fatherInLaw, String number) {
        seat.at(() -> seat.visits().open(CaseFile.Purpose.BIND));
        seat.press("F10");
        seat.card(card);
        seat.press("Space", "F10");
        seat.typeName(fatherInLaw);
        seat.type(number);
        seat.type(number);
        seat.type("岳父");
        seat.press("F10", "F10", "F8", "F10");
        assertThat(seat.shown()).contains("下一位");
    }

    private void stays(String... keys) {
        seat.press(keys);
        assertThat(seat.atHome()).isFalse();
        assertThat(seat.shown()).contains("走之前，三样东西");
    }

    /** The way out of a refusal is another case, which nobody takes here. */
    private void leaves() {
        seat.press("F10");
        assertThat(seat.shown()).contains("先说清楚，再收证件").doesNotContain("走之前，三样东西");
        seat.press("Esc");
        assertThat(seat.atHome()).isTrue();
    }

    @Test
    void waitsUntilTheCardIsLiftedWhateverKeyIsPressed() {
        done("guoJiming", "罗松年", "410172196103210459");
        seat.reader(Kind.LYING);
        assertThat(seat.shown()).contains(LYING, "证件还给郭既明（1 张）");
        seat.picture("07-card-lies");
        stays("F10", "Esc", "Ctrl+D");
        assertThat(seat.shown()).contains("请拿起来还给本人，再接下一位");
        seat.reader(Kind.WAITING);
        assertThat(seat.shown()).doesNotContain(LYING);
        leaves();
    }

    @Test
    void believesTheClerkWhoSaysThatItWasHandedBack() {
        done("shenJiahe", "罗松年", "410172196103210459");
        seat.reader(Kind.LYING);
        stays("F10");
        seat.press("Space");
        assertThat(seat.shown()).doesNotContain(LYING);
        leaves();
    }

    @Test
    void isNotLockedInByAReaderThatFails() {
        done("quXinghe", "罗松年", "410172196103210459");
        seat.reader(Kind.TURNED);
        stays("F10");
        seat.reader(Kind.FAILED);
        leaves();
    }
}
