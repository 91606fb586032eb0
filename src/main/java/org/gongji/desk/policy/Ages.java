package org.gongji.desk.policy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole years, reached on the birthday; 29 February turns on 1 March in other years (§10.3). */
final class Ages {
    private Ages() {
    }

    /** Negative where {@code day} lies before the birth. */
    static long on(LocalDate birth, LocalDate day) {
        return ChronoUnit.YEARS.between(birth, day);
    }
}
