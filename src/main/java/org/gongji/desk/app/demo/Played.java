package org.gongji.desk.app.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Matters;
import org.gongji.desk.policy.Decision;

/** What one visit came to, for the summary. */
final class Played {
    private final DayPlan.Visit visit;
    private final String draft;
    private final List<MatterPlayed> matters = new ArrayList<>();
    private String caseNo = "";
    private String signing = "";

    Played(DayPlan.Visit visit, String draft) {
        this.visit = visit;
        this.draft = draft;
    }

    /**
     * @param outcome the newest verdict's word
     * @param ends    {@code done, refused, withdrawn, carried_over}; empty before the day is over
     */
    record MatterPlayed(String id, String relation, String outcome, List<String> reasons, String ends) {
        private Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("matter", id);
            json.put("relation", relation);
            json.put("outcome", outcome);
            json.put("reasons", reasons);
            json.put("ends", ends);
            return json;
        }
    }

    void numbered(String number) {
        caseNo = number;
    }

    void signed(String mode) {
        signing = mode;
    }

    /** The newest verdicts take the place of earlier ones: a case may be assessed more than once. */
    void judged(List<Decision> decisions) {
        matters.clear();
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            matters.add(new MatterPlayed(draft + "/" + (i + 1), decision.relation().name(), decision.outcome().word(),
                    decision.reasons().stream().map(reason -> reason.code().name()).distinct().toList(), ""));
        }
    }

    /** How each matter stands on record when the day is closed. */
    void ended(Matters register) {
        matters.replaceAll(one -> new MatterPlayed(one.id(), one.relation(), one.outcome(), one.reasons(),
                register.find(one.id()).map(Matter::state).map(Played::word).orElse("")));
    }

    private static String word(MatterState state) {
        return switch (state) {
            case WAITING -> "carried_over";
            case DONE -> "done";
            case REFUSED -> "refused";
            case WITHDRAWN -> "withdrawn";
        };
    }

    String id() {
        return visit.id();
    }

    String draft() {
        return draft;
    }

    List<MatterPlayed> matters() {
        return List.copyOf(matters);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("visit", visit.id());
        json.put("shows", visit.shows());
        json.put("draft", draft);
        json.put("caseNo", caseNo);
        json.put("signing", signing);
        json.put("matters", matters.stream().map(MatterPlayed::json).toList());
        return json;
    }
}
