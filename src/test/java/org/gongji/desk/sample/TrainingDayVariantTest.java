package org.gongji.desk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Severity;
import org.junit.jupiter.api.Test;

/** Visits of the training day with one thing changed: what decides is that thing. */
class TrainingDayVariantTest {
    private final Assessor assessor = Assessors.shipped();

    @Test
    void asksAboutTheLookalikeUntilTheClerkChooses() {
        assertThat(decided("day/05-rare-names.json", visit -> statements(visit).remove("lookalikeChosen")))
                .containsExactly("p2 Allowed [NAME_LOOKALIKE]", "p3 Allowed []");
    }

    @Test
    void missesOnePaperWhenTheMothersBookletIsTakenAway() {
        assertThat(decided("day/02-maternal-grandfather.json", visit -> ((ArrayNode) visit.get("papers")).remove(1)))
                .containsExactly("p2 NeedsPaper [EVIDENCE_MISSING]");
    }

    @Test
    void takesTheSisterFromTheDayOfTheSwitchOn() {
        assertThat(decided("day/16-before-the-switch.json", visit -> visit.put("applicationDate", "2024-08-31")))
                .containsExactly("p2 Refused [REL_OUT_OF_SCOPE]");
        assertThat(decided("day/16-before-the-switch.json", visit -> visit.put("applicationDate", "2024-09-01")
                .put("acceptedAt", "2024-09-01T08:30:00+08:00"))).containsExactly("p2 Allowed []");
    }

    @Test
    void doesNotTakeAHopelessCaseForAPaperCase() {
        assertThat(decided("day/04-father-in-law.json", visit -> visit.putArray("papers")))
                .containsExactly("p2 Refused [REL_IN_LAW]");
    }

    private List<String> decided(String file, Consumer<ObjectNode> change) {
        try {
            ObjectNode visit = (ObjectNode) new ObjectMapper().readTree(SampleFolder.bytes(file));
            change.accept(visit);
            CaseFile changed = SampleFolder.parse(new ObjectMapper().writeValueAsBytes(visit)).file();
            return assessor.assess(changed).stream().map(TrainingDayVariantTest::said).toList();
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + file, e);
        }
    }

    private static ObjectNode statements(ObjectNode visit) {
        return (ObjectNode) visit.get("statements");
    }

    private static String said(Decision decision) {
        Set<String> codes = new TreeSet<>();
        for (Decision.Reason reason : decision.reasons()) {
            if (reason.code() == ReasonCode.ID_REGION_UNKNOWN) {
                assertThat(reason.severity()).isEqualTo(Severity.W);
            } else {
                codes.add(reason.code().name());
            }
        }
        return decision.member() + " " + decision.outcome().word() + " " + codes;
    }
}
