package org.gongji.desk.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every visit of the training day gets the verdict that was worked out by hand from domain.md. */
class TrainingDayVerdictTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> givesTheVerdictWorkedOutByHand() throws IOException {
        JsonNode cases = JSON.readTree(SAMPLE.resolve("day/expected.json").toFile()).get("cases");
        return StreamSupport.stream(cases.spliterator(), false).map(expected -> DynamicTest.dynamicTest(
                expected.get("file").asText(), () -> check(expected)));
    }

    private static void check(JsonNode expected) throws IOException {
        CheckCaseRun run = CheckCaseRun.of(SAMPLE.resolve(expected.get("file").asText()));
        assertThat(run.exit()).as(run.errors()).isZero();
        JsonNode answer = JSON.readTree(run.output());
        List<String> told = new ArrayList<>();
        for (JsonNode matter : answer.get("matters")) {
            told.add(line(matter, matter.get("reasons").findValuesAsText("code")));
        }
        List<String> wanted = new ArrayList<>();
        for (JsonNode matter : expected.get("matters")) {
            List<String> codes = new ArrayList<>();
            matter.get("reasons").forEach(code -> codes.add(code.asText()));
            wanted.add(line(matter, codes));
        }
        assertThat(told).isEqualTo(wanted);
    }

    /** Numbers of the sample lie in a zone that no citizen's number uses; the warning says so on every matter. */
    private static String line(JsonNode matter, List<String> codes) {
        return matter.get("member").asText() + " " + matter.get("outcome").asText() + " "
                + codes.stream().filter(code -> !code.equals("ID_REGION_UNKNOWN")).distinct().sorted().toList();
    }
}
