package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five packs under drawn visits: the rules and their second telling find the same, and say the same of it. */
class TwoDecidersTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final PolicyShelf SHELF = PolicyShelf.shipped();
    private static final List<JsonNode> PACKS = plain();

    private static List<JsonNode> plain() {
        try {
            List<JsonNode> packs = new ArrayList<>();
            for (String name : Files.readString(Path.of("sample-data/packs/INDEX")).strip().split("\\s+")) {
                packs.add(MAPPER.readTree(Path.of("sample-data/packs").resolve(name).toFile()));
            }
            return packs;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private record Told(String outcome, Set<String> codes) {
    }

    private static List<Told> first(JsonNode visit, PolicyPack pack) {
        return new Decider().decide(pack, DrawnApplication.of(visit)).stream().map(decision -> new Told(
                decision.outcome().word(), decision.reasons().stream()
                .filter(reason -> reason.code() != ReasonCode.ID_REGION_UNKNOWN)
                .map(reason -> reason.code() + ":" + reason.severity()).collect(Collectors.toSet()))).toList();
    }

    private static List<Told> second(JsonNode visit, JsonNode pack) {
        return new SecondDecider().decide(pack, visit).stream()
                .map(verdict -> new Told(verdict.outcome(), verdict.codes())).toList();
    }

    @ParameterizedTest
    @CsvSource({"HN-ZZ-2021, 410105, 2021-04-22, 2024-08-31, 1", "HN-2024-09, 410105, 2024-09-01, 2027-01-31, 2",
        "JS-2025, 320102, 2025-01-01, 2027-01-31, 3", "CN-2024-07, 130102, 2024-07-26, 2027-01-31, 4",
        "TEACH-STRICT, 990101, 2025-01-01, 2027-12-31, 5"})
    void areOfOneMind(String id, String area, LocalDate from, LocalDate to, int series) {
        int cases = Evidence.of("E", 200, 2000);
        DrawnVisit drawn = new DrawnVisit(new Random(Evidence.seed() * 31 + series), area);
        List<String> differ = new ArrayList<>();
        Set<String> outcomes = new HashSet<>();
        Set<String> changes = new HashSet<>();
        TreeMap<String, Integer> codes = new TreeMap<>();
        for (int i = 0; i < cases; i++) {
            ObjectNode visit = drawn.visit(from, to);
            LocalDate date = LocalDate.parse(visit.get("date").asText());
            PolicyPack pack = SHELF.choose(date, area).orElseThrow();
            JsonNode plain = SecondDecider.choose(PACKS, date, area);
            assertThat(pack.id()).isEqualTo(id).isEqualTo(plain.get("id").asText());
            List<Told> first = first(visit, pack);
            if (!first.equals(second(visit, plain))) {
                differ.add(first + " / " + second(visit, plain) + " " + visit);
            }
            first.forEach(told -> {
                outcomes.add(told.outcome());
                if (visit.get("purpose").asText().equals("change")) {
                    changes.add(told.outcome());
                }
                told.codes().forEach(code -> codes.merge(code, 1, Integer::sum));
            });
        }
        Evidence.counted("E", "two deciders agree under " + id, cases, differ.size());
        assertThat(differ).isEmpty();
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(Evidence.isLong("E") ? 5 : 4);
        assertThat(changes).as("what is changed is drawn too").contains("Refused")
                .hasSizeGreaterThanOrEqualTo(Evidence.isLong("E") ? 4 : 2);
        assertThat(codes).as("a draw that never meets a rule proves nothing of it").hasSizeGreaterThan(45)
                .containsKey("NOT_CHANGEABLE:A");
    }

    /** Negative control: the second telling under another rule is of another mind, or the comparison is blind. */
    @Test
    void areOfTwoMindsUnderTwoRules() {
        DrawnVisit drawn = new DrawnVisit(new Random(Evidence.seed()), "410105");
        ObjectNode other = PACKS.get(1).deepCopy();
        ((ObjectNode) other.at("/parameters/relation_scope")).put("value", "DIRECT");
        PolicyPack near = SHELF.packs().get(1);
        int differ = 0;
        for (int i = 0; i < 200; i++) {
            ObjectNode visit = drawn.visit(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
            differ += first(visit, near).equals(second(visit, other)) ? 0 : 1;
        }
        assertThat(differ).isGreaterThan(20);
    }
}
