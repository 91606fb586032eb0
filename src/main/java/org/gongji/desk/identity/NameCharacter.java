package org.gongji.desk.identity;

import java.text.Normalizer;

/** What one code point is in a name. Unicode by JDK 17 ends before Extension H: planes 2 and 3 count as Han anyway. */
enum NameCharacter {
    HAN, LATIN, OTHER_LETTER, MARK, SEPARATOR, SPACE, LATIN_SIGN, VARIATION_SELECTOR, PRIVATE_USE, PLACEHOLDER, CONTROL,
    LONE_SURROGATE, UNASSIGNED, SIGN;

    /** What systems print where they lost a character. */
    private static final String PLACEHOLDERS = "?\uFF1F*\uFF0A\u25A1\u25A0\u3013\u25CB\u25EF\uFFFD";
    private static final String LATIN_SIGNS = "-'\u2019.,\uFF0E";
    /** Variants of the one separator U+00B7 that keyboards and old systems produce (民委发〔2016〕33号). */
    private static final String SEPARATORS =
            "\u00B7\u30FB\u2022\uFF65\u2027\u2219\u22C5\u0387\u2024\u2E31\u2E33\u318D\u25CF\u25AA";

    static NameCharacter of(int cp) {
        if (cp >= 'A' && cp <= 'Z' || cp >= 'a' && cp <= 'z') {
            return LATIN;
        }
        if (SEPARATORS.indexOf(cp) >= 0) {
            return SEPARATOR;
        }
        if (PLACEHOLDERS.indexOf(cp) >= 0) {
            return PLACEHOLDER;
        }
        if (LATIN_SIGNS.indexOf(cp) >= 0) {
            return LATIN_SIGN;
        }
        if (cp >= 0xFE00 && cp <= 0xFE0F || cp >= 0xE0100 && cp <= 0xE01EF) {
            return VARIATION_SELECTOR;
        }
        if (cp >= 0x20000 && cp <= 0x3FFFD || cp == 0x3007) {
            return HAN;
        }
        return byType(cp);
    }

    private static NameCharacter byType(int cp) {
        return switch (Character.getType(cp)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> CONTROL;
            case Character.SURROGATE -> LONE_SURROGATE;
            case Character.PRIVATE_USE -> PRIVATE_USE;
            case Character.UNASSIGNED -> UNASSIGNED;
            case Character.SPACE_SEPARATOR -> SPACE;
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER,
                Character.MODIFIER_LETTER, Character.OTHER_LETTER, Character.OTHER_SYMBOL -> byScript(cp);
            default -> SIGN;
        };
    }

    private static NameCharacter byScript(int cp) {
        return switch (Character.UnicodeScript.of(cp)) {
            case HAN -> HAN;
            case LATIN -> LATIN;
            case COMMON, INHERITED -> Character.getType(cp) == Character.OTHER_SYMBOL ? SIGN : OTHER_LETTER;
            default -> Character.getType(cp) == Character.OTHER_SYMBOL ? SIGN : OTHER_LETTER;
        };
    }

    /** Extension A and whatever came after the first 20 902 Han characters: shown by code point and confirmed. */
    static boolean isRare(int cp) {
        return cp >= 0x3400 && cp <= 0x4DBF || cp >= 0x9FA6 && cp <= 0x9FFF || isCompatibilityIdeograph(cp)
                || cp >= 0xE000 && cp <= 0xF8FF || cp >= 0x20000 && !(cp >= 0xE0100 && cp <= 0xE01EF);
    }

    /** GB 18030-2022 level 3 ends with Unicode 11: Extensions A to F, and U+9FEF. */
    static boolean isBeyondGb18030(int cp) {
        return cp >= 0x9FF0 && cp <= 0x9FFF || cp >= 0x4DB6 && cp <= 0x4DBF || cp >= 0x2A6D7 && cp <= 0x2A6DF
                || cp >= 0x2B735 && cp <= 0x2B73F || cp >= 0x2EBE1 && cp <= 0x2F7FF || cp >= 0x2FA1E && cp <= 0x3FFFD;
    }

    static boolean isCompatibilityIdeograph(int cp) {
        return cp >= 0xF900 && cp <= 0xFAFF || cp >= 0x2F800 && cp <= 0x2FA1F;
    }

    /** A radical, a compatibility form, full-width Latin: looks like another character and is none for a computer. */
    static boolean isCompatibility(int cp) {
        return cp >= 0x2E80 && cp <= 0x2FDF || !isNfkc(cp);
    }

    private static boolean isNfkc(int cp) {
        return cp >= 0x4E00 && cp <= 0x9FFF || Normalizer.isNormalized(Character.toString(cp), Normalizer.Form.NFKC);
    }
}
