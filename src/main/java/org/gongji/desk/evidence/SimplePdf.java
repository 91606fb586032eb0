package org.gongji.desk.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a PDF is what a scanner makes: pages and pictures, nothing that runs, opens, is locked or hides. Only the
 * surface is looked at, so anything that could hide a part (object streams, locked files) is not simple.
 */
final class SimplePdf {
    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.ISO_8859_1);
    private static final List<String> NOT_SIMPLE = List.of("/Encrypt", "/JavaScript", "/JS", "/Launch", "/EmbeddedFile",
            "/OpenAction", "/AA", "/RichMedia", "/XFA", "/AcroForm", "/ObjStm", "/SubmitForm", "/ImportData", "/GoToR",
            "/URI", "/Movie", "/Sound", "/3D");
    private static final Pattern HEX_IN_NAME = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final int TAIL = 1024;

    private SimplePdf() {
    }

    static boolean isPdf(byte[] bytes) {
        return PageHeader.starts(bytes, MAGIC);
    }

    static boolean isSimple(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String names = unescaped(text);
        boolean ends = text.substring(Math.max(0, text.length() - TAIL)).contains("%%EOF");
        return ends && names.contains("/Page") && NOT_SIMPLE.stream().noneMatch(name -> holds(names, name));
    }

    /** A name ends where a delimiter stands: /AA is not /AAPL:Keywords. */
    private static boolean holds(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (end == text.length() || " \t\r\n\f\0()<>[]{}/%".indexOf(text.charAt(end)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** /J#61vaScript is /JavaScript. */
    private static String unescaped(String text) {
        return HEX_IN_NAME.matcher(text).replaceAll(m ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
