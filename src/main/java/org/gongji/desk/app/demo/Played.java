package org.gongji.desk.app.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.policy.Decision;

/** What one visit came to, for the summary. */
final class Played {
    private final DayPlan.Visit visit;
    private final String draft;
    private final List<Map<String, Object>> matters = new ArrayList<>();
    private String caseNo = "";
    private String signing = "";

    Played(DayPlan.Visit visit, String draft) {
        this.visit = visit;
        this.draft = draft;
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
            Map<String, Object> matter = new LinkedHashMap<>();
            matter.put("matter", draft + "/" + (i + 1));
            matter.put("relation", decision.relation().name());
            matter.put("outcome", decision.outcome().word());
            matter.put("reasons", decision.reasons().stream().map(reason -> reason.code().name()).toList());
            matters.add(matter);
        }
    }

    String draft() {
        return draft;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("visit", visit.id());
        json.put("shows", visit.shows());
        json.put("draft", draft);
        json.put("caseNo", caseNo);
        json.put("signing", signing);
        json.put("matters", matters);
        return json;
    }
}
