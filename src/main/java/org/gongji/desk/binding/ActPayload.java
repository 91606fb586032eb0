package org.gongji.desk.binding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.policy.Decision;

/** How acts about matters are written down; the centre reads the same keys. */
final class ActPayload {
    private ActPayload() {
    }

    static Map<String, Object> ofMatter(Visit visit, int index, String caseNo) {
        Visit.Request request = visit.requests().get(index);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("draft", visit.draft());
        json.put("matter", visit.matter(index));
        json.put("purpose", visit.kind().word());
        json.put("caseNo", caseNo);
        json.put("giver", visit.giver().canonical());
        json.put("member", request.member().canonical());
        json.put("relation", relation(request.decision().relation()));
        json.put("acceptedAt", visit.acceptedAt().toString());
        putPack(json, request.decision());
        return json;
    }

    static Map<String, Object> decided(Visit visit, int index) {
        Decision decision = visit.requests().get(index).decision();
        Map<String, Object> json = ofMatter(visit, index, "");
        json.put("outcome", decision.outcome().word());
        json.put("reasons", reasons(decision));
        json.put("trace", trace(decision));
        json.put("proof", proof(decision.proof()));
        json.put("papers", visit.requests().get(index).papers());
        json.put("sources", visit.requests().get(index).sources());
        json.put("told", visit.told());
        return json;
    }

    static Map<String, Object> bound(Visit visit, int index, String caseNo, Binding binding, Signature signature) {
        Map<String, Object> json = ofMatter(visit, index, caseNo);
        json.put("binding", binding.id());
        json.put("family", binding.family());
        json.put("giverSlot", binding.giverSlot());
        putLimits(json, binding.cap(), binding.until());
        putGrounds(json, visit.requests().get(index), signature);
        putTime(json, "effectiveAt", binding.effectiveAt());
        return json;
    }

    /** What is changed, from what to what; the rest of the binding stands as it is. */
    static Map<String, Object> changed(Visit visit, int index, String caseNo, Binding before, Changed.Change change,
                                       Signature signature) {
        Map<String, Object> json = ofMatter(visit, index, caseNo);
        json.put("binding", before.id());
        json.put("family", before.family());
        json.put("boundUnder", before.caseNo());
        json.put("items", change.items().stream().map(item -> item.name().toLowerCase(Locale.ROOT)).toList());
        json.put("before", before.agreed().canonical());
        json.put("after", before.agreed().with(change.items(), change.after()).canonical());
        putGrounds(json, visit.requests().get(index), signature);
        return json;
    }

    /** By what it was shown and under whose hand; until when a promise is to be verified. */
    private static void putGrounds(Map<String, Object> json, Visit.Request request, Signature signature) {
        json.put("strength", strength(request.decision().proof()));
        json.put("papers", request.papers());
        json.put("sources", request.sources());
        json.put("signature", signature.canonical());
        if (request.decision().verifyBy() != null) {
            json.put("verifyBy", request.decision().verifyBy().toString());
        }
    }

    /** What moves without a matter: a roster, a period, an objection. */
    static Map<String, Object> ofBinding(Binding binding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("binding", binding.id());
        json.put("boundUnder", binding.caseNo());
        json.put("giver", binding.giver().canonical());
        json.put("member", binding.member().canonical());
        return json;
    }

    /** What is not agreed on is left out. */
    static void putLimits(Map<String, Object> json, Integer cap, LocalDate until) {
        if (cap != null) {
            json.put("cap", cap);
        }
        if (until != null) {
            json.put("until", until.toString());
        }
    }

    /** Who let the matter pass, or denied it, and what for: the centre reads it beside the act it allowed. */
    static void putRuling(Map<String, Object> json, Approval approval) {
        Approval.Ruled ruled = approval.ruling();
        Map<String, Object> second = new LinkedHashMap<>();
        second.put("findings", approval.findings());
        second.put("reason", ruled.reason().name());
        second.put("note", ruled.note());
        second.put("approver", ruled.staffNo());
        second.put("deputyFor", ruled.deputy());
        second.put("author", approval.author());
        second.put("at", ruled.at().toString());
        json.put("secondPerson", second);
    }

    /** What may come later, how and until when; the papers that would do stand with each missing fact. */
    static Map<String, Object> deferred(Visit visit, int index, Deferred agreed) {
        Map<String, Object> json = ofMatter(visit, index, "");
        Decision decision = visit.requests().get(index).decision();
        json.put("gap", agreed.gap().name());
        json.put("way", agreed.way().name());
        json.put("until", agreed.until().toString());
        json.put("clause", agreed.clause());
        json.put("phone", agreed.phone());
        json.put("missing", missing(decision.proof()));
        return json;
    }

    private static List<Map<String, Object>> missing(Proof proof) {
        return proof == null ? List.of() : proof.missing().stream().map(one -> Map.<String, Object>of(
                "fact", one.fact(), "people", one.people(), "papers", one.papers())).toList();
    }

    static Map<String, Object> refused(Visit visit, int index, String caseNo) {
        Map<String, Object> json = ofMatter(visit, index, caseNo);
        json.put("reasons", reasons(visit.requests().get(index).decision()));
        return json;
    }

    static List<Map<String, Object>> reasons(Decision decision) {
        return reasons(decision.reasons());
    }

    static List<Map<String, Object>> reasons(List<Decision.Reason> reasons) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Decision.Reason reason : reasons) {
            list.add(Map.of("code", reason.code().name(), "class", reason.severity().name(),
                    "clause", reason.clause(), "facts", reason.facts()));
        }
        return list;
    }

    private static List<Map<String, Object>> trace(Decision decision) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Decision.Tried tried : decision.trace()) {
            list.add(Map.of("rule", tried.rule(), "facts", tried.facts(), "clause", tried.clause(),
                    "passed", tried.passed()));
        }
        return list;
    }

    private static Map<String, Object> proof(Proof proof) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("strength", strength(proof));
        List<Map<String, Object>> path = new ArrayList<>();
        if (proof != null) {
            for (Proof.Link link : proof.path()) {
                path.add(Map.of("from", link.fromName(), "to", link.toName(), "step", link.step(),
                        "strength", link.strength().word(), "paper", link.paper()));
            }
        }
        json.put("path", path);
        return json;
    }

    private static String strength(Proof proof) {
        return proof == null ? "" : proof.strength().word();
    }

    private static Map<String, Object> relation(Relation relation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", relation.name());
        json.put("code", relation.code());
        json.put("kind", relation.kind().map(kind -> kind.chinese()).orElse(""));
        return json;
    }

    private static void putPack(Map<String, Object> json, Decision decision) {
        json.put("pack", decision.packId());
        json.put("packSha256", decision.packSha256() == null ? "" : decision.packSha256().hex());
    }

    /** A time that is not there yet is left out, never written as an empty word. */
    static void putTime(Map<String, Object> json, String key, Instant time) {
        if (time != null) {
            json.put(key, time.toString());
        }
    }
}
