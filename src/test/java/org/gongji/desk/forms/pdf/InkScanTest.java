package org.gongji.desk.forms.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.gongji.desk.forms.CommitmentSheet;
import org.gongji.desk.forms.Mark;
import org.gongji.desk.forms.ScanAnswer;
import org.gongji.desk.forms.ScanAnswer.Matched;
import org.gongji.desk.forms.ScanAnswer.Refused;
import org.gongji.desk.forms.ScanAnswer.Why;
import org.gongji.desk.forms.ScannedPages;
import org.gongji.desk.forms.SampleForms;
import org.gongji.desk.forms.SignedForm;
import org.gongji.desk.forms.TestFonts;
import org.gongji.desk.vault.TestWindowKey;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InkScanTest {
    private static FormPress press;
    private static SignedForm sheet;
    private static List<byte[]> pages;
    private static InkScan scan;

    @BeforeAll
    static void printTheSheet() throws IOException {
        press = Papers.press();
        sheet = Papers.issue(press, SampleForms.commitment());
        pages = press.pictures(sheet.pdf(), 150);
        scan = new InkScan(sheet.pdf());
    }

    @AfterAll
    static void putFontsBack() throws IOException {
        if (press != null) {
            press.close();
        }
    }

    @Test
    void matchesThePagesAndSeesThatNobodySignedYet() {
        assertThat(scan.answer(pages.get(0))).isEqualTo(new Matched(1, 2, List.of(), List.of()));
        ScanAnswer second = scan.answer(pages.get(1));
        assertThat(second).isEqualTo(new Matched(2, 2, List.of(), List.of("giver", "consent.1", "consent.2")));
        assertThat(Words.chinese().say(second.key(), second.arguments())).contains("还是空白的");
    }

    @Test
    void countsAsSignedOnceTheGiversHandIsOnTheLine() throws IOException {
        byte[] signed = bytes(laid(signed(picture(pages.get(1))), 0, 1));
        Matched second = (Matched) scan.answer(signed);
        assertThat(second.inked()).containsExactly("giver");
        ScannedPages back = ScannedPages.none(sheet.pages()).with(second);
        assertThat(back.missing()).containsExactly(1);
        assertThat(back.signed(Set.of("giver"))).isFalse();
        back = back.with((Matched) scan.answer(pages.get(0)));
        assertThat(back.signed(Set.of("giver"))).isTrue();
        assertThat(back.signed(Set.of("giver", "consent.1"))).isFalse();
    }

    @Test
    void readsAPageLaidAskewOrUpsideDown() throws IOException {
        BufferedImage signed = signed(picture(pages.get(1)));
        assertThat(((Matched) scan.answer(bytes(laid(signed, 1.6, 0.97)))).inked()).containsExactly("giver");
        assertThat(((Matched) scan.answer(bytes(laid(signed, 181, 1.3)))).inked()).containsExactly("giver");
    }

    /** A clean page at 200 dpi was missed at some of these turns, although any other reader saw its code. */
    @Test
    void readsAPageHoweverALittleAskewItLies() throws IOException {
        BufferedImage signed = signed(picture(pages.get(1)));
        for (double degrees = -1; degrees <= 1; degrees += 0.25) {
            assertThat(scan.answer(bytes(laid(signed, degrees, 200 / 150.0)))).as("%s degrees", degrees)
                    .isInstanceOfSatisfying(Matched.class, page -> assertThat(page.inked()).containsExactly("giver"));
        }
    }

    @Test
    void refusesAnotherDocumentAndAnEarlierWording() {
        CommitmentSheet old = SampleForms.commitment();
        CommitmentSheet reworded = new CommitmentSheet(old.head(), old.subtitle(), old.request(), "到 2027 年底",
                old.cap(), old.giver(), old.members(), old.notice(), old.remember(), old.promises(),
                old.authorisation(), old.signature(), old.consents(), old.others(), old.opinion());
        assertThat(scan.answer(firstPage(Papers.issue(press, reworded)))).isEqualTo(new Refused(Why.OTHER_WORDING, ""));
        assertThat(scan.answer(firstPage(Papers.of("ending")))).isEqualTo(new Refused(Why.OTHER_DOCUMENT, ""));
        assertThat(scan.answer(firstPage(Papers.of("receipt")))).isEqualTo(new Refused(Why.FOREIGN_CODE, ""));
    }

    @Test
    void refusesAPageThatAnotherKeySigned() throws IOException {
        try (FormPress other = new FormPress(TestFonts.found(), TestWindowKey.create(),
                Papers.CLOCK)) {
            assertThat(scan.answer(firstPage(Papers.issue(other, SampleForms.commitment()))))
                    .isEqualTo(new Refused(Why.NOT_SIGNED, ""));
        }
    }

    @Test
    void refusesWhatIsNoPage() throws IOException {
        assertThat(scan.answer(new byte[] {1, 2, 3})).isEqualTo(new Refused(Why.UNREADABLE, ""));
        assertThat(scan.answer(bytes(new BufferedImage(800, 1100, BufferedImage.TYPE_BYTE_GRAY))))
                .isEqualTo(new Refused(Why.NO_CODE, ""));
    }

    /** The ink finder takes the code's modules as its ruler, so their number may not change unnoticed. */
    @Test
    void drawsEachPagesCodeWithFiftySevenModules() {
        Mark mark = new Mark.OfPage("999999", "Z99", "f".repeat(32), 255, 255, sheet.digest());
        assertThat(QrImage.of(MarkSigner.text(mark, Papers.KEY)).getWidth()).isEqualTo(57 * 8);
    }

    private static byte[] firstPage(SignedForm form) {
        return press.pictures(form.pdf(), 150).get(0);
    }

    /** A quick hand of thin grey-blue ink. */
    private static BufferedImage signed(BufferedImage page) throws IOException {
        Point label = endOfLabel("共济人签名");
        int x = label.x + 40;
        int y = label.y;
        BufferedImage copy = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(page, 0, 0, null);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(50, 60, 120));
        pen.setStroke(new BasicStroke(3));
        for (int i = 0; i < 5; i++) {
            pen.drawArc(x + i * 28, y - 36, 26, 40, 30 * i, 250);
        }
        pen.dispose();
        return copy;
    }

    /** Where the printed label before the line ends, in pixels of a 150-dpi page: read off the page, not off our notes. */
    private static Point endOfLabel(String label) throws IOException {
        Point end = new Point();
        try (PDDocument document = Loader.loadPDF(sheet.pdf())) {
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    if (text.contains(label)) {
                        TextPosition last = positions.get(text.indexOf(label) + label.length() - 1);
                        end.setLocation((last.getXDirAdj() + last.getWidthDirAdj()) * 150 / 72,
                                last.getYDirAdj() * 150 / 72);
                    }
                }
            };
            reader.setStartPage(2);
            reader.getText(document);
        }
        return end;
    }

    /** As a sheet lies on a scanner's glass: turned by {@code degrees}, scaled, on grey paper with a margin. */
    private static BufferedImage laid(BufferedImage page, double degrees, double scale) {
        int width = (int) (page.getWidth() * scale) + 120;
        int height = (int) (page.getHeight() * scale) + 120;
        BufferedImage glass = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = glass.createGraphics();
        pen.setColor(new Color(235, 235, 230));
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        pen.translate(60, 60);
        pen.scale(scale, scale);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return glass;
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static byte[] bytes(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
