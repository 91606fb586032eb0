package org.gongji.desk.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.app.demo.Played.MatterPlayed;
import org.gongji.desk.app.training.SampleData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo that ends otherwise than the hand-worked answers says so, and names visit and matter, never a person. */
class ForetoldTest {
    @TempDir
    Path folder;
    private Foretold foretold;

    @BeforeEach
    void twoVisits() throws IOException {
        Files.createDirectories(folder.resolve("day"));
        Files.writeString(folder.resolve("day/expected.json"), """
                {"cases": [{"case": "D-1", "matters": [{"outcome": "Allowed", "reasons": ["MUTUAL_BINDING"]}]},
                           {"case": "D-2", "matters": [{"outcome": "Refused", "reasons": ["REL_IN_LAW"]}]}]}
                """);
        Files.writeString(folder.resolve("day/day.json"), """
                {"visits": [{"case": "D-1", "matters": [{"ends": "done"}]},
                            {"case": "D-2", "matters": [{"ends": "refused"}]}]}
                """);
        foretold = Foretold.read(new SampleData(folder));
    }

    private static MatterPlayed matter(String outcome, List<String> reasons, String ends) {
        return new MatterPlayed("D-0001/1", "妻", outcome, reasons, ends);
    }

    private static Map<String, List<MatterPlayed>> asForetold() {
        Map<String, List<MatterPlayed>> played = new LinkedHashMap<>();
        played.put("D-1", List.of(matter("Allowed", List.of("ID_REGION_UNKNOWN", "MUTUAL_BINDING"), "done")));
        played.put("D-2", List.of(matter("Refused", List.of("REL_IN_LAW", "ID_REGION_UNKNOWN"), "refused")));
        return played;
    }

    @Test
    void isContentWhereVerdictReasonsAndEndAreTheForetoldOnes() {
        assertThat(foretold.differences(asForetold())).isEmpty();
    }

    @Test
    void namesAnotherVerdictAnotherReasonAndAnotherEnd() {
        for (MatterPlayed other : List.of(matter("Allowed", List.of(), "refused"),
                matter("Refused", List.of("REL_OUT_OF_SCOPE"), "refused"),
                matter("Refused", List.of("REL_IN_LAW", "ID_EXPIRED"), "refused"),
                matter("Refused", List.of("REL_IN_LAW"), "done"))) {
            Map<String, List<MatterPlayed>> played = asForetold();
            played.put("D-2", List.of(other));
            assertThat(foretold.differences(played)).singleElement().asString()
                    .startsWith("D-2/1: expected Refused [REL_IN_LAW] refused, came ");
        }
    }

    @Test
    void missesAVisitThatWasNotPlayedAndAMatterTooMany() {
        Map<String, List<MatterPlayed>> played = asForetold();
        played.remove("D-2");
        played.put("D-1", List.of(played.get("D-1").get(0), matter("Allowed", List.of(), "done")));
        assertThat(foretold.differences(played)).containsExactly(
                "D-1/2: expected nothing, came Allowed [] done",
                "D-2/1: expected Refused [REL_IN_LAW] refused, came nothing");
    }
}
