package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongji.desk.access.Presence;
import org.gongji.desk.access.SecondPerson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.ApprovalDesk.Word;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.RulingReason;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyPackReader;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.sample.SampleFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scenario 9 of the clerk's day over a real store: the third change of a year, and a switch of policy at 00:00. */
@DisplayName("9, change limit and policy date")
class ChangeLimitScenarioTest {
    private static final String FAMILY = "11-family-of-four";

    @TempDir
    Path folder;

    /** The packs of the sample, with a limit of two changes a year that a supervisor may lift. */
    private static PolicyShelf shelf() throws IOException {
        List<PolicyPack> packs = new ArrayList<>(PolicyShelf.shipped().packs());
        JsonMapper mapper = new JsonMapper();
        ObjectNode near = (ObjectNode) mapper.readTree(Path.of("sample-data/packs/HN-2024-09.json").toFile());
        ((ObjectNode) near.at("/parameters/max_changes_per_year")).put("value", 2);
        ((ObjectNode) near.at("/parameters/overridable")).putArray("value").add("max_changes_per_year");
        packs.set(1, new PolicyPackReader().read(mapper.writeValueAsBytes(near)));
        return new PolicyShelf(packs);
    }

    private static Conclusion signed(SmallCounter counter, CaseFile file) {
        IntakeDesk intake = counter.intake();
        Sha256 proof = intake.keepPage(file, "演练笔迹".getBytes(StandardCharsets.UTF_8), "application/json",
                SmallCounter.CLERK);
        return intake.conclude(file, intake.assess(file), new Signature(Signature.Mode.PAD, "sheet-" + file.id(), proof,
                proof, SmallCounter.NOON), SmallCounter.CLERK);
    }

    private static List<Entry> acts(SmallCounter counter, EntryKind kind) {
        return counter.store().journal().range(1, counter.store().journal().head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == kind).toList();
    }

    @Test
    @DisplayName("the third change of the year waits for a second person with a password of their own")
    void liftsTheThirdChangeByASecondPersonsOwnPassword() throws IOException {
        PolicyShelf shelf = shelf();
        Sha256 pack = shelf.packs().get(1).sha256();
        try (SmallCounter counter = new SmallCounter(folder, shelf)) {
            CaseFile said = SampleFolder.read("day/" + FAMILY + ".json").file();
            Conclusion two = signed(counter, counter.lay(CaseEdit.withoutMember(said, "p4")));
            assertThat(two.count(MatterState.DONE)).isEqualTo(2);

            CaseFile third = CaseEdit.withoutMember(CaseEdit.withoutMember(said, "p2"), "p3");
            CaseFile known = CaseEdit.standing(third, counter.intake().lookUp(third).standing());
            assertThat(known.standing()).as("the desk's own record").hasSize(2);
            CaseFile accepted = counter.lay(known);
            Assessment assessment = counter.intake().assess(accepted);
            Decision decision = assessment.decisions().get(0);

            assertThat(decision.outcome()).isEqualTo(Outcome.NEEDS_SUPERVISOR);
            assertThat(decision.reasons()).filteredOn(reason -> reason.severity() == Severity.B).singleElement()
                    .satisfies(reason -> {
                        assertThat(reason.code()).isEqualTo(ReasonCode.LIMIT_REACHED);
                        assertThat(reason.facts()).contains("一年变更次数", "上限 2", "连这次 3");
                        assertThat(reason.clause()).isEqualTo("近亲属版·变更次数");
                    });
            assertThat(decision.packSha256()).isEqualTo(pack);
            Map<String, Object> decided = acts(counter, EntryKind.DECIDED).get(2).payload();
            assertThat(decided.get("packSha256")).isEqualTo(pack.hex());
            assertThat(decided.get("trace").toString()).contains("limit_changes");
            assertThat(((Map<?, ?>) decided.get("sources")).get("giverStatus")).isEqualTo("ROSTER 46 2026-11-14");

            assertThatThrownBy(() -> counter.review().approvers().require(SmallCounter.CLERK))
                    .isInstanceOf(RuntimeException.class);
            SecondPerson second = counter.beside("主管-Password-9".toCharArray());
            assertThat(second.prove(SmallCounter.CLERK.staffNo(), "练习-Password-1".toCharArray(),
                    counter.review().approvers())).isInstanceOf(Presence.SamePerson.class);
            assertThat(second.prove(SmallCounter.SUPERVISOR.staffNo(), "练习-Password-1".toCharArray(),
                    counter.review().approvers())).isInstanceOf(Presence.WrongPassword.class);
            Presence present = second.prove(SmallCounter.SUPERVISOR.staffNo(), "主管-Password-9".toCharArray(),
                    counter.review().approvers());
            assertThat(present).isInstanceOf(Presence.Here.class);
            assertThat(counter.review().beside(new ReviewDesk.Opened(accepted, assessment, 0),
                    new Word(RulingReason.ORIGINAL_SEEN, ""), counter.review().approvers()
                    .require(((Presence.Here) present).clerk()), SmallCounter.CLERK))
                    .isInstanceOf(ReviewDesk.Answer.Given.class);

            assertThat(signed(counter, accepted).count(MatterState.DONE)).isEqualTo(1);
            assertThat(acts(counter, EntryKind.SECOND_PRESENT)).isNotEmpty().allSatisfy(entry ->
                    assertThat(entry.header().clerk()).isEqualTo(SmallCounter.SUPERVISOR.staffNo()));
            Map<?, ?> ruling = (Map<?, ?>) acts(counter, EntryKind.BOUND).get(2).payload().get("secondPerson");
            assertThat(ruling.get("approver")).isEqualTo(SmallCounter.SUPERVISOR.staffNo());
            assertThat(ruling.get("findings").toString()).contains("LIMIT_REACHED");
        }
    }

    @Test
    @DisplayName("the same case dated before and after the switch is judged by the pack of its own day")
    void judgesTheSameCaseByTheDayOfItsApplication() throws IOException {
        PolicyShelf shelf = shelf();
        try (SmallCounter counter = new SmallCounter(folder, shelf)) {
            CaseFile late = counter.open(SampleFolder.read("day/16-before-the-switch.json").file());
            Decision before = counter.intake().assess(CaseEdit.dated(late, LocalDate.of(2024, 8, 31)))
                    .decisions().get(0);
            Decision after = counter.intake().assess(CaseEdit.dated(late, LocalDate.of(2024, 9, 1)))
                    .decisions().get(0);

            assertThat(before.packSha256()).isEqualTo(shelf.packs().get(0).sha256());
            assertThat(before.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(before.reasons()).anySatisfy(reason -> {
                assertThat(reason.code()).isEqualTo(ReasonCode.REL_OUT_OF_SCOPE);
                assertThat(reason.clause()).contains("国办发〔2021〕14号");
            });
            assertThat(after.packSha256()).isEqualTo(shelf.packs().get(1).sha256());
            assertThat(after.outcome()).isEqualTo(Outcome.ALLOWED);
        }
    }
}
