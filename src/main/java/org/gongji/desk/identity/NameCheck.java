package org.gongji.desk.identity;

import java.util.List;
import java.util.Objects;

/**
 * What may be said about a name.
 *
 * @param input      the original, kept for ever
 * @param value      separators and spaces put right, every other code point as it came
 * @param codePoints of {@code value}, each {@code U+XXXX}
 * @param rare       the code points of Extension A and beyond, which the clerk confirms
 */
public record NameCheck(Verdict verdict, String input, String value, List<String> codePoints, List<String> rare,
                        List<NameReason> reasons) {
    public NameCheck {
        Objects.requireNonNull(verdict);
        codePoints = List.copyOf(codePoints);
        rare = List.copyOf(rare);
        reasons = List.copyOf(reasons);
    }

    /** Fit to go on with, perhaps with a warning. */
    public boolean usable() {
        return verdict != Verdict.INVALID;
    }
}
