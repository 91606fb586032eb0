package org.gongji.desk.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A line of a delta: one insurance relation as it is now. Whoever is in a delta is in it with every relation they
 * still have, changed or not.
 *
 * @param person for {@link Kind#GONE} only the number counts
 */
public record RosterChange(Insured person, Kind kind) {
    /** What the centre says has happened. */
    public enum Kind {
        /** Was not in the roster before. */
        ADDED,
        CHANGED,
        /** {@code psn_insu_stas} 4. */
        ENDED,
        /** {@code surv_stas} is not 1. */
        DEAD,
        /** The person is in the roster no more. */
        GONE,
        /** Comes along because another relation of the person changed. */
        SAME;

        /** Spelling in {@code delta.csv}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
        }

        /** Whether the row says the same. */
        boolean agrees(Insured row) {
            return switch (this) {
                case ENDED -> row.status().equals("4");
                case DEAD -> row.deceased();
                default -> true;
            };
        }
    }
}
