package org.gongji.desk.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What an ID number says of itself.
 *
 * @param kind        {@link IdKind#OTHER} where the number fits no document we know
 * @param value       upper case, without spaces and hyphens; a 15-digit number stays 15 digits
 * @param eighteen    the 18-digit form of a resident's number; empty for other kinds and impossible numbers
 * @param birth       null where the number does not tell or the date does not exist
 * @param sex         {@link Sex#UNKNOWN} where the number does not tell
 * @param region      six digits: division of first registration, or the province ({@code 320000}) where the number
 *                    tells no more; empty if it does not tell
 * @param nationality alpha-3, for foreigners' numbers that tell; else empty
 */
public record IdCheck(Verdict verdict, IdKind kind, String value, String eighteen, LocalDate birth, Sex sex,
                      String region, String nationality, List<IdReason> reasons) {
    public IdCheck {
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(kind);
        reasons = List.copyOf(reasons);
    }

    /** Fit to go on with, perhaps with a warning. */
    public boolean usable() {
        return verdict != Verdict.INVALID;
    }
}
