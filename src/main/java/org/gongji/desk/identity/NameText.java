package org.gongji.desk.identity;

import java.util.Set;

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
        note(raw, value, reasons);
        return value;
    }

    private static String once(String raw) {
        String trimmed = trim(raw);
        boolean latin = trimmed.codePoints().anyMatch(cp -> NameCharacter.of(cp) == NameCharacter.LATIN);
        int[] points = trimmed.codePoints().toArray();
        StringBuilder value = new StringBuilder(trimmed.length());
        for (int i = 0; i < points.length; i++) {
            if (isSeparator(points, i)) {
                value.append(SEPARATOR);
            } else if (NameCharacter.of(points[i]) == NameCharacter.SPACE) {
                if (latin && keepsSpace(points, i)) {
                    value.append(' ');
                }
            } else {
                value.appendCodePoint(points[i]);
            }
        }
        return value.toString();
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

    /** A full stop is a separator only between two Han characters; in J. SMITH it is a full stop. */
    private static boolean isSeparator(int[] points, int i) {
        if (NameCharacter.of(points[i]) == NameCharacter.SEPARATOR) {
            return true;
        }
        boolean stop = STOPS.indexOf(points[i]) >= 0;
        return stop && i > 0 && i + 1 < points.length && NameCharacter.of(points[i - 1]) == NameCharacter.HAN
                && NameCharacter.of(points[i + 1]) == NameCharacter.HAN;
    }

    private static boolean keepsSpace(int[] points, int i) {
        return i + 1 < points.length && NameCharacter.of(points[i + 1]) != NameCharacter.SPACE
                && !isSeparator(points, i + 1) && i > 0 && !isSeparator(points, i - 1);
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

    private static String keep(String text, java.util.function.IntPredicate wanted) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().filter(wanted).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
