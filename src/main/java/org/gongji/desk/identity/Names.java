package org.gongji.desk.identity;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Checks and compares names: 民委发〔2016〕33号 (the one separator U+00B7, at least 25 Han characters, all of GB 18030),
 * foreign names in Latin letters. Counts code points, never UTF-16 units.
 */
public final class Names {
    /** 民委发〔2016〕33号 asks for 50 places; names that run on are asked about, not cut. */
    private static final int USUAL = 50;
    private static final int LONGEST = 100;

    private Names() {
    }

    public static NameCheck check(String raw) {
        Set<NameReason> reasons = EnumSet.noneOf(NameReason.class);
        String value = NameText.clean(raw, reasons);
        int[] points = value.codePoints().toArray();
        if (points.length == 0) {
            reasons.add(NameReason.NAME_EMPTY);
        }
        lengths(points, reasons);
        for (int cp : points) {
            judge(cp, reasons);
        }
        scripts(points, reasons);
        separators(value, reasons);
        return result(raw, value, reasons);
    }

    /** For a line that was no text at all. */
    public static NameCheck unreadable() {
        return new NameCheck(Verdict.INVALID, "", "", List.of(), List.of(), List.of(NameReason.NAME_UNREADABLE));
    }

    /**
     * The same name: equal but for variants of separator, spaces, Latin case and composed accents. Han characters
     * are equal only by code point.
     */
    public static boolean same(String a, String b) {
        String left = comparable(a);
        return !left.isEmpty() && left.equals(comparable(b));
    }

    /** The form in which names are compared and searched; never shown, stored or printed. */
    public static String comparable(String name) {
        String value = NameText.clean(name, EnumSet.noneOf(NameReason.class)).toUpperCase(Locale.ROOT);
        StringBuilder composed = new StringBuilder();
        StringBuilder run = new StringBuilder();
        value.codePoints().forEach(cp -> {
            if (NameCharacter.isCompatibilityIdeograph(cp)) {
                // NFC would silently turn it into another character
                composed.append(Normalizer.normalize(run, Normalizer.Form.NFC)).appendCodePoint(cp);
                run.setLength(0);
            } else {
                run.appendCodePoint(cp);
            }
        });
        return composed.append(Normalizer.normalize(run, Normalizer.Form.NFC)).toString();
    }

    /** Two different names that an eye, or a system with fewer characters, takes for one. Never merged by itself. */
    public static Optional<Lookalike> lookalike(String a, String b) {
        return same(a, b) ? Optional.empty() : Lookalikes.between(check(a).value(), check(b).value());
    }

    /** Each code point as {@code U+XXXX}. */
    public static List<String> codePoints(String text) {
        return text.codePoints().mapToObj(Names::codePoint).toList();
    }

    static String codePoint(int cp) {
        String hex = Integer.toHexString(cp).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }

    private static NameCheck result(String raw, String value, Set<NameReason> reasons) {
        List<String> rare = value.codePoints().filter(NameCharacter::isRare).mapToObj(Names::codePoint).distinct()
                .toList();
        if (!rare.isEmpty()) {
            reasons.add(NameReason.NAME_RARE);
        }
        Verdict verdict = Verdict.VALID;
        for (NameReason reason : reasons) {
            verdict = verdict.worseOf(reason.verdict());
        }
        return new NameCheck(verdict, raw, value, codePoints(value), rare, List.copyOf(reasons));
    }

    private static void lengths(int[] points, Set<NameReason> reasons) {
        if (points.length > LONGEST) {
            reasons.add(NameReason.NAME_TOO_LONG);
        } else if (points.length > USUAL) {
            reasons.add(NameReason.NAME_LONG);
        } else if (points.length == 1) {
            reasons.add(NameReason.NAME_SHORT);
        }
    }

    private static void judge(int cp, Set<NameReason> reasons) {
        switch (NameCharacter.of(cp)) {
            case LONE_SURROGATE -> reasons.add(NameReason.NAME_LONE_SURROGATE);
            case CONTROL -> reasons.add(NameReason.NAME_CONTROL);
            case UNASSIGNED -> reasons.add(NameReason.NAME_UNASSIGNED);
            case PLACEHOLDER -> reasons.add(NameReason.NAME_PLACEHOLDER);
            case SIGN -> reasons.add(NameReason.NAME_CHARACTER);
            case PRIVATE_USE -> reasons.add(NameReason.NAME_PRIVATE_USE);
            case VARIATION_SELECTOR -> reasons.add(NameReason.NAME_VARIATION_SELECTOR);
            case OTHER_LETTER -> reasons.add(NameReason.NAME_OTHER_SCRIPT);
            case HAN -> han(cp, reasons);
            case LATIN -> compatibility(cp, reasons);
            case MARK, SEPARATOR, SPACE, LATIN_SIGN -> { }
        }
    }

    private static void han(int cp, Set<NameReason> reasons) {
        if (NameCharacter.isBeyondGb18030(cp)) {
            reasons.add(NameReason.NAME_BEYOND_GB18030);
        }
        compatibility(cp, reasons);
    }

    private static void compatibility(int cp, Set<NameReason> reasons) {
        if (NameCharacter.isCompatibility(cp)) {
            reasons.add(NameReason.NAME_COMPATIBILITY);
        }
    }

    private static void scripts(int[] points, Set<NameReason> reasons) {
        Set<NameCharacter> found = EnumSet.noneOf(NameCharacter.class);
        for (int cp : points) {
            found.add(NameCharacter.of(cp));
        }
        boolean latin = found.contains(NameCharacter.LATIN);
        if (latin && (found.contains(NameCharacter.HAN) || found.contains(NameCharacter.OTHER_LETTER))) {
            reasons.add(NameReason.NAME_MIXED_SCRIPT);
        }
        boolean latinSigns = found.contains(NameCharacter.LATIN_SIGN) || found.contains(NameCharacter.MARK);
        if (latinSigns && !latin && !found.contains(NameCharacter.OTHER_LETTER)) {
            reasons.add(NameReason.NAME_CHARACTER);
        }
    }

    private static void separators(String value, Set<NameReason> reasons) {
        if (value.startsWith("\u00B7") || value.endsWith("\u00B7") || value.contains("\u00B7\u00B7")) {
            reasons.add(NameReason.NAME_SEPARATOR_PLACE);
        }
    }
}
