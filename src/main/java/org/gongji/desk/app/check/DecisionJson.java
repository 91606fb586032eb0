package org.gongji.desk.app.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.Decision;

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
                : proof.contradictions().stream().map(DecisionJson::contradiction).toList());
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

    private static Map<String, Object> contradiction(Proof.Contradiction contradiction) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", contradiction.code());
        json.put("facts", contradiction.facts());
        json.put("paper", contradiction.paper());
        return json;
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
