package org.gongji.desk.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a draft as it stands on paper: {@code D-0231}. It means something at one window only. */
public final class DraftNumber {
    private static final Pattern SAID = Pattern.compile("D-?0*([1-9]\\d{0,8})");

    private DraftNumber() {
    }

    /** @param number counts up at this window */
    public static String of(long number) {
        return String.format(Locale.ROOT, "D-%04d", number);
    }

    /** As people type it: {@code d231}, {@code Ｄ-0231}, {@code D 0231}; empty for anything else. */
    public static Optional<String> read(String typed) {
        Matcher said = SAID.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "")
                .replaceAll("[‐-―−]", "-").toUpperCase(Locale.ROOT));
        return said.matches() ? Optional.of(of(Long.parseLong(said.group(1)))) : Optional.empty();
    }
}
