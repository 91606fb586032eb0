package org.gongji.desk.forms.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.gongji.desk.forms.Typefaces;

/**
 * A page that tests a printer: a frame where papers have theirs, large and small text, and the code a scan gun is
 * tested with. No form: it has no letterhead, no number and no signature.
 */
public final class TestPage {
    private static final float MM = 72f / 25.4f;
    private static final float MARGIN = 12 * MM;
    private static final float TITLE = 24;
    private static final float TEXT = 12;
    private static final float LINE = 22;

    private final List<Face> faces;

    private record Face(TrueTypeFont outlines, PDFont font) {
        boolean draws(int point) throws IOException {
            return outlines.getUnicodeCmapLookup().getGlyphId(point) > 0;
        }
    }

    private TestPage(PDDocument document, List<TrueTypeFont> outlines) throws IOException {
        this.faces = new ArrayList<>();
        for (TrueTypeFont font : outlines) {
            faces.add(new Face(font, PDType0Font.load(document, font, true)));
        }
    }

    private static List<TrueTypeFont> outlines(Typefaces typefaces) throws IOException {
        List<TrueTypeFont> outlines = new ArrayList<>();
        for (Typefaces.Face face : List.of(Typefaces.Face.SANS, Typefaces.Face.RARE)) {
            if (typefaces.files().containsKey(face)) {
                outlines.add(new TTFParser().parse(new RandomAccessReadBufferedFile(
                        typefaces.files().get(face).toFile())));
            }
        }
        return outlines;
    }

    /**
     * Draws the page; what no font here can draw is left out.
     *
     * @param lines under the title, the first large
     * @param code  of the QR at the lower right corner
     * @throws IOException where there is no font
     */
    public static byte[] of(Typefaces typefaces, List<String> lines, String code) throws IOException {
        if (!typefaces.usable()) {
            throw new IOException("no font that a page can be drawn in");
        }
        List<TrueTypeFont> outlines = outlines(typefaces);
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new TestPage(document, outlines).draw(document, lines, code);
            document.save(out);
            return out.toByteArray();
        } finally {
            for (TrueTypeFont font : outlines) {
                font.close();
            }
        }
    }

    private void draw(PDDocument document, List<String> lines, String code) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            frame(pen, page.getMediaBox());
            text(pen, page.getMediaBox().getHeight() - 2 * MARGIN - TITLE, lines);
            pen.drawImage(LosslessFactory.createFromImage(document, QrImage.of(code)),
                    Furniture.CODE_RIGHT - Furniture.CODE_SIDE, 2 * MARGIN, Furniture.CODE_SIDE,
                    Furniture.CODE_SIDE);
        }
    }

    /** Cut at an edge, it shows which side of the printer takes too much. */
    private static void frame(PDPageContentStream pen, PDRectangle box) throws IOException {
        pen.setLineWidth(1);
        pen.addRect(MARGIN, MARGIN, box.getWidth() - 2 * MARGIN, box.getHeight() - 2 * MARGIN);
        pen.stroke();
    }

    private void text(PDPageContentStream pen, float top, List<String> lines) throws IOException {
        float y = top;
        for (int i = 0; i < lines.size(); i++) {
            pen.beginText();
            pen.newLineAtOffset(2 * MARGIN, y);
            write(pen, lines.get(i), i == 0 ? TITLE : TEXT);
            pen.endText();
            y -= i == 0 ? 2 * LINE : LINE;
        }
    }

    private void write(PDPageContentStream pen, String line, float size) throws IOException {
        for (int point : line.codePoints().toArray()) {
            for (Face face : faces) {
                if (face.draws(point)) {
                    pen.setFont(face.font(), size);
                    pen.showText(Character.toString(point));
                    break;
                }
            }
        }
    }
}
