package org.gongji.desk.identity;

import java.util.Locale;

/** What a check says about one typed or read value, the worst last. */
public enum Verdict {
    VALID, NORMALISED, WARNING, INVALID;

    /** The command line's spelling. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Verdict worseOf(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
