package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongji.desk.access.Approver;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.ApprovalDesk.Objection;
import org.gongji.desk.binding.ApprovalDesk.Word;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.RulingReason;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.sample.SampleFolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scenario 6 of the clerk's day over a real counter: store, roster, rules, second person and ledger. */
@DisplayName("6, contradictions")
class ContradictionScenarioTest {
    private static final Clerk CLERK = SmallCounter.CLERK;
    private static final Word YES = new Word(RulingReason.ORIGINAL_SEEN, "");
    private static final Word NO_REASON = new Word(RulingReason.SPECIAL_CASE, "");
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

    /** A visit laid on the desk and accepted. */
    private record Laid(CaseFile file, Assessment assessment) {
        static Laid of(String script) {
            CaseFile said = SampleFolder.read("day/" + script + ".json").file();
            CaseFile accepted = counter.lay(said);
            return new Laid(accepted, counter.intake().assess(accepted));
        }

        Decision decision() {
            return assessment.decisions().get(0);
        }

        ReviewDesk.Opened seen() {
            return new ReviewDesk.Opened(file, assessment, 0);
        }

        Laid again() {
            return new Laid(file, counter.intake().assess(file));
        }

        Conclusion signed() {
            IntakeDesk intake = counter.intake();
            Sha256 proof = intake.keepPage(file, "演练笔迹".getBytes(StandardCharsets.UTF_8), "application/json", CLERK);
            return intake.conclude(file, assessment, new Signature(Signature.Mode.PAD, "sheet-" + file.id(), proof,
                    proof, SmallCounter.NOON), CLERK);
        }
    }

    private static List<ReasonCode> codes(Decision decision) {
        return decision.reasons().stream().map(Decision.Reason::code).toList();
    }

    private static ReviewDesk review() {
        return counter.review();
    }

    private static Approver supervisor() {
        return review().approvers().require(SmallCounter.SUPERVISOR);
    }

    private static List<Entry> acts(EntryKind kind, String draft) {
        Journal journal = counter.store().journal();
        return journal.range(1, journal.head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == kind)
                .filter(entry -> draft.equals(entry.payload().get("draft"))).toList();
    }

    @ParameterizedTest(name = "{0}: {1} waits for a supervisor present, who says why, and only then it is bound")
    @CsvSource({"06-mother-eleven-years-older,AGE_IMPLAUSIBLE", "07-sex-digit,ID_SEX_MISMATCH",
        "09-expired-card,ID_EXPIRED"})
    void liftsWhatIsOfClassBByASupervisorPresentWithAReason(String script, ReasonCode code) {
        Laid laid = Laid.of(script);
        assertThat(laid.decision().outcome()).isEqualTo(Outcome.NEEDS_SUPERVISOR);
        assertThat(laid.decision().reasons()).filteredOn(reason -> reason.severity() == Severity.B)
                .extracting(Decision.Reason::code).containsOnly(code);
        assertThat(laid.decision().reasons()).allSatisfy(reason -> {
            assertThat(reason.clause()).isNotBlank();
            assertThat(reason.facts()).isNotBlank();
        });

        assertThatThrownBy(() -> review().approvers().require(CLERK)).as("the clerk cannot lift it alone")
                .isInstanceOf(NotYoursException.class);
        assertThat(review().beside(laid.seen(), NO_REASON, supervisor(), CLERK))
                .isEqualTo(new ReviewDesk.Answer.Objected(Objection.NOTE_MISSING));
        assertThat(laid.again().decision().outcome()).as("no reason, no word").isEqualTo(Outcome.NEEDS_SUPERVISOR);

        assertThat(review().beside(laid.seen(), YES, supervisor(), CLERK))
                .isInstanceOf(ReviewDesk.Answer.Given.class);
        Laid lifted = laid.again();
        assertThat(lifted.decision().outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(codes(lifted.decision())).as("the finding stays in the verdict").contains(code);
        assertThat(lifted.signed().count(MatterState.DONE)).isEqualTo(1);
        assertThat(acts(EntryKind.BOUND, laid.file().id())).singleElement().satisfies(act -> {
            Map<?, ?> second = (Map<?, ?>) act.payload().get("secondPerson");
            assertThat(second.get("approver")).isEqualTo(SmallCounter.SUPERVISOR.staffNo());
            assertThat(second.get("author")).isEqualTo(CLERK.staffNo());
            assertThat(second.get("reason")).isEqualTo("ORIGINAL_SEEN");
            assertThat(second.get("findings").toString()).contains(code.name());
        });
    }

    @Test
    @DisplayName("two living spouses: class A blocks clerk and supervisor alike, and nothing is bound")
    void blocksASecondLivingSpouseForEverybody() {
        Laid laid = Laid.of("08-two-spouses");
        assertThat(laid.decision().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(laid.decision().reasons().get(0)).satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ReasonCode.SECOND_SPOUSE);
            assertThat(reason.severity()).isEqualTo(Severity.A);
            assertThat(reason.clause()).isNotBlank();
            assertThat(reason.facts()).contains("汤若兰");
        });
        assertThat(laid.decision().proof().contradictions()).extracting(Proof.Contradiction::code)
                .contains("SECOND_SPOUSE");

        assertThat(review().beside(laid.seen(), YES, supervisor(), CLERK))
                .isEqualTo(new ReviewDesk.Answer.Objected(Objection.NOT_LIFTABLE));
        Decision forced = new Decision(laid.decision().member(), laid.decision().relation(), Outcome.ALLOWED,
                laid.decision().reasons(), laid.decision().proof(), laid.decision().trace(),
                laid.decision().packId(), laid.decision().packSha256());
        assertThatThrownBy(() -> new Laid(laid.file(), laid.assessment().with(List.of(forced))).signed())
                .as("even a forced verdict").hasMessage("nobody lifts a finding of class A");
        assertThat(acts(EntryKind.BOUND, laid.file().id())).isEmpty();
        assertThat(counter.intake().conclude(laid.file(), laid.assessment(), null, CLERK)
                .count(MatterState.REFUSED)).isEqualTo(1);
    }

    @Test
    @DisplayName("a page of another household is set aside with a word, and the rest proves the mother")
    void setsAPageOfAnotherHouseholdAside() {
        Laid laid = Laid.of("10-page-of-another-household");
        assertThat(laid.decision().outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(laid.decision().reasons()).filteredOn(reason -> reason.code() == ReasonCode.OTHER_HOUSEHOLD)
                .singleElement().satisfies(reason -> {
                    assertThat(reason.severity()).isEqualTo(Severity.W);
                    assertThat(reason.facts()).contains("庄晓舟", "放在一边");
                });
        assertThat(laid.decision().proof().path()).extracting(Proof.Link::paper)
                .doesNotContain(laid.file().papers().get(1).id());
        assertThat(laid.signed().count(MatterState.DONE)).isEqualTo(1);
    }
}
