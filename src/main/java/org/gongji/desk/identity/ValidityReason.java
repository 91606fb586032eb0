package org.gongji.desk.identity;

/** Why a line of validity is not simply valid; sentences under {@code identity.<CODE>}, listed in the guide. */
public enum ValidityReason {
    VALIDITY_FORMAT(Verdict.INVALID),
    VALIDITY_DATE(Verdict.INVALID),
    VALIDITY_ORDER(Verdict.INVALID),
    VALIDITY_EXPIRED(Verdict.WARNING),
    VALIDITY_NOT_YET(Verdict.WARNING),
    VALIDITY_TERM(Verdict.WARNING),
    VALIDITY_TYPING(Verdict.NORMALISED);

    private final Verdict verdict;

    ValidityReason(Verdict verdict) {
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
