package org.gongji.desk.policy;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.kinship.Relation;

/** Annex A 5: is what the member is to the giver inside the law (民法典 第1045条第2款) and the pack? */
final class RelationRules {
    private RelationRules() {
    }

    static List<Rule> rows() {
        return List.of(
                Rule.always("relation_stated", RelationRules::stated),
                new Rule("relation_scope", docket -> docket.relation().map(relation -> scope(docket))),
                new Rule("relation_subtype", RelationRules::subtype),
                new Rule("relation_residual", RelationRules::residual),
                new Rule("claim_and_paper", RelationRules::against));
    }

    private static Answer stated(Docket docket) {
        return docket.matter().claim().map(claim -> Answer.fine(docket.say("claim", claim.name())))
                .orElseGet(() -> Answer.no(Finding.REL_MISSING, docket.say("claim_missing")));
    }

    private static Answer scope(Docket docket) {
        String name = docket.relationName();
        return switch (docket.judged().scope()) {
            case IN_LAW -> Answer.no(Finding.REL_IN_LAW, docket.say("in_law", name));
            case OUTSIDE -> Answer.no(Finding.REL_OUT_OF_SCOPE, docket.say(
                    docket.relation().flatMap(Relation::kind).isPresent() ? "not_direct" : "not_near", name));
            default -> Answer.fine(docket.say("in_scope", name, kind(docket)));
        };
    }

    private static String kind(Docket docket) {
        return docket.relation().flatMap(Relation::kind).map(kind -> docket.word("kind." + kind.name()))
                .orElseGet(docket::relationName);
    }

    /** 27/37/57/58 mix step and adoptive: adoptive is full, step only with shown 抚养, never on a word alone. */
    private static Optional<Answer> subtype(Docket docket) {
        return docket.judged().scope() == Judged.Scope.ASK
                ? Optional.of(Answer.no(Finding.REL_NEEDS_SUBTYPE, docket.say("subtype", docket.relationName(),
                docket.pack().proving().stepSupportYears()))) : Optional.empty();
    }

    /** A residual code needs its reason in words, and then a supervisor. */
    private static Optional<Answer> residual(Docket docket) {
        if (docket.judged().scope() != Judged.Scope.RESIDUAL) {
            return Optional.empty();
        }
        boolean reasoned = !docket.matter().reason().isBlank();
        return Optional.of(Answer.no(reasoned ? Finding.REL_RESIDUAL : Finding.REL_RESIDUAL_WITHOUT_REASON,
                docket.say(reasoned ? "residual" : "residual_without_reason", kind(docket))));
    }

    private static Optional<Answer> against(Docket docket) {
        return switch (docket.judged().against()) {
            case NOTHING -> Optional.empty();
            case CORRECTED -> Optional.of(Answer.no(Finding.CLAIM_CORRECTED,
                    docket.say("claim_corrected", claim(docket), docket.relationName())));
            case CONFLICT -> Optional.of(Answer.no(Finding.PAPER_AGAINST_CLAIM,
                    docket.say("paper_against_claim", claim(docket), shown(docket))));
        };
    }

    private static String claim(Docket docket) {
        return docket.matter().claim().map(Relation::name).orElse("");
    }

    private static String shown(Docket docket) {
        return docket.matter().proof().map(proof -> proof.shown() == null ? "" : proof.shown().name()).orElse("");
    }
}
