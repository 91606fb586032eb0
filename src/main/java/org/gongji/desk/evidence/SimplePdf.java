package org.gongji.desk.evidence;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether the surface of a PDF is that of what a scanner makes, before any parser sees it: pages and pictures, nothing
 * that runs, opens, is locked or hides, no compression that blows up, no number that makes a decoder reserve the
 * machine's memory. What stands inside object streams is looked at by {@link PdfSheets}.
 */
final class SimplePdf {
    private static final byte[] MAGIC = "%PDF-".getBytes(StandardCharsets.ISO_8859_1);
    /** Compressions of compressions, and those this desk cannot draw. */
    private static final List<String> FILTERS = List.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode",
            "LZW", "RunLengthDecode", "RL", "Crypt", "JBIG2Decode", "JPXDecode");
    private static final Pattern HEX_IN_NAME = Pattern.compile("#([0-9A-Fa-f]{2})");
    /** A filter named elsewhere, or more than one: what it unpacks to is not known before it is unpacked. */
    private static final Pattern FILTER_ELSEWHERE =
            Pattern.compile("/Filter\\s*(?:\\d+\\s+\\d+\\s+R|\\[\\s*/\\w+\\s*/\\w)");
    /** Decoders reserve memory by these. */
    private static final Pattern SIZE =
            Pattern.compile("/(?:Columns|Colors|Rows|Width|Height|BitsPerComponent)\\s*(-?\\d{1,12})(\\s+\\d+\\s+R)?");
    private static final int TAIL = 1024;
    /** What all streams of one file may hold once inflated: one colour page of 600 dpi is 105 MB. */
    private static final long MOST_INFLATED = 400L << 20;
    private static final String STREAM = "stream";
    private static final String ENDSTREAM = "endstream";

    private SimplePdf() {
    }

    static boolean isPdf(byte[] bytes) {
        return PageHeader.starts(bytes, MAGIC);
    }

    static boolean isSimple(byte[] bytes) {
        String whole = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean ends = whole.substring(Math.max(0, whole.length() - TAIL)).contains("%%EOF");
        String names = unescaped(outsideStreams(whole));
        return ends && PdfSheets.ACTIVE.stream().noneMatch(name -> holds(names, "/" + name))
                && FILTERS.stream().noneMatch(name -> holds(names, "/" + name))
                && !FILTER_ELSEWHERE.matcher(names).find() && sizesAreSane(unescaped(whole)) && inflates(whole, bytes);
    }

    /** Pictures hold every short name by chance; what hides behind this stands in no object a reader finds. */
    private static String outsideStreams(String text) {
        StringBuilder outside = new StringBuilder();
        int from = 0;
        for (int at = bodyFrom(text, 0); at >= 0; at = bodyFrom(text, from)) {
            int end = text.indexOf(ENDSTREAM, at);
            if (end < 0) {
                break;
            }
            outside.append(text, from, at);
            from = end + ENDSTREAM.length();
        }
        return outside.append(text, from, text.length()).toString();
    }

    /** Where the next stream's bytes begin, after its line end; -1 where there is none. */
    private static int bodyFrom(String text, int from) {
        for (int at = text.indexOf(STREAM, from); at >= 0; at = text.indexOf(STREAM, at + 1)) {
            int body = at + STREAM.length();
            boolean opens = at < 3 || !text.startsWith("end", at - 3);
            if (opens && text.startsWith("\r\n", body)) {
                return body + 2;
            }
            if (opens && body < text.length() && text.charAt(body) == '\n') {
                return body + 1;
            }
        }
        return -1;
    }

    private static boolean sizesAreSane(String text) {
        Matcher size = SIZE.matcher(text);
        while (size.find()) {
            long value = Long.parseLong(size.group(1));
            if (size.group(2) != null || value < 0 || value > PageIntake.MOST_SIDE) {
                return false;
            }
        }
        return true;
    }

    /** Every stream that inflates is inflated here first, with nothing kept, and all of them against one limit. */
    private static boolean inflates(String text, byte[] bytes) {
        long left = MOST_INFLATED;
        for (int at = bodyFrom(text, 0); at >= 0 && left > 0; at = bodyFrom(text, at)) {
            left -= inflated(bytes, at, left);
        }
        return left > 0;
    }

    /** What is read counts as well: otherwise a file of empty blocks would keep us for hours. */
    private static long inflated(byte[] bytes, int at, long most) {
        Inflater inflater = new Inflater();
        byte[] sink = new byte[1 << 16];
        try {
            inflater.setInput(bytes, at, bytes.length - at);
            while (!inflater.finished() && inflater.getBytesWritten() + inflater.getBytesRead() < most) {
                if (inflater.inflate(sink) == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
            }
        } catch (DataFormatException other) {
            // a JPEG, or the end of one that was damaged: what came until here is counted
        }
        long cost = inflater.getBytesWritten() + inflater.getBytesRead();
        inflater.end();
        return cost;
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
        return text.indexOf('#') < 0 ? text : HEX_IN_NAME.matcher(text).replaceAll(m ->
                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }
}
