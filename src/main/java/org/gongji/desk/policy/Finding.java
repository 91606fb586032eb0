package org.gongji.desk.policy;

import java.util.Arrays;
import java.util.Optional;

/**
 * The table of domain.md §10.2: what a rule may find, the code it is told by, its class, and what it makes of the
 * matter. One code has several rows where the class depends on whose finding it is or on the pack.
 */
public enum Finding {
    ID_FORMAT(ReasonCode.ID_FORMAT, Severity.A, Outcome.NOT_DECIDABLE),
    ID_SLIP(ReasonCode.ID_FORMAT, Severity.A, Outcome.NOT_DECIDABLE),
    ID_CHECKSUM(ReasonCode.ID_CHECKSUM, Severity.B),
    ID_DATE(ReasonCode.ID_DATE, Severity.A),
    ID_EXPIRED(ReasonCode.ID_EXPIRED, Severity.B),
    ID_REGION_UNKNOWN(ReasonCode.ID_REGION_UNKNOWN, Severity.W),
    ID_KIND_NOT_ACCEPTED(ReasonCode.ID_KIND_NOT_ACCEPTED, Severity.A),
    ID_SEX_MISMATCH(ReasonCode.ID_SEX_MISMATCH, Severity.B),
    ID_BIRTH_MISMATCH(ReasonCode.ID_BIRTH_MISMATCH, Severity.B),
    OLDER_CARD(ReasonCode.OLDER_CARD, Severity.B),
    NUMBER_MISMATCH(ReasonCode.NUMBER_MISMATCH, Severity.B),
    NAME_MISMATCH(ReasonCode.NAME_MISMATCH, Severity.B),
    NAME_LOOKALIKE(ReasonCode.NAME_LOOKALIKE, Severity.W),
    NAME_TRUNCATED(ReasonCode.NAME_TRUNCATED, Severity.W),

    GIVER_NOT_310(ReasonCode.GIVER_NOT_310, Severity.A),
    GIVER_SUSPENDED(ReasonCode.GIVER_SUSPENDED, Severity.A),
    GIVER_ENDED(ReasonCode.GIVER_ENDED, Severity.A),
    GIVER_NO_ACCOUNT(ReasonCode.GIVER_NO_ACCOUNT, Severity.A),
    GIVER_ACCOUNT_UNKNOWN(ReasonCode.GIVER_ACCOUNT_UNKNOWN, Severity.B),
    BALANCE_MISSING(ReasonCode.BALANCE_MISSING, Severity.A, Outcome.NEEDS_PAPER),
    BALANCE_TOO_LOW(ReasonCode.BALANCE_TOO_LOW, Severity.A),
    BALANCE_OVERRIDABLE(ReasonCode.BALANCE_TOO_LOW, Severity.B),
    GIVER_EXCLUDED_TYPE(ReasonCode.GIVER_EXCLUDED_TYPE, Severity.A),
    GIVER_OUT_OF_SCOPE(ReasonCode.GIVER_OUT_OF_SCOPE, Severity.A),
    STATUS_UNVERIFIED_GIVER(ReasonCode.STATUS_UNVERIFIED, Severity.B),
    STATUS_UNVERIFIED_MEMBER(ReasonCode.STATUS_UNVERIFIED, Severity.W),
    STATUS_UNVERIFIED_NO_ROSTER(ReasonCode.STATUS_UNVERIFIED, Severity.B),
    NOT_IN_ROSTER(ReasonCode.NOT_IN_ROSTER, Severity.B),
    ROSTER_STALE(ReasonCode.ROSTER_STALE, Severity.B),
    DECEASED_IN_ROSTER(ReasonCode.DECEASED_IN_ROSTER, Severity.B),

    SELF_BINDING(ReasonCode.SELF_BINDING, Severity.A),
    SAME_PERSON_TWICE(ReasonCode.SAME_PERSON_TWICE, Severity.A),
    MEMBER_NOT_INSURED(ReasonCode.MEMBER_NOT_INSURED, Severity.A),
    MEMBER_SUSPENDED(ReasonCode.MEMBER_SUSPENDED, Severity.A),
    MEMBER_ENDED(ReasonCode.MEMBER_ENDED, Severity.A),
    MEMBER_OTHER_PROVINCE(ReasonCode.MEMBER_OTHER_PROVINCE, Severity.A),

    REL_MISSING(ReasonCode.REL_MISSING, Severity.A, Outcome.NEEDS_PAPER),
    REL_OUT_OF_SCOPE(ReasonCode.REL_OUT_OF_SCOPE, Severity.A),
    REL_IN_LAW(ReasonCode.REL_IN_LAW, Severity.A),
    REL_NEEDS_SUBTYPE(ReasonCode.REL_NEEDS_SUBTYPE, Severity.A, Outcome.NEEDS_PAPER),
    REL_RESIDUAL(ReasonCode.REL_RESIDUAL, Severity.B),
    REL_RESIDUAL_WITHOUT_REASON(ReasonCode.REL_RESIDUAL, Severity.A, Outcome.NEEDS_PAPER),
    REL_SEX_MISMATCH(ReasonCode.REL_SEX_MISMATCH, Severity.A),
    PARENT_NOT_OLDER(ReasonCode.AGE_IMPLAUSIBLE, Severity.A),
    AGE_IMPLAUSIBLE(ReasonCode.AGE_IMPLAUSIBLE, Severity.B),
    SIBLING_ORDER(ReasonCode.SIBLING_ORDER, Severity.W),
    SECOND_SPOUSE(ReasonCode.SECOND_SPOUSE, Severity.A),
    SECOND_PARENT(ReasonCode.SECOND_PARENT, Severity.B),

    MARRIAGE_ENDED(ReasonCode.MARRIAGE_ENDED, Severity.A),
    OTHER_HOUSEHOLD(ReasonCode.OTHER_HOUSEHOLD, Severity.W),
    CLAIM_CORRECTED(ReasonCode.PAPER_IMPLAUSIBLE, Severity.W),
    PAPER_AGAINST_CLAIM(ReasonCode.PAPER_IMPLAUSIBLE, Severity.B),
    PAPER_IMPLAUSIBLE(ReasonCode.PAPER_IMPLAUSIBLE, Severity.B),
    EVIDENCE_MISSING(ReasonCode.EVIDENCE_MISSING, Severity.A, Outcome.NEEDS_PAPER),
    EVIDENCE_WEAK(ReasonCode.EVIDENCE_WEAK, Severity.A, Outcome.NEEDS_PAPER),
    COMMITMENT_NOT_ALLOWED(ReasonCode.COMMITMENT_NOT_ALLOWED, Severity.A, Outcome.NEEDS_PAPER),

    DUP_PAIR(ReasonCode.DUP_PAIR, Severity.A),
    MEMBER_BOUND_ELSEWHERE(ReasonCode.MEMBER_BOUND_ELSEWHERE, Severity.B),
    MUTUAL_FORBIDDEN(ReasonCode.MUTUAL_BINDING, Severity.A),
    MUTUAL_NOTED(ReasonCode.MUTUAL_BINDING, Severity.W),
    LIMIT_REACHED(ReasonCode.LIMIT_REACHED, Severity.A),
    LIMIT_OVERRIDABLE(ReasonCode.LIMIT_REACHED, Severity.B),
    LOCKED(ReasonCode.LOCKED, Severity.A),
    CAP_OUT_OF_RANGE(ReasonCode.CAP_OUT_OF_RANGE, Severity.A),
    CAP_MISSING(ReasonCode.CAP_MISSING, Severity.A, Outcome.NEEDS_PAPER),
    PERIOD_OUT_OF_RANGE(ReasonCode.PERIOD_OUT_OF_RANGE, Severity.A),
    NOT_CHANGEABLE(ReasonCode.NOT_CHANGEABLE, Severity.A),
    NOT_ENTITLED_TO_END(ReasonCode.NOT_ENTITLED_TO_END, Severity.A),

    NOTICE_MISSING(ReasonCode.NOTICE_MISSING, Severity.A, Outcome.NEEDS_PAPER),
    CONSENT_MISSING(ReasonCode.CONSENT_MISSING, Severity.A, Outcome.NEEDS_PAPER),
    GUARDIAN_MISSING(ReasonCode.GUARDIAN_MISSING, Severity.A, Outcome.NEEDS_PAPER),
    GUARDIAN_NOTICE(ReasonCode.GUARDIAN_NOTICE, Severity.W),
    AGENT_PAPER_MISSING(ReasonCode.AGENT_PAPER_MISSING, Severity.A, Outcome.NEEDS_PAPER),
    WITNESS_MISSING(ReasonCode.WITNESS_MISSING, Severity.A, Outcome.NEEDS_PAPER),
    SPOUSE_CONFIRMATION_MISSING(ReasonCode.SPOUSE_CONFIRMATION_MISSING, Severity.A, Outcome.NEEDS_PAPER),
    STATEMENT_MARITAL_MISSING(ReasonCode.STATEMENT_MARITAL_MISSING, Severity.A, Outcome.NEEDS_PAPER),

    SERVICE_STOPPED(ReasonCode.SERVICE_STOPPED, Severity.A, Outcome.NOT_DECIDABLE),
    PACK_EXPIRED(ReasonCode.PACK_EXPIRED, Severity.B),
    PACK_EXPIRED_NOTED(ReasonCode.PACK_EXPIRED, Severity.W),
    NO_POLICY(ReasonCode.NO_POLICY, Severity.A, Outcome.NOT_DECIDABLE),
    CLOCK_DOUBTFUL(ReasonCode.CLOCK_DOUBTFUL, Severity.A, Outcome.NOT_DECIDABLE);

    private final ReasonCode code;
    private final Severity severity;
    private final Outcome outcome;

    Finding(ReasonCode code, Severity severity) {
        this(code, severity, switch (severity) {
            case A -> Outcome.REFUSED;
            case B -> Outcome.NEEDS_SUPERVISOR;
            case W -> Outcome.ALLOWED;
        });
    }

    Finding(ReasonCode code, Severity severity, Outcome outcome) {
        this.code = code;
        this.severity = severity;
        this.outcome = outcome;
    }

    public ReasonCode code() {
        return code;
    }

    public Severity severity() {
        return severity;
    }

    /** What this finding alone makes of the matter; the worst of all findings stands. */
    public Outcome outcome() {
        return outcome;
    }

    /** The row named like a code that the papers' reasoner speaks of. */
    public static Optional<Finding> named(String code) {
        return Arrays.stream(values()).filter(finding -> finding.name().equals(code)).findFirst();
    }
}
