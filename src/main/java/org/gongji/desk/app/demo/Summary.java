package org.gongji.desk.app.demo;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.app.Counter;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.DaySheet;

/**
 * {@code summary.json}: what was played, how it came out, and every file with its digest.
 *
 * @param differences what came out otherwise than the sample data foretells; empty if the demo shows what it promises
 */
public record Summary(Map<String, Object> json, List<String> differences) {
    public Summary {
        differences = List.copyOf(differences);
    }

    static Summary of(Path folder, List<Played> played, Foretold foretold, ClosedDay closed, Counter counter,
                      int receipts) throws IOException {
        List<String> differences = foretold.differences(played.stream()
                .collect(Collectors.toMap(Played::id, Played::matters)));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "gongji-demo/1");
        json.put("day", closed.day().toString());
        json.put("sheet", sheet(closed.sheet()));
        json.put("mattersByActAndOutcome", byActAndOutcome(counter.store().matters().all()));
        json.put("answers", answers(counter.store().matters().all()));
        json.put("receipts", receipts);
        json.put("caseNumbers", counter.store().cases().all().stream().map(CaseRecord::caseNo).sorted().toList());
        json.put("bundle", Map.of("number", closed.number(), "firstSequence", closed.firstSequence(),
                "lastSequence", closed.lastSequence(), "head", closed.head().hex()));
        json.put("visits", played.stream().map(Played::json).toList());
        json.put("asForetold", differences.isEmpty());
        json.put("differences", differences);
        json.put("files", files(folder));
        Summary summary = new Summary(json, differences);
        Files.write(folder.resolve("summary.json"), summary.bytes());
        return summary;
    }

    /** The same with every file that lies there now. */
    Summary counted(Path folder) throws IOException {
        Map<String, Object> more = new LinkedHashMap<>(json);
        more.put("files", files(folder));
        Summary summary = new Summary(more, differences);
        Files.write(folder.resolve("summary.json"), summary.bytes());
        return summary;
    }

    /** Draft number of a visit of the training day. */
    String draft(String visit) {
        return ((List<?>) json.get("visits")).stream().map(one -> (Map<?, ?>) one)
                .filter(one -> one.get("visit").equals(visit)).map(one -> (String) one.get("draft")).findFirst()
                .orElseThrow();
    }

    private byte[] bytes() throws IOException {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsBytes(json);
    }

    private static Map<String, Object> sheet(DaySheet sheet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("carriedIn", sheet.carriedIn());
        json.put("new", sheet.fresh());
        json.put("done", sheet.done());
        json.put("refused", sheet.refused());
        json.put("withdrawn", sheet.withdrawn());
        json.put("carriedOver", sheet.carriedOver());
        json.put("drafts", sheet.drafts());
        json.put("balances", sheet.balances());
        return json;
    }

    private static Map<String, Integer> byActAndOutcome(List<Matter> matters) {
        Map<String, Integer> counts = new TreeMap<>();
        matters.forEach(matter -> counts.merge(matter.kind().word() + " "
                + matter.state().name().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> answers(List<Matter> matters) {
        Map<String, Integer> counts = new TreeMap<>();
        matters.stream().filter(matter -> !matter.answer().isEmpty())
                .forEach(matter -> counts.merge(matter.answer(), 1, Integer::sum));
        return counts;
    }

    /** Everything but the living store and its password. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("store") && !name.equals("summary.json")) {
                    digests.put(name, Sha256.of(Files.readAllBytes(file)).hex());
                }
            }
        }
        return digests;
    }
}
