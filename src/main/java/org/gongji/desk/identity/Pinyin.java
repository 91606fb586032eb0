package org.gongji.desk.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One syllable as people type it: {@code yan}, {@code yan3}, {@code yǎn}, {@code lv4}, {@code lü4}.
 *
 * @param letters small, v for ü
 * @param tone    1 to 5; 0 where none was typed
 */
record Pinyin(String letters, int tone) {
    private static final Pattern TYPED = Pattern.compile("([a-z]{1,6})([1-5]?)");
    /** Of the four tones, as they combine with a vowel. */
    private static final String MARKS = "\u0304\u0301\u030C\u0300";
    private static final Pattern MARKED_VOWEL = Pattern.compile(
            "[ae\u00EA]|o(?=u)|[iou\u00FC](?![aeiou\u00FC])|[mn](?=g?$)");

    static Optional<Pinyin> of(String typed) {
        String apart = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder();
        int tone = 0;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            int mark = MARKS.indexOf(c);
            if (mark >= 0) {
                tone = mark + 1;
            } else if (c == '\u0308' && letters.length() > 0 && letters.charAt(letters.length() - 1) == 'u') {
                letters.setCharAt(letters.length() - 1, 'v');
            } else {
                letters.append(c);
            }
        }
        Matcher parts = TYPED.matcher(letters);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int digit = parts.group(2).isEmpty() ? tone : parts.group(2).charAt(0) - '0';
        return Optional.of(new Pinyin(parts.group(1), digit));
    }

    /** {@code yan3} as {@code yǎn}; a neutral tone carries no mark. */
    static String marked(String key) {
        int tone = key.charAt(key.length() - 1) - '0';
        String letters = key.substring(0, key.length() - 1).replace('v', '\u00FC').replace("ea", "\u00EA");
        Matcher vowel = MARKED_VOWEL.matcher(letters);
        if (tone == 5 || !vowel.find()) {
            return letters;
        }
        return Normalizer.normalize(letters.substring(0, vowel.end()) + MARKS.charAt(tone - 1)
                + letters.substring(vowel.end()), Normalizer.Form.NFC);
    }
}
