package org.gongji.desk.app.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Finding;
import org.gongji.desk.policy.Severity;

/** A decision as {@code check case} prints it (design.md, command line). */
final class DecisionJson {
    private DecisionJson() {
    }

    static Map<String, Object> of(Decision decision) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member", decision.member());
        json.put("relation", decision.relation().name());
        json.put("code", decision.relation().code());
        json.put("kind", decision.relation().kind().map(NearKind::chinese).orElse(""));
        json.put("outcome", decision.outcome().word());
        json.put("reasons", decision.reasons().stream().map(DecisionJson::reason).distinct().toList());
        Proof proof = decision.proof();
        json.put("path", proof == null ? List.of() : proof.path().stream().map(DecisionJson::link).toList());
        json.put("strength", (proof == null ? Strength.NOT_PROVABLE : proof.strength()).word());
        json.put("missing", proof == null ? List.of() : proof.missing().stream().map(DecisionJson::missing).toList());
        json.put("contradictions", proof == null ? List.of()
                : proof.contradictions().stream().map(one -> contradiction(decision, one)).toList());
        json.put("trace", decision.trace().stream().map(DecisionJson::tried).toList());
        return json;
    }

    private static Map<String, Object> reason(Decision.Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", reason.code().name());
        json.put("class", reason.severity().name());
        json.put("clause", reason.clause());
        return json;
    }

    private static Map<String, Object> link(Proof.Link link) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", link.from());
        json.put("to", link.to());
        json.put("fromName", link.fromName());
        json.put("toName", link.toName());
        json.put("step", link.step());
        json.put("strength", link.strength().word());
        json.put("paper", link.paper());
        return json;
    }

    private static Map<String, Object> missing(Proof.Missing missing) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fact", missing.fact());
        json.put("people", missing.people());
        json.put("papers", missing.papers());
        return json;
    }

    /** Weighed as the decision weighed it; one that went into a reason of another rule keeps its own row's class. */
    private static Map<String, Object> contradiction(Decision decision, Proof.Contradiction contradiction) {
        Optional<Decision.Reason> reason = decision.reasons().stream()
                .filter(one -> one.code().name().equals(contradiction.code()))
                .min(Comparator.comparing(one -> !one.facts().contains(contradiction.facts())));
        Severity severity = reason.map(Decision.Reason::severity).orElseGet(() -> Finding.named(contradiction.code())
                .orElse(Finding.PAPER_IMPLAUSIBLE).severity());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", contradiction.code());
        json.put("class", severity.name());
        json.put("clause", reason.map(Decision.Reason::clause).orElseGet(() -> papersAgree(decision)));
        json.put("facts", contradiction.facts());
        json.put("paper", contradiction.paper());
        return json;
    }

    private static String papersAgree(Decision decision) {
        return decision.trace().stream().filter(one -> one.rule().equals("papers_agree")).findFirst()
                .map(Decision.Tried::clause).orElse("");
    }

    private static Map<String, Object> tried(Decision.Tried tried) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", tried.rule());
        json.put("facts", tried.facts());
        json.put("clause", tried.clause());
        json.put("passed", tried.passed());
        return json;
    }
}
