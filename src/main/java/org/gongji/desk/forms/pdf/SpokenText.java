package org.gongji.desk.forms.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/**
 * A paper's text in the order its tags give, as a screen reader speaks it. The order of painting is another one: bold
 * runs are painted after the line they stand in.
 */
final class SpokenText {
    private final Map<COSDictionary, Map<Integer, String>> byPage = new HashMap<>();
    private final StringBuilder spoken = new StringBuilder();

    private SpokenText() {
    }

    static String of(PDDocument paper) throws IOException {
        SpokenText text = new SpokenText();
        for (PDPage page : paper.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.setSuppressDuplicateOverlappingText(false);
            extractor.processPage(page);
            Map<Integer, String> pieces = new HashMap<>();
            extractor.getMarkedContents().forEach(content -> collect(content, pieces));
            text.byPage.put(page.getCOSObject(), pieces);
        }
        PDStructureTreeRoot root = paper.getDocumentCatalog().getStructureTreeRoot();
        if (root != null) {
            text.walk(root, null);
        }
        return text.spoken.toString();
    }

    private static void collect(PDMarkedContent content, Map<Integer, String> pieces) {
        StringBuilder own = new StringBuilder();
        for (Object item : content.getContents()) {
            if (item instanceof TextPosition position) {
                own.append(position.getUnicode());
            } else if (item instanceof PDMarkedContent nested) {
                collect(nested, pieces);
            }
        }
        if (content.getMCID() >= 0) {
            pieces.merge(content.getMCID(), own.toString(), String::concat);
        }
    }

    private void walk(PDStructureNode node, PDPage inherited) {
        PDPage page = node instanceof PDStructureElement element && element.getPage() != null ? element.getPage()
                : inherited;
        List<Object> kids = node.getKids();
        for (Object kid : kids) {
            if (kid instanceof PDStructureNode below) {
                walk(below, page);
            } else if (kid instanceof PDMarkedContentReference reference) {
                speak(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
            } else if (kid instanceof Integer mcid) {
                speak(page, mcid);
            }
        }
    }

    private void speak(PDPage page, int mcid) {
        if (page != null) {
            spoken.append(byPage.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(mcid, ""));
        }
    }
}
