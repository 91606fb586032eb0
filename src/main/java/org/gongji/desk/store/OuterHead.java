package org.gongji.desk.store;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A head of the ledger as it left the store: printed on a day's sheet, written in a bundle. Nobody who only has the
 * file can change it, so it finds what the file alone hides: yesterday's file put back.
 *
 * @param sequence of the entry it names; empty where only the digest was copied from paper
 * @param digest   its header's SHA-256 or the beginning of it, lower-case hex, at least 16 digits
 */
public record OuterHead(Optional<Long> sequence, String digest) {
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,18}):)?([0-9a-f]{16,64})");

    /** @param text {@code 512:9f86d081…} or the digest alone; spaces, as on paper, do not count */
    public static Optional<OuterHead> of(String text) {
        Matcher written = WRITTEN.matcher(text.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
        return written.matches() ? Optional.of(new OuterHead(Optional.ofNullable(written.group(1)).map(Long::valueOf),
                written.group(2))) : Optional.empty();
    }
}
