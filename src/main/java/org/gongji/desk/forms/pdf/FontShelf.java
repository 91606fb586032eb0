package org.gongji.desk.forms.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.gongji.desk.forms.Coverage;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.forms.Typefaces.Face;

/** Fonts parsed once for all papers: parsing them per form costs more than drawing it. Not for two threads at once. */
final class FontShelf implements Closeable {
    static final String SERIF = "gj-serif";
    static final String SANS = "gj-sans";
    static final String RARE = "gj-rare";

    private final Map<Face, TrueTypeFont> fonts = new EnumMap<>(Face.class);
    private final Coverage coverage;

    FontShelf(Typefaces typefaces) throws IOException {
        if (!typefaces.usable()) {
            throw new IOException("no font that papers can be drawn in");
        }
        for (Map.Entry<Face, java.nio.file.Path> file : typefaces.files().entrySet()) {
            fonts.put(file.getKey(), new TTFParser().parse(
                    new RandomAccessReadBufferedFile(file.getValue().toFile())));
        }
        coverage = typefaces.onPaper().with(typefaces.onScreen());
    }

    Coverage coverage() {
        return coverage;
    }

    void lend(PDDocument document, PdfRendererBuilder builder) {
        lend(document, builder, Face.SERIF, SERIF, 400);
        lend(document, builder, fonts.containsKey(Face.SERIF_BOLD) ? Face.SERIF_BOLD : Face.SERIF, SERIF, 700);
        lend(document, builder, Face.SANS, SANS, 400);
        lend(document, builder, fonts.containsKey(Face.SANS_BOLD) ? Face.SANS_BOLD : Face.SANS, SANS, 700);
        if (fonts.containsKey(Face.RARE)) {
            lend(document, builder, Face.RARE, RARE, 400);
        }
    }

    private void lend(PDDocument document, PdfRendererBuilder builder, Face face, String family, int weight) {
        builder.useFont(new Lent(document, fonts.get(face)), family, weight, FontStyle.NORMAL, true);
    }

    /** Outline of {@code text} on a line starting at 0, in units of one em; for what must not be text. */
    Path2D outline(String text) throws IOException {
        TrueTypeFont font = fonts.getOrDefault(Face.SANS_BOLD, fonts.get(Face.SANS));
        double em = 1.0 / font.getUnitsPerEm();
        Path2D outline = new Path2D.Double();
        double x = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
            outline.append(AffineTransform.getTranslateInstance(x, 0).createTransformedShape(
                    AffineTransform.getScaleInstance(em, em).createTransformedShape(
                            font.getGlyph().getGlyph(glyph).getPath())), false);
            x += font.getAdvanceWidth(glyph) * em;
        }
        return outline;
    }

    @Override
    public void close() throws IOException {
        for (TrueTypeFont font : fonts.values()) {
            font.close();
        }
    }

    /** Makes the document's own subset of a font that is already parsed. */
    private static final class Lent extends PDFontSupplier {
        private final PDDocument document;
        private final TrueTypeFont font;

        Lent(PDDocument document, TrueTypeFont font) {
            super(null);
            this.document = document;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            try {
                return PDType0Font.load(document, font, true);
            } catch (IOException e) {
                throw new UncheckedIOException("a font that was read before", e);
            }
        }
    }
}
