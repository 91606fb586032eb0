package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.forms.MarkText;
import org.gongji.desk.forms.pdf.MarkSigner;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.PaperJudge;
import org.gongji.desk.ledger.EntryKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenario 2 of a clerk's day: a spouse, both cards, all papers, one signature on the pad, and no mouse. */
class SpouseByKeyboardTest {
    private static final int WITH_READER = 45;
    private static final String GIVER = "410172199104120213";
    private static final String WIFE = "410172199209030222";

    @TempDir
    static Path home;
    private static Hall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, true);
    }

    @AfterAll
    static void close() throws IOException {
        hall.close();
    }

    @Test
    void bindsWifeWithBothCardsInFewKeystrokes() {
        try (Seat seat = new Seat(hall)) {
            seat.at(() -> seat.visits().open(CaseFile.Purpose.BIND));
            seat.press("F10");
            seat.card("shenJiahe");
            seat.press("Space", "F10");
            seat.card("luZhixia");
            seat.type("1");
            seat.press("F10");
            hall.scan("01-marriage.jpg");
            seat.press("F7", "2", "Enter");
            hall.scan("01-booklet-1.jpg");
            seat.press("F7", "1");
            seat.type("妻");
            hall.scan("01-booklet-2.jpg");
            seat.press("F7", "0");
            hall.scan("01-booklet-3.jpg");
            seat.press("F7", "0", "F10");
            seat.picture("05-verdict");
            seat.press("Space", "F10");
            seat.picture("06-sign");
            seat.press("Space", "Space", "Space", "F10");
            assertThat(seat.shown()).contains("办好了。陆知夏 的共济已经生效。");
            seat.press("Ctrl+P", "1", "1", "F10");
            assertThat(seat.atHome()).isTrue();
            for (String issue : List.of("A", "C")) {
                Evidence.counted(issue, "keystrokes of the spouse case with both cards (at most 45)", seat.strokes(), 0);
            }
            assertThat(seat.strokes()).isLessThanOrEqualTo(WITH_READER);
        }
        Binding bound = hall.counter.store().bindings().standing(GIVER, WIFE).orElseThrow();
        assertThat(bound.state()).isEqualTo(BindingState.ACTIVE);
        assertThat(bound.relation()).isEqualTo("配偶");
        assertThat(hall.kinds()).contains(EntryKind.INFORMED, EntryKind.IDENTITY_CONFIRMED, EntryKind.EVIDENCE_TAKEN,
                EntryKind.DECIDED, EntryKind.SIGNED, EntryKind.BOUND, EntryKind.CASE_CLOSED, EntryKind.PAPER_PRINTED);
        List<EntryKind> kinds = hall.kinds();
        assertThat(Collections.frequency(kinds, EntryKind.SIGNED)).as("one signature").isEqualTo(1);
        assertThat(Collections.frequency(kinds, EntryKind.BOUND)).isEqualTo(1);
        assertThat(hall.counter.papers().about(bound.caseNo())).extracting(IssuedPaper::kind)
                .as("one receipt").containsExactly(FormKind.RECEIPT);
        assertThat(hall.printed()).hasSize(2).allMatch(name -> name.endsWith("-x2-duplex.pdf"));
        assertThat(hall.counter.printing().owed()).isEmpty();
        assertThat(hall.counter.intake().drafts()).isEmpty();
        carriesItsCode(bound);
    }

    /** Two originals came out of the printer; the code on the receipt is read by a program that is not ours. */
    private static void carriesItsCode(Binding bound) {
        List<String> codes = hall.printed().stream().map(name -> PaperJudge.code(home.resolve("printed").resolve(name),
                home)).filter(code -> code.startsWith("GJ1:")).toList();
        assertThat(codes).hasSize(1);
        MarkText code = MarkText.read(codes.get(0)).orElseThrow();
        assertThat(MarkSigner.holds(code, hall.counter.store().windowKeys().key().signingChain().get(0))).isTrue();
        assertThat(code.mark()).isInstanceOfSatisfying(Mark.OfReceipt.class, mark -> {
            assertThat(mark.caseNumber()).isEqualTo(bound.caseNo());
            assertThat(mark.matters()).isEqualTo(1);
        });
    }
}
