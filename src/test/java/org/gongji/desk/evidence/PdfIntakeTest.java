package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.PageOutcome.Reason;
import org.gongji.desk.evidence.PageOutcome.Refused;
import org.gongji.desk.evidence.PageOutcome.Taken;
import org.gongji.desk.forms.pdf.EvidencePdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfIntakeTest {
    private static final Refused NOT_SIMPLE = new Refused(Reason.PDF_NOT_SIMPLE, "PDF");

    private final PageIntake intake = new PageIntake(new EvidencePdf());

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void keepsAScannersPdfAndShowsItsSheets(boolean objectStreams) throws IOException {
        byte[] pdf = scanned(3, objectStreams);

        Taken taken = (Taken) take(pdf);

        assertThat(taken.original()).isEqualTo(pdf);
        assertThat(taken.page().format()).isEqualTo(Page.Format.PDF);
        assertThat(taken.sheets()).isEqualTo(3);
        for (int sheet = 0; sheet < 3; sheet++) {
            BufferedImage shown = ImageIO.read(new ByteArrayInputStream(intake.sheet(pdf, sheet).orElseThrow()));
            assertThat(Math.max(shown.getWidth(), shown.getHeight())).isLessThanOrEqualTo(2000).isGreaterThan(1500);
            Color middle = new Color(shown.getRGB(shown.getWidth() / 2, shown.getHeight() / 2));
            assertThat(middle.getRed()).as("sheet " + sheet).isBetween(60 * sheet + 30, 60 * sheet + 50);
        }
        assertThat(intake.sheet(pdf, 3)).isEmpty();
    }

    @Test
    void refusesWhatRunsSomethingEvenInsideAnObjectStream() throws IOException {
        for (boolean objectStreams : new boolean[] {false, true}) {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
                assertThat(take(saved(document, objectStreams))).as("object streams " + objectStreams)
                        .isEqualTo(NOT_SIMPLE);
            }
        }
    }

    @Test
    void refusesALockedOne() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("o", "", new AccessPermission()));
            assertThat(take(saved(document, false))).isEqualTo(NOT_SIMPLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Catalog/OpenAction 4 0 R", "/Catalog/J#61vaScript(x)", "/Catalog/OCProperties<<>>",
        "/Catalog/X[/AHx]", "/Catalog/Columns 2147483647", "/Catalog/Width 9 0 R", "/Catalog/Filter 9 0 R",
        "/Catalog/Filter[/FlateDecode/FlateDecode]"})
    void refusesByItsSurface(String catalog) throws IOException {
        String pdf = new String(scanned(1, false), StandardCharsets.ISO_8859_1);

        assertThat(pdf).contains("/Catalog");
        assertThat(take(latin(pdf.replace("/Catalog", catalog)))).isEqualTo(NOT_SIMPLE);
        assertThat(take(latin(pdf.replace("%%EOF", "")))).isEqualTo(NOT_SIMPLE);
    }

    @Test
    void isNotMisledByChanceInsideAPicture() throws IOException {
        String pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
                + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</XObject<</P 5 0 R>>>>>>endobj\n"
                + "5 0 obj<</Type/XObject/Subtype/Image/Width 2/Height 4/BitsPerComponent 8/ColorSpace/DeviceGray/Length 8"
                + ">>stream\n/JS /AA \nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        assertThat(take(latin(pdf))).isInstanceOf(Taken.class);
    }

    @Test
    void refusesABombBeforeItIsUnpacked() {
        byte[] zeros = new byte[1 << 20];
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        byte[] out = new byte[1 << 16];
        for (int i = 0; i < 500; i++) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                bomb.write(out, 0, deflater.deflate(out));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            bomb.write(out, 0, deflater.deflate(out));
        }
        deflater.end();
        String pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
                + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n4 0 obj<</Filter"
                + "/FlateDecode/Length " + bomb.size() + ">>stream\n" + bomb.toString(StandardCharsets.ISO_8859_1)
                + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        assertThat(bomb.size()).isLessThan(1 << 20);
        assertThat(take(latin(pdf))).isEqualTo(NOT_SIMPLE);
    }

    @Test
    void givesUpOnAPageThatIsDrawnForEver() throws IOException {
        StringBuilder forms = new StringBuilder();
        for (int k = 10; k < 40; k++) {
            String twice = "/X Do /X Do";
            forms.append(k).append(" 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X ").append(k + 1)
                    .append(" 0 R>>>>/Length ").append(twice.length()).append(">>stream\n").append(twice)
                    .append("\nendstream endobj\n");
        }
        String pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
                + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</X "
                + "10 0 R>>>>>>endobj\n4 0 obj<</Length 5>>stream\n/X Do\nendstream endobj\n" + forms
                + "40 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 10>>stream\n0 0 9 9 re\nendstream endobj\n"
                + "trailer<</Root 1 0 R>>\n%%EOF\n";
        assertThat(take(latin(pdf))).isEqualTo(new Refused(Reason.BROKEN, "PDF"));
    }

    @Test
    void saysWhenThereAreTooManySheets() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i <= PdfSheets.MOST_SHEETS; i++) {
                document.addPage(new PDPage());
            }
            assertThat(take(saved(document, true))).isEqualTo(new Refused(Reason.PDF_TOO_LONG, "PDF"));
        }
    }

    /** Sheets of one grey each, darkest first. */
    private static byte[] scanned(int sheets, boolean objectStreams) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < sheets; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                BufferedImage grey = new BufferedImage(120, 170, BufferedImage.TYPE_INT_RGB);
                Graphics2D pen = grey.createGraphics();
                pen.setColor(new Color(40 + 60 * i, 40 + 60 * i, 40 + 60 * i));
                pen.fillRect(0, 0, 120, 170);
                pen.dispose();
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(JPEGFactory.createFromImage(document, grey), 0, 0, 595, 842);
                }
            }
            return saved(document, objectStreams);
        }
    }

    private static byte[] saved(PDDocument document, boolean objectStreams) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, objectStreams ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }

    private PageOutcome take(byte[] bytes) {
        return intake.take(bytes, Origin.FILE, Set.of());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
