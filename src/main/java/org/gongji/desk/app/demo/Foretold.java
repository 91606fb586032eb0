package org.gongji.desk.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.app.training.SampleData;

/**
 * How every matter of the training day must come out: {@code day/expected.json} (verdict and reasons, worked out by
 * hand from the rules) and {@code day/day.json} (how it ends that day). A demo that ends otherwise has shown nothing.
 */
final class Foretold {
    /** Every number of the sample lies in a zone no citizen uses; the files leave the warning out. */
    private static final String EVERYWHERE = "ID_REGION_UNKNOWN";

    private final Map<String, JsonNode> verdicts;
    private final Map<String, JsonNode> ends;

    private Foretold(Map<String, JsonNode> verdicts, Map<String, JsonNode> ends) {
        this.verdicts = verdicts;
        this.ends = ends;
    }

    static Foretold read(SampleData sample) {
        return new Foretold(byCase(sample, "day/expected.json", "cases"), byCase(sample, "day/day.json", "visits"));
    }

    private static Map<String, JsonNode> byCase(SampleData sample, String file, String list) {
        try {
            Map<String, JsonNode> found = new HashMap<>();
            new JsonMapper().readTree(sample.read(file)).get(list)
                    .forEach(one -> found.put(one.get("case").asText(), one.get("matters")));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param played the matters of each visit, by the visit's id
     * @return a line for every matter that came out otherwise; visit, verdict, reasons and end, never a person
     */
    List<String> differences(Map<String, List<Played.MatterPlayed>> played) {
        List<String> lines = new ArrayList<>();
        Set<String> visits = new TreeSet<>(verdicts.keySet());
        visits.addAll(played.keySet());
        for (String visit : visits) {
            List<String> expected = expected(visit);
            List<String> came = played.getOrDefault(visit, List.of()).stream().map(Foretold::line).toList();
            for (int i = 0; i < Math.max(expected.size(), came.size()); i++) {
                String wanted = i < expected.size() ? expected.get(i) : "nothing";
                String got = i < came.size() ? came.get(i) : "nothing";
                if (!wanted.equals(got)) {
                    lines.add(visit + "/" + (i + 1) + ": expected " + wanted + ", came " + got);
                }
            }
        }
        return lines;
    }

    private List<String> expected(String visit) {
        List<String> lines = new ArrayList<>();
        if (!verdicts.containsKey(visit) || !ends.containsKey(visit)) {
            return lines;
        }
        for (int i = 0; i < verdicts.get(visit).size(); i++) {
            JsonNode verdict = verdicts.get(visit).get(i);
            List<String> reasons = new ArrayList<>();
            verdict.get("reasons").forEach(reason -> reasons.add(reason.asText()));
            lines.add(line(verdict.get("outcome").asText(), reasons, ends.get(visit).get(i).get("ends").asText()));
        }
        return lines;
    }

    private static String line(Played.MatterPlayed matter) {
        return line(matter.outcome(), matter.reasons(), matter.ends());
    }

    private static String line(String outcome, List<String> reasons, String end) {
        TreeSet<String> codes = new TreeSet<>(reasons);
        codes.remove(EVERYWHERE);
        return outcome + " " + codes + " " + end;
    }
}
