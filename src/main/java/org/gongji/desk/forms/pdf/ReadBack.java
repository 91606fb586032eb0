package org.gongji.desk.forms.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongji.desk.forms.Form;

/**
 * Compares what can be read out of a paper with what was to stand on it, code point for code point. A glyph shared by
 * two characters or lost on the way shows here and nowhere else.
 */
final class ReadBack {
    /** Not words on the paper: routing, layout and what only the QR carries. */
    private static final Set<String> SILENT = Set.of("documentId", "mode", "window", "key", "format", "form", "date",
            "matters", "linked");

    private ReadBack() {
    }

    static void require(Form form, PDDocument paper) throws IOException {
        List<String> missing = missing(form.canonical(), paper);
        if (!missing.isEmpty()) {
            throw new IOException(missing.size() + " sayings of the page model cannot be read out of the paper");
        }
    }

    /** Sayings of the model that do not stand on the paper, neither as spoken nor, for its edges, as painted. */
    static List<String> missing(Map<String, Object> model, PDDocument paper) throws IOException {
        String text = squeeze(SpokenText.of(paper) + new PDFTextStripper().getText(paper));
        List<String> sayings = new ArrayList<>();
        collect(model, sayings);
        return sayings.stream().filter(saying -> !text.contains(squeeze(saying))).toList();
    }

    private static void collect(Object value, List<String> sayings) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, item) -> {
                if (!SILENT.contains((String) name)) {
                    collect(item, sayings);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, sayings));
        } else if (value instanceof String saying && !saying.isBlank()) {
            sayings.add(saying);
        }
    }

    /** Line breaks and spaces are layout. */
    private static String squeeze(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c) && c != 0x3000 && c != 0xA0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
