package org.gongji.desk.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * An ID number with its typing put right: width, case, look-alikes of X, spaces and hyphens. Digits of other scripts
 * are refused, not translated: nobody prints them on a Chinese document, so they come from a faulty copy.
 */
record IdText(String value, Set<IdReason> reasons) {
    private static final String LIKE_X = "\u0425\u0445\u03A7\u03C7\u2169\u2179\u00D7";

    static IdText clean(String raw) {
        EnumSet<IdReason> reasons = EnumSet.noneOf(IdReason.class);
        StringBuilder value = new StringBuilder(18);
        for (int i = 0, cp; i < raw.length(); i += Character.charCount(cp)) {
            cp = raw.codePointAt(i);
            if (isPlain(cp)) {
                value.append((char) cp);
            } else {
                put(cp, value, reasons);
            }
        }
        return new IdText(value.toString(), reasons);
    }

    private static boolean isPlain(int cp) {
        return cp >= '0' && cp <= '9' || cp >= 'A' && cp <= 'Z';
    }

    private static void put(int typed, StringBuilder value, Set<IdReason> reasons) {
        int cp = typed;
        if (cp >= 0xFF01 && cp <= 0xFF5E) {
            cp -= 0xFEE0;
            reasons.add(IdReason.ID_WIDTH);
        }
        if (cp >= 'a' && cp <= 'z') {
            cp -= 0x20;
            reasons.add(IdReason.ID_CASE);
        }
        if (LIKE_X.indexOf(cp) >= 0) {
            cp = 'X';
            reasons.add(IdReason.ID_X_LOOKALIKE);
        }
        if (isGap(cp)) {
            reasons.add(IdReason.ID_SPACES);
            return;
        }
        int type = Character.getType(cp);
        if (cp > 0x7F && (type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER)) {
            reasons.add(IdReason.ID_OTHER_DIGITS);
        }
        value.appendCodePoint(cp);
    }

    /** Spaces, hyphens of any kind, and the invisible characters that come along when text is pasted. */
    private static boolean isGap(int cp) {
        return Character.isWhitespace(cp) || Character.isSpaceChar(cp) || Character.getType(cp) == Character.DASH_PUNCTUATION
                || cp == 0x2212 || cp == 0xAD || cp >= 0x200B && cp <= 0x200F || cp == 0x2060 || cp == 0xFEFF;
    }
}
