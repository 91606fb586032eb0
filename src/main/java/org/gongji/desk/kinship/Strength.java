package org.gongji.desk.kinship;

/** How far papers carry a claim (domain.md §10.1); ordered from best to worst. */
public enum Strength {
    PROVED, PRESUMED, NOT_PROVABLE;

    /** {@code proved}, {@code presumed}, {@code not_provable}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public Strength weaker(Strength other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
