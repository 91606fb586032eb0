package org.gongji.desk.identity;

/** Why a name is not simply valid; sentences under {@code identity.<CODE>}, listed in the guide. */
public enum NameReason {
    NAME_EMPTY(Verdict.INVALID),
    NAME_UNREADABLE(Verdict.INVALID),
    NAME_LONE_SURROGATE(Verdict.INVALID),
    NAME_CONTROL(Verdict.INVALID),
    NAME_UNASSIGNED(Verdict.INVALID),
    NAME_PLACEHOLDER(Verdict.INVALID),
    NAME_CHARACTER(Verdict.INVALID),
    NAME_TOO_LONG(Verdict.INVALID),
    NAME_LONG(Verdict.WARNING),
    NAME_SHORT(Verdict.WARNING),
    NAME_SEPARATOR_PLACE(Verdict.WARNING),
    NAME_PRIVATE_USE(Verdict.WARNING),
    NAME_COMPATIBILITY(Verdict.WARNING),
    NAME_VARIATION_SELECTOR(Verdict.WARNING),
    NAME_OTHER_SCRIPT(Verdict.WARNING),
    NAME_MIXED_SCRIPT(Verdict.WARNING),
    NAME_BEYOND_GB18030(Verdict.WARNING),
    NAME_SEPARATOR(Verdict.NORMALISED),
    NAME_SPACES(Verdict.NORMALISED),
    /** A note only: the character is in order, its code point is shown and confirmed. */
    NAME_RARE(Verdict.VALID);

    private final Verdict verdict;

    NameReason(Verdict verdict) {
        this.verdict = verdict;
    }

    /** How bad this reason alone is. */
    public Verdict verdict() {
        return verdict;
    }

    public String key() {
        return "identity." + name();
    }
}
