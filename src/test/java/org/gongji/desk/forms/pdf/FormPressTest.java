package org.gongji.desk.forms.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gongji.desk.forms.CommitmentSheet;
import org.gongji.desk.forms.DaySheet;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.Letterhead;
import org.gongji.desk.forms.Press;
import org.gongji.desk.forms.Receipt;
import org.gongji.desk.forms.SampleForms;
import org.gongji.desk.forms.TestFonts;
import org.gongji.desk.forms.Typefaces;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormPressTest {
    private static FormPress press;

    @BeforeAll
    static void takeFonts() {
        press = Papers.press();
    }

    @AfterAll
    static void putFontsBack() throws IOException {
        if (press != null) {
            press.close();
        }
    }

    @Test
    void refusesANameWithACharacterNoFontDraws() {
        CommitmentSheet sheet = SampleForms.commitment();
        Receipt receipt = SampleForms.receipt();
        Receipt hole = new Receipt(receipt.head(), receipt.title(), receipt.subtitle(), receipt.caseNumber(),
                receipt.date(), receipt.matters(), "周\uE123\uE124远", receipt.number(), receipt.business(),
                receipt.status(), receipt.done(), receipt.kin(), receipt.times(), receipt.notDone(), receipt.received(),
                receipt.remember(), sheet.head().documentId());
        assertThat(press.issue(hole, List.of())).isEqualTo(new Press.Outcome.Undrawable(List.of(0xE123, 0xE124)));
    }

    @Test
    void refusesControlCharactersAndLoneSurrogates() {
        DaySheet day = SampleForms.daySheet();
        DaySheet bad = new DaySheet(day.head(), "2026\u0007\uD841", day.total(), day.rows(), day.beside(),
                day.attention(), day.carried(), day.export(), day.signers());
        assertThat(press.issue(bad, List.of())).isEqualTo(new Press.Outcome.Undrawable(List.of(7, 0xD841)));
    }

    /** Beyond what Noto draws: printed and spoken where HanaMinB is found, elsewhere refused by code point. */
    @Test
    void printsANameOfExtensionBOrSaysWhichCharacterCannotBePrinted() throws IOException {
        Receipt receipt = SampleForms.receipt();
        Receipt rare = new Receipt(receipt.head(), receipt.title(), receipt.subtitle(), receipt.caseNumber(),
                receipt.date(), receipt.matters(), "周𤋮𡋾", receipt.number(), receipt.business(), receipt.status(),
                receipt.done(), receipt.kin(), receipt.times(), receipt.notDone(), receipt.received(), receipt.remember(),
                receipt.linked());
        Press.Outcome outcome = press.issue(rare, List.of());
        if (TestFonts.found().files().containsKey(Typefaces.Face.RARE)) {
            try (PDDocument paper = Loader.loadPDF(((Press.Outcome.Issued) outcome).paper().pdf())) {
                assertThat(SpokenText.of(paper).codePoints().toArray())
                        .containsSequence("周𤋮𡋾".codePoints().toArray());
            }
        } else {
            assertThat(outcome).isEqualTo(new Press.Outcome.Undrawable(List.of(0x242EE, 0x212FE)));
        }
    }

    @Test
    void drawsNoHandIntoAnotherDocument() {
        CommitmentSheet sheet = SampleForms.commitment();
        Handwriting foreign = SampleForms.scribble(SampleForms.ending(), "giver");
        assertThat(press.issue(sheet, List.of(foreign))).isEqualTo(new Press.Outcome.ForeignHand("giver"));
        Handwriting noLine = SampleForms.scribble(sheet, "guardian.7");
        assertThat(press.issue(sheet, List.of(noLine))).isEqualTo(new Press.Outcome.ForeignHand("guardian.7"));
    }

    @Test
    void givesTheSameWordsAnotherDigestUnderAnotherDocumentId() {
        Letterhead head = SampleForms.head("9", "草稿号", "D-0231", "-", "-");
        CommitmentSheet sheet = SampleForms.commitment();
        CommitmentSheet again = new CommitmentSheet(head, sheet.subtitle(), sheet.request(), sheet.term(), sheet.cap(),
                sheet.giver(), sheet.members(), sheet.notice(), sheet.remember(), sheet.promises(),
                sheet.authorisation(), sheet.signature(), sheet.consents(), sheet.others(), sheet.opinion());
        assertThat(again.digest()).isNotEqualTo(sheet.digest());
        assertThat(SampleForms.commitment().digest()).isEqualTo(sheet.digest());
    }

    @Test
    void warmsUpBeforeThereIsAKey() throws IOException {
        try (FormPress locked = new FormPress(TestFonts.found(), () -> {
            throw new IllegalStateException("nobody unlocked the vault yet");
        }, Papers.CLOCK)) {
            assertThatCode(locked::warmUp).doesNotThrowAnyException();
        }
    }

    @Test
    void showsPages() {
        List<byte[]> pages = press.pictures(Papers.of("receipt").pdf(), 60);
        assertThat(pages).hasSize(Papers.of("receipt").pages());
        assertThat(pages.get(0)).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void fitsTheReceiptAndTheNoticesOnOnePage() {
        for (String kind : List.of("receipt", "one-time-notice", "refusal", "ending", "day-sheet")) {
            assertThat(Papers.of(kind).pages()).as(kind).isEqualTo(1);
        }
        assertThat(Papers.of("commitment").pages()).isEqualTo(2);
    }

    @Test
    void numbersSayingsOnceAndCutsNoFingerprintAtTheEdge() throws IOException {
        try (PDDocument sheet = Loader.loadPDF(Papers.of("commitment").pdf());
             PDDocument day = Loader.loadPDF(Papers.of("day-sheet").pdf())) {
            assertThat(SpokenText.of(sheet)).contains("一、办什么事。").doesNotContain("一、一、");
            float[] rightmost = {0};
            PDFTextStripper edge = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    rightmost[0] = Math.max(rightmost[0], text.getXDirAdj() + text.getWidthDirAdj());
                }
            };
            edge.getText(day);
            assertThat(rightmost[0]).as("points from the left edge").isLessThan(190 * 72 / 25.4f);
        }
    }

    @Test
    void saysThatThereIsNoFontToDrawWith() {
        TestFonts.found();
        Typefaces none = Typefaces.search(List.of(Path.of("target/no-such-folder")));
        assertThatThrownBy(() -> new FormPress(none, Papers.KEY, Papers.CLOCK)).isInstanceOf(IOException.class)
                .hasMessageContaining("no font");
    }
}
