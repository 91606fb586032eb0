package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.PolicyPack.Proving.Mode;

/**
 * Annex A 7 and §10.1: proved suffices; presumed suffices with the giver's own commitment where the pack lists it;
 * what no paper shows stands on a commitment alone only where the pack says so.
 */
final class EvidenceRules {
    private EvidenceRules() {
    }

    static List<Rule> rows() {
        return List.of(new Rule("papers_agree", EvidenceRules::papersAgree, true),
                new Rule("evidence", docket -> asked(docket) ? Optional.of(evidence(docket)) : Optional.empty()),
                new Rule("commitment", EvidenceRules::commitment));
    }

    /** More paper is asked for only where it can help: not outside the law, not after a marriage has ended. */
    private static boolean asked(Docket docket) {
        return docket.inReach() && docket.matter().proof().stream().flatMap(proof -> proof.contradictions().stream())
                .noneMatch(one -> one.code().equals(ReasonCode.MARRIAGE_ENDED.name()));
    }

    /** Papers, with a commitment where it may complete them, carry the relation. */
    static boolean suffices(Docket docket) {
        return asked(docket) && evidence(docket).findings().isEmpty();
    }

    private static Answer evidence(Docket docket) {
        Optional<Proof> proof = docket.matter().proof();
        boolean committed = committed(docket) && obstacle(docket).isEmpty();
        String shown = proof.map(found -> path(docket, found)).orElse("");
        return switch (strength(docket)) {
            case PROVED -> Answer.when(!accepted(docket, proof.orElseThrow()), Finding.EVIDENCE_WEAK,
                    docket.say("proved", shown));
            case PRESUMED -> committed ? Answer.fine(docket.say("presumed_committed", shown))
                    : Answer.no(Finding.EVIDENCE_WEAK, docket.say("presumed", shown));
            case NOT_PROVABLE -> committed && docket.pack().proving().commitmentAlone()
                    ? Answer.fine(docket.say("committed_alone"))
                    : Answer.no(Finding.EVIDENCE_MISSING, docket.say("not_provable", lacking(proof)));
        };
    }

    private static boolean accepted(Docket docket, Proof proof) {
        Set<Mode> modes = modes(docket);
        long papers = proof.path().stream().map(Proof.Link::paper).distinct().count();
        boolean oneBooklet = papers == 1 && proof.path().stream().allMatch(link -> paper(docket, link.paper())
                .filter(paper -> paper.kind() == PaperKind.HUKOU_BOOKLET).isPresent());
        return modes.contains(Mode.DOC) || oneBooklet && modes.contains(Mode.SAME_HUKOU);
    }

    private static Set<Mode> modes(Docket docket) {
        String kind = docket.relation().flatMap(Relation::kind).map(EvidenceRules::word).orElse("in_law");
        return docket.pack().proving().modes().getOrDefault(kind, Set.of());
    }

    static String word(NearKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** A commitment not given yet would close what is open. */
    static boolean mayCommit(Docket docket) {
        if (!asked(docket) || committed(docket) || obstacle(docket).isPresent()) {
            return false;
        }
        return strength(docket) == Strength.PRESUMED
                || strength(docket) == Strength.NOT_PROVABLE && docket.pack().proving().commitmentAlone();
    }

    /** Where the commitment bears the verdict it is verified afterwards (国办发〔2020〕42号); counted from the application. */
    static Optional<LocalDate> verifyBy(Docket docket) {
        boolean bears = asked(docket) && committed(docket) && obstacle(docket).isEmpty() && suffices(docket)
                && strength(docket) != Strength.PROVED;
        return bears ? Optional.of(docket.application().date().plusDays(docket.pack().proving().verifyDays()))
                : Optional.empty();
    }

    private static Strength strength(Docket docket) {
        return docket.judged().shown() ? docket.matter().proof().map(Proof::strength).orElse(Strength.NOT_PROVABLE)
                : Strength.NOT_PROVABLE;
    }

    private static boolean committed(Docket docket) {
        return docket.application().promises().committed().contains(docket.member().ref());
    }

    /** Why the giver's commitment cannot count; empty where it can. */
    private static Optional<String> obstacle(Docket docket) {
        if (docket.application().circumstances().agent()) {
            return Optional.of("commitment_agent");
        }
        if (docket.application().circumstances().falseCommitment()) {
            return Optional.of("commitment_false");
        }
        if (docket.application().promises().withdrawn()) {
            return Optional.of("commitment_withdrawn");
        }
        return modes(docket).contains(Mode.COMMITMENT) ? Optional.empty() : Optional.of("commitment_not_listed");
    }

    /** Tried only where a commitment was given and the papers alone do not carry it. */
    private static Optional<Answer> commitment(Docket docket) {
        boolean proved = docket.matter().proof().filter(proof -> proof.strength() == Strength.PROVED).isPresent();
        if (!asked(docket) || !committed(docket) || proved) {
            return Optional.empty();
        }
        return Optional.of(obstacle(docket).map(why -> Answer.no(Finding.COMMITMENT_NOT_ALLOWED, docket.say(why)))
                .orElseGet(() -> Answer.fine(docket.say("commitment",
                        docket.pack().proving().commitmentTemplateId()))));
    }

    /** What the papers say against the claim, each other or the people at the counter. */
    private static Optional<Answer> papersAgree(Docket docket) {
        if (docket.matter().proof().isEmpty()) {
            return Optional.empty();
        }
        List<Answer.Found> found = docket.matter().proof().get().contradictions().stream()
                .filter(one -> !claimAgainstPaper(docket, one))
                .map(one -> new Answer.Found(Finding.named(one.code()).orElse(Finding.PAPER_IMPLAUSIBLE), one.facts()))
                .toList();
        return Optional.of(found.isEmpty() ? Answer.fine(docket.say("papers_agree"))
                : new Answer(found.stream().map(Answer.Found::facts).collect(Collectors.joining(" ")), found));
    }

    /** Weighed by the rule {@code claim_and_paper}, which knows how sure the paper is. */
    private static boolean claimAgainstPaper(Docket docket, Proof.Contradiction one) {
        return docket.judged().against() == Judged.Against.CONFLICT && one.paper().isEmpty()
                && (one.code().equals("REL_IN_LAW") || one.code().equals("REL_OUT_OF_SCOPE"));
    }

    private static Optional<Paper> paper(Docket docket, String id) {
        return docket.application().papers().stream().filter(paper -> paper.id().equals(id)).findFirst();
    }

    private static String path(Docket docket, Proof proof) {
        return proof.path().stream().map(link -> docket.say("link", link.fromName(), link.step(), link.toName(),
                paper(docket, link.paper()).map(paper -> docket.word("paper." + paper.kind().word())).orElse("")))
                .collect(Collectors.joining(docket.word("fact.then")));
    }

    private static String lacking(Optional<Proof> proof) {
        return proof.map(found -> found.missing().stream().flatMap(missing -> missing.people().stream()).distinct()
                .collect(Collectors.joining("—"))).orElse("");
    }
}
