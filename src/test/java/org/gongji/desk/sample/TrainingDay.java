package org.gongji.desk.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The visits in order, as case files, as the day's play and as what the rules must say. */
final class TrainingDay {
    static final String FOLDER = "day/";
    private final List<Visit> visits = new ArrayList<>();
    private final CaseJson cases;

    TrainingDay(Cast cast) {
        cases = new CaseJson(cast);
        visits.addAll(new EarlyVisits(cast).visits());
        visits.addAll(new LateMorningVisits(cast).visits());
        visits.addAll(new AfternoonVisits(cast).visits());
    }

    List<Visit> visits() {
        return List.copyOf(visits);
    }

    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        visits.forEach(visit -> files.put(caseFile(visit), SampleJson.bytes(cases.write(visit, caseId(visit)))));
        files.put(FOLDER + "day.json", SampleJson.bytes(day()));
        files.put(FOLDER + "expected.json", SampleJson.bytes(expected()));
        return files;
    }

    static String caseFile(Visit visit) {
        return FOLDER + visit.file + ".json";
    }

    /** {@code D-0501} is the day's first case. */
    static String caseId(Visit visit) {
        return "D-05" + visit.file.substring(0, 2);
    }

    private ObjectNode day() {
        ObjectNode day = JsonNodeFactory.instance.objectNode();
        day.put("date", TrainingCalendar.DAY.toString()).put("zone", TrainingCalendar.ZONE.getId());
        day.put("office", "410105").put("window", "W03");
        day.putObject("roster").put("file", RosterSheet.FILE).put("manifest", RosterSheet.MANIFEST);
        ArrayNode list = day.putArray("visits");
        visits.forEach(visit -> visit(list.addObject(), visit));
        ObjectNode sum = day.putObject("sum").put("carried_in", 0).put("new", count(""));
        for (String end : List.of("done", "refused", "withdrawn", "carried_over")) {
            sum.put(end, count(end));
        }
        return day;
    }

    private static void visit(ObjectNode json, Visit visit) {
        json.put("case", caseId(visit)).put("file", caseFile(visit)).put("shows", visit.shows);
        if (visit.scenario > 0) {
            json.put("scenario", visit.scenario);
        }
        json.put("purpose", visit.purpose).put("accepted_at", CaseJson.time(visit.acceptedAt));
        if (!visit.applicationDate.equals(TrainingCalendar.DAY)) {
            json.put("late_entry", true);
        }
        if (!visit.signedAt().isEmpty()) {
            json.put("signed_at", CaseJson.time(TrainingCalendar.at(visit.signedAt())));
        }
        ArrayNode steps = json.putArray("steps");
        visit.steps.forEach(step -> steps.addObject()
                .put("at", CaseJson.time(TrainingCalendar.at(step.time()))).put("act", step.act()));
        ArrayNode matters = json.putArray("matters");
        visit.wishes.forEach(wish -> matters.addObject().put("member", wish.ref()).put("ends", wish.ends()));
    }

    private ObjectNode expected() {
        ObjectNode expected = JsonNodeFactory.instance.objectNode();
        expected.put("note", "Worked out by hand from domain.md; ID_REGION_UNKNOWN (W) is left out, as every "
                + "number of the sample lies in a zone that no citizen's number uses.");
        ArrayNode list = expected.putArray("cases");
        for (Visit visit : visits) {
            ObjectNode json = list.addObject().put("case", caseId(visit)).put("file", caseFile(visit));
            ArrayNode matters = json.putArray("matters");
            for (Wish wish : visit.wishes) {
                ObjectNode matter = matters.addObject().put("member", wish.ref()).put("claim", wish.claim());
                ArrayNode reasons = matter.put("outcome", wish.outcome()).putArray("reasons");
                wish.reasons().forEach(reasons::add);
            }
        }
        return expected;
    }

    private long count(String end) {
        return visits.stream().flatMap(visit -> visit.wishes.stream())
                .filter(wish -> end.isEmpty() || wish.ends().equals(end)).count();
    }
}
