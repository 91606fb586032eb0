package org.gongji.desk.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.app.training.SampleData;

/** {@code sample-data/day/day.json}: who comes when, and what the clerk does. */
record DayPlan(List<Visit> visits) {
    /** @param script name of the case file below {@code sample-data} */
    record Visit(String id, String script, String shows, List<Step> steps) {
    }

    /** @param act {@code open, accept, sign, sign-pad, refuse, wait, notice, park, resume, withdraw, close} */
    record Step(Instant at, String act) {
    }

    static DayPlan read(SampleData sample) {
        try {
            JsonNode day = new JsonMapper().readTree(sample.read("day/day.json"));
            List<Visit> visits = new ArrayList<>();
            for (JsonNode visit : day.get("visits")) {
                List<Step> steps = new ArrayList<>();
                visit.get("steps").forEach(step -> steps.add(new Step(
                        OffsetDateTime.parse(step.get("at").asText()).toInstant(), step.get("act").asText())));
                visits.add(new Visit(visit.get("case").asText(), visit.get("file").asText(),
                        visit.get("shows").asText(), steps));
            }
            return new DayPlan(visits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
