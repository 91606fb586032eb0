package org.gongji.desk.ui.kit;

import org.gongji.desk.policy.Outcome;

/** What stands beside a member: one of five answers, or nothing at all while nobody has asked. */
public enum Verdict {
    CAN, MISSING, CANNOT, SUPERVISOR, UNDECIDED, BLANK;

    public static Verdict of(Outcome outcome) {
        return switch (outcome) {
            case ALLOWED -> CAN;
            case NEEDS_PAPER -> MISSING;
            case REFUSED -> CANNOT;
            case NEEDS_SUPERVISOR -> SUPERVISOR;
            case NOT_DECIDABLE -> UNDECIDED;
        };
    }

    /** Key in the words bundle. */
    public String word() {
        return "ui.verdict." + name();
    }

    /** {@code success}, {@code warning}, {@code danger}, {@code neutral}: repeats the shape, never replaces it. */
    public String tone() {
        return switch (this) {
            case CAN -> "success";
            case MISSING, SUPERVISOR -> "warning";
            case CANNOT -> "danger";
            case UNDECIDED, BLANK -> "neutral";
        };
    }
}
