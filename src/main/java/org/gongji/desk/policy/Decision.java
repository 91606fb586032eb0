package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.List;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;

/**
 * The verdict on one matter.
 *
 * @param member     person ref
 * @param relation   as it will stand in the binding (the claim, or what the papers corrected it to); without a name
 *                   where nothing was claimed
 * @param reasons    every finding, worst first
 * @param proof      what the papers show; null where they were not asked
 * @param trace      every rule tried, in the order tried
 * @param packId     pack applied, empty when none was found
 * @param packSha256 digest of the pack's canonical form; null when none
 * @param verifyBy   last day on which the commitment that completes the papers is verified; null where none does
 * @param deferral   how the missing paper may come later (容缺受理); null where it may not
 */
public record Decision(String member, Relation relation, Outcome outcome, List<Reason> reasons, Proof proof,
                       List<Tried> trace, String packId, Sha256 packSha256, LocalDate verifyBy,
                       Deferral deferral) {
    public Decision {
        reasons = List.copyOf(reasons);
        trace = List.copyOf(trace);
    }

    public Decision(String member, Relation relation, Outcome outcome, List<Reason> reasons, Proof proof,
                    List<Tried> trace, String packId, Sha256 packSha256) {
        this(member, relation, outcome, reasons, proof, trace, packId, packSha256, null, null);
    }

    /** The same under another outcome, e.g. a second person's word, with what led to it. */
    Decision ruled(Outcome other, List<Tried> tried) {
        return new Decision(member, relation, other, reasons, proof, tried, packId, packSha256, verifyBy, deferral);
    }

    /**
     * @param facts words without ID numbers, e.g. the limit that was reached
     */
    public record Reason(ReasonCode code, Severity severity, String clause, String facts) {
    }

    /**
     * One rule as tried.
     *
     * @param rule   stable key, words under {@code policy.rule.<rule>}
     * @param facts  the facts it looked at, in words, with their source
     * @param clause the legal or pack clause
     * @param passed false when it produced one of {@link #reasons}
     */
    public record Tried(String rule, String facts, String clause, boolean passed) {
    }
}
