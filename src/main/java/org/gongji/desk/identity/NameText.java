package org.gongji.desk.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;

/** A name with its separators and spaces put right; every other code point stays as it came. */
final class NameText {
    private static final char SEPARATOR = '\u00B7';
    /** Full stops that hands and old systems put in the separator's place. */
    private static final String STOPS = ".\uFF0E\u3002\uFE52\uFF61";

    private NameText() {
    }

    static String clean(String raw, Set<NameReason> reasons) {
        String value = raw;
        String before;
        // a space taken away may bring a full stop between two Han characters: until nothing changes any more
        do {
            before = value;
            value = once(before);
        } while (!value.equals(before));
        if (!value.equals(raw)) {
            note(raw, value, reasons);
        }
        return value;
    }

    private static String once(String raw) {
        String trimmed = trim(raw);
        int[] points = trimmed.codePoints().toArray();
        NameCharacter[] kinds = kinds(points);
        boolean latin = Arrays.asList(kinds).contains(NameCharacter.LATIN);
        StringBuilder value = new StringBuilder(trimmed.length());
        for (int i = 0; i < points.length; i++) {
            if (kinds[i] == NameCharacter.SEPARATOR) {
                value.append(SEPARATOR);
            } else if (kinds[i] == NameCharacter.SPACE) {
                if (latin && keepsSpace(kinds, i)) {
                    value.append(' ');
                }
            } else {
                value.appendCodePoint(points[i]);
            }
        }
        return value.toString();
    }

    /** A full stop is a separator only between two Han characters; in J. SMITH it is a full stop. */
    private static NameCharacter[] kinds(int[] points) {
        NameCharacter[] kinds = new NameCharacter[points.length];
        for (int i = 0; i < points.length; i++) {
            kinds[i] = NameCharacter.of(points[i]);
        }
        for (int i = 1; i + 1 < points.length; i++) {
            boolean between = kinds[i - 1] == NameCharacter.HAN && kinds[i + 1] == NameCharacter.HAN;
            if (between && STOPS.indexOf(points[i]) >= 0) {
                kinds[i] = NameCharacter.SEPARATOR;
            }
        }
        return kinds;
    }

    private static String trim(String raw) {
        int from = 0;
        int to = raw.length();
        while (from < to && isEdge(raw.charAt(from))) {
            from++;
        }
        while (to > from && isEdge(raw.charAt(to - 1))) {
            to--;
        }
        return raw.substring(from, to);
    }

    private static boolean isEdge(char c) {
        return Character.isSpaceChar(c) || c == '\t' || c == '\r' || c == '\n';
    }

    private static boolean keepsSpace(NameCharacter[] kinds, int i) {
        return i > 0 && kinds[i - 1] != NameCharacter.SEPARATOR && i + 1 < kinds.length
                && kinds[i + 1] != NameCharacter.SPACE && kinds[i + 1] != NameCharacter.SEPARATOR;
    }

    private static void note(String raw, String value, Set<NameReason> reasons) {
        if (!separators(raw).equals(separators(value))) {
            reasons.add(NameReason.NAME_SEPARATOR);
        }
        if (!spaces(raw).equals(spaces(value))) {
            reasons.add(NameReason.NAME_SPACES);
        }
    }

    private static String separators(String text) {
        return keep(text, cp -> NameCharacter.of(cp) == NameCharacter.SEPARATOR || STOPS.indexOf(cp) >= 0);
    }

    private static String spaces(String text) {
        return keep(text, cp -> cp < 0x10000 && isEdge((char) cp));
    }

    private static String keep(String text, IntPredicate wanted) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(wanted).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
