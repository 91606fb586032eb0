package org.gongji.desk.forms.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the signatures lie in the bytes of a file, found without a PDF reader: nothing parses a file before its
 * signature holds.
 *
 * @param from first byte of the gap between the two signed parts
 * @param to   first byte after the gap
 * @param end  first byte after the second signed part
 */
record SignatureBlock(int from, int to, int end) {
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d{1,10})\\s+(\\d{1,10})\\s+(\\d{1,10})\\s*\\]");
    private static final Pattern REVISION = Pattern.compile("startxref\\s+\\d+\\s+%%EOF");

    /** In file order; a range that leaves the file or runs backwards is left out, so the count will not fit. */
    static List<SignatureBlock> find(byte[] file) {
        List<SignatureBlock> blocks = new ArrayList<>();
        Matcher ranges = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        while (ranges.find()) {
            long from = Long.parseLong(ranges.group(1));
            long to = Long.parseLong(ranges.group(2));
            long end = to + Long.parseLong(ranges.group(3));
            if (from > 0 && from < to && to < end && end <= file.length) {
                blocks.add(new SignatureBlock((int) from, (int) to, (int) end));
            }
        }
        return blocks;
    }

    static boolean coverWholeFile(List<SignatureBlock> blocks, byte[] file) {
        return blocks.get(blocks.size() - 1).end == file.length;
    }

    /** The first signature closes two revisions (the paper and itself), each further one exactly its own. */
    static boolean oneRevisionEach(List<SignatureBlock> blocks, byte[] file) {
        int start = 0;
        int allowed = 2;
        for (SignatureBlock block : blocks) {
            if (block.end <= start) {
                return false;
            }
            String revision = new String(file, start, block.end - start, StandardCharsets.ISO_8859_1);
            if (REVISION.matcher(revision).results().count() != allowed || !revision.stripTrailing().endsWith("%%EOF")) {
                return false;
            }
            start = block.end;
            allowed = 1;
        }
        return true;
    }

    byte[] signed(byte[] file) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream(end);
        signed.write(file, 0, from);
        signed.write(file, to, end - to);
        return signed.toByteArray();
    }

    /** The bytes between {@code <} and {@code >}; empty unless spelled in capital digits only. */
    byte[] contents(byte[] file) {
        byte[] digits = Arrays.copyOfRange(file, from, to);
        if (digits.length < 4 || digits.length % 2 != 0 || digits[0] != '<' || digits[digits.length - 1] != '>') {
            return new byte[0];
        }
        byte[] bytes = new byte[digits.length / 2 - 1];
        for (int i = 0; i < bytes.length; i++) {
            int high = value(digits[1 + 2 * i]);
            int low = value(digits[2 + 2 * i]);
            if (high < 0 || low < 0) {
                return new byte[0];
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    private static int value(byte digit) {
        return "0123456789ABCDEF".indexOf(digit);
    }
}
