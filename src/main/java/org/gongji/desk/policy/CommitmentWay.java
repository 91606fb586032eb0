package org.gongji.desk.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.kinship.Proof;

/**
 * Lays the giver's own commitment beside the papers that would close a gap, first because it costs the applicant
 * nothing: only where the pack lists it, the giver may give it here, and the gap is one that it closes (§10.1).
 */
final class CommitmentWay {
    /** As a paper is named in {@link Proof.Missing#papers()}. */
    static final String WORD = "commitment";
    /** Shown 抚养 is shown by papers, never by a word alone. */
    private static final String SUPPORT = "support";

    private CommitmentWay() {
    }

    static Optional<Proof> beside(Docket docket) {
        return docket.matter().proof().map(proof -> EvidenceRules.mayCommit(docket) ? with(proof) : proof);
    }

    private static Proof with(Proof proof) {
        List<Proof.Missing> missing = proof.missing().stream().map(one -> one.fact().equals(SUPPORT) ? one
                : new Proof.Missing(one.fact(), one.people(), first(one.papers()))).toList();
        return new Proof(proof.claimed(), proof.shown(), proof.strength(), proof.path(), missing,
                proof.contradictions());
    }

    private static List<String> first(List<String> papers) {
        List<String> all = new ArrayList<>(List.of(WORD));
        all.addAll(papers);
        return all;
    }
}
