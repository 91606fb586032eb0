package org.gongji.desk.identity;

/** Why an ID number is not simply valid; sentences under {@code identity.<CODE>}, listed in the guide. */
public enum IdReason {
    ID_EMPTY(Verdict.INVALID),
    ID_UNREADABLE(Verdict.INVALID),
    ID_FORMAT(Verdict.INVALID),
    ID_LENGTH(Verdict.INVALID),
    ID_OTHER_DIGITS(Verdict.INVALID),
    ID_CHECKSUM(Verdict.INVALID),
    ID_DATE(Verdict.INVALID),
    ID_BIRTH_FUTURE(Verdict.INVALID),
    ID_TOO_OLD(Verdict.INVALID),
    ID_TRAVEL_PERMIT(Verdict.INVALID),
    ID_LEGACY_15(Verdict.WARNING),
    ID_REGION_UNKNOWN(Verdict.WARNING),
    ID_REGION_RETIRED(Verdict.WARNING),
    ID_REGION_OFFICE(Verdict.WARNING),
    ID_REGION_YEARS(Verdict.WARNING),
    ID_NATIONALITY_UNKNOWN(Verdict.WARNING),
    ID_ONLY_DIGITS(Verdict.WARNING),
    ID_WIDTH(Verdict.NORMALISED),
    ID_CASE(Verdict.NORMALISED),
    ID_X_LOOKALIKE(Verdict.NORMALISED),
    ID_SPACES(Verdict.NORMALISED);

    private final Verdict verdict;

    IdReason(Verdict verdict) {
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
