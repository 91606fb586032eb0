package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFile.Statements;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.sample.SampleFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 告知承诺 over a real store: what it completes, what it leaves to be verified, and how it is taken back. */
@DisplayName("The commitment")
class PromiseScenarioTest {
    private static final String PRESUMED = "19-presumed-and-committed";
    @TempDir
    static Path folder;
    private static SmallCounter counter;

    @BeforeAll
    static void open() {
        counter = new SmallCounter(folder);
    }

    @AfterAll
    static void close() {
        counter.close();
    }

    private static CaseFile said() {
        return SampleFolder.read("day/" + PRESUMED + ".json").file();
    }

    private static Decision child(Assessment assessment) {
        return assessment.decisions().get(0);
    }

    private static List<ReasonCode> codes(Decision decision) {
        return decision.reasons().stream().map(Decision.Reason::code).toList();
    }

    private static List<Entry> acts(EntryKind kind, String draft) {
        Journal journal = counter.store().journal();
        return journal.range(1, journal.head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == kind)
                .filter(entry -> draft.equals(entry.payload().get("draft"))).toList();
    }

    private static Conclusion signed(CaseFile file) {
        Sha256 proof = counter.intake().keepPage(file, "演练笔迹".getBytes(StandardCharsets.UTF_8), "application/json",
                SmallCounter.CLERK);
        return counter.intake().conclude(file, counter.intake().assess(file), new Signature(Signature.Mode.PAD,
                "sheet-" + file.id(), proof, proof, SmallCounter.NOON), SmallCounter.CLERK);
    }

    @Test
    @DisplayName("completes what is presumed, and the act that leaves says by when it is verified")
    void completesAndIsVerifiedByADay() {
        CaseFile file = counter.lay(said());
        Decision decision = child(counter.intake().assess(file));
        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(decision.verifyBy()).isEqualTo(file.applicationDate().plusDays(90));
        assertThat(signed(file).count(MatterState.DONE)).isEqualTo(1);
        List<Entry> bound = acts(EntryKind.BOUND, file.id());
        assertThat(EntryKind.BOUND.exported()).isTrue();
        assertThat(bound.get(0).payload()).containsEntry("strength", "presumed")
                .containsEntry("verifyBy", "2027-02-21");
        assertThat(bound.get(0).payload().get("papers").toString()).contains("kind=commitment");
    }

    @Test
    @DisplayName("leaves nothing to verify where papers prove by themselves")
    void leavesNothingToVerifyWherePapersProve() {
        CaseFile file = counter.lay(SampleFolder.read("day/02-maternal-grandfather.json").file());
        assertThat(signed(file).count(MatterState.DONE)).isEqualTo(1);
        assertThat(acts(EntryKind.BOUND, file.id()).get(0).payload()).containsEntry("strength", "proved")
                .doesNotContainKey("verifyBy");
    }

    @Test
    @DisplayName("is taken back by an act, and from then on the case goes by papers only")
    void isTakenBackForThisCase() {
        CaseFile file = counter.open(said());
        String certno = file.person(file.members().get(0).person()).orElseThrow().number();

        CaseFile without = counter.intake().withdrawCommitment(file, SmallCounter.CLERK);

        assertThat(acts(EntryKind.COMMITMENT_WITHDRAWN, file.id())).singleElement()
                .satisfies(act -> assertThat(act.payload()).containsEntry("certnos", List.of(certno)));
        Decision decision = child(counter.intake().assess(without));
        assertThat(decision.outcome()).isEqualTo(Outcome.NEEDS_PAPER);
        assertThat(decision.verifyBy()).isNull();
        assertThat(decision.proof().missing()).isNotEmpty().flatExtracting(Proof.Missing::papers)
                .doesNotContain("commitment").isNotEmpty();
        CaseFile again = CaseEdit.statements(without, now -> new Statements(now.notice(), now.stillMarried(),
                CaseEdit.plus(now.committed(), file.members().get(0).person()), now.withdrawn(), now.guardianConsent(),
                now.guardianShown(), now.consent(), now.spouseConfirmed(), now.lookalikeChosen()));
        assertThat(codes(child(counter.intake().assess(again)))).contains(ReasonCode.COMMITMENT_NOT_ALLOWED);
        assertThat(counter.intake().resume(file.id()).orElseThrow().statements().withdrawn()).as("in the draft").isTrue();
        assertThat(counter.intake().withdrawCommitment(without, SmallCounter.CLERK)).as("twice").isEqualTo(without);
        assertThat(acts(EntryKind.COMMITMENT_WITHDRAWN, file.id())).hasSize(1);
    }

    @Test
    @DisplayName("is nobody's but the giver's: with an agent only documents count, and none is offered")
    void isNeverGivenByAnAgent() {
        CaseFile file = said();
        CaseFile.OtherFacts facts = file.facts();
        CaseFile byAgent = CaseEdit.facts(file, new CaseFile.OtherFacts(true, true, false, 0, false, 0, 0, false,
                facts.declaredRosterDate()));
        Decision decision = child(counter.intake().assess(byAgent));
        assertThat(decision.outcome()).isEqualTo(Outcome.NEEDS_PAPER);
        assertThat(codes(decision)).contains(ReasonCode.COMMITMENT_NOT_ALLOWED);
        assertThat(decision.proof().missing()).flatExtracting(Proof.Missing::papers).doesNotContain("commitment");
    }

    @Test
    @DisplayName("is offered first where it would do, before anybody has given it")
    void isOfferedFirstWhereItWouldDo() {
        Map<String, Boolean> offered = Map.of("20-presumed-not-committed", true, "03-one-paper-short", false);
        offered.forEach((visit, first) -> {
            CaseFile file = SampleFolder.read("day/" + visit + ".json").file();
            List<Proof.Missing> missing = counter.intake().assess(file).decisions().get(0).proof().missing();
            assertThat(missing).isNotEmpty();
            assertThat(missing.get(0).papers().get(0).equals("commitment")).as(visit).isEqualTo(first);
        });
    }
}
