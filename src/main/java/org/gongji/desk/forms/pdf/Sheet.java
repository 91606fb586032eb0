package org.gongji.desk.forms.pdf;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gongji.desk.forms.Handwriting;
import org.w3c.dom.Document;

/** Lays XHTML out as tagged PDF/A-2a and PDF/UA-1 with fonts from the shelf. */
final class Sheet {
    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final Pattern LINE = Pattern.compile("line-.+");
    /** A4, in points. */
    private static final float HEIGHT = 297 * 72 / 25.4f;
    /** The only resource a template may name: a paper never reads from disk or network. */
    private static final String INLINE = "data:image/png;base64,";

    private Sheet() {
    }

    /** @param document open, not yet saved; the caller closes it */
    record Laid(PDDocument document, List<LinePlace> lines) {
    }

    static Laid layOut(Document xhtml, Map<String, Handwriting> hands, FontShelf fonts) throws IOException {
        PDDocument document = new PDDocument();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        fonts.lend(document, builder);
        builder.usePDDocument(document)
                .withProducer("Gongji Desk")
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(SRGB);
        builder.useFastMode()
                .withW3cDocument(xhtml, null)
                .useUnicodeLineBreaker(new Breaker(BreakIterator.getLineInstance(Locale.SIMPLIFIED_CHINESE)))
                .useUnicodeCharacterBreaker(new Breaker(
                        BreakIterator.getCharacterInstance(Locale.SIMPLIFIED_CHINESE)))
                .useObjectDrawerFactory(new StrokeDrawer(hands))
                .useExternalResourceAccessControl((uri, type) -> uri.startsWith(INLINE),
                        ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useExternalResourceAccessControl((uri, type) -> uri.startsWith(INLINE),
                        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            return new Laid(document, places(renderer));
        }
    }

    private static List<LinePlace> places(PdfBoxRenderer renderer) {
        return renderer.findPagePositionsByID(LINE).stream()
                .map(at -> new LinePlace(at.getId().substring("line-".length()), at.getPageNo() + 1, at.getX(),
                        HEIGHT - at.getY() - at.getHeight(), at.getWidth(), at.getHeight()))
                .toList();
    }

    /** ICU breaks no line before 。 or after 《; the JDK's breaker does. */
    private record Breaker(BreakIterator breaks) implements FSTextBreaker {
        @Override
        public int next() {
            return breaks.next();
        }

        @Override
        public void setText(String text) {
            breaks.setText(text);
        }
    }
}
