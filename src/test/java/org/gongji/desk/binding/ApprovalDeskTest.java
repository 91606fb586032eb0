package org.gongji.desk.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Approver;
import org.gongji.desk.access.Approvers;
import org.gongji.desk.access.Deputy;
import org.gongji.desk.access.DeputyDesk;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.ApprovalDesk.Objection;
import org.gongji.desk.binding.ApprovalDesk.Word;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.day.DayDesk;
import org.gongji.desk.day.DaySheet;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Ruling;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The second person over a real store")
class ApprovalDeskTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NINE = Instant.parse("2026-01-22T01:00:00Z");
    private static final Instant SIGNED = Instant.parse("2026-01-22T01:10:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 22);
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "");
    private static final Party WIFE = new Party("林若溪", "01", "410171199801030028", "");
    private static final Party OTHER = new Party("林国栋", "01", "410171197003050035", "");
    private static final Relation SPOUSE = new Relation("妻", "12", Optional.of(NearKind.SPOUSE), Relation.Near.YES);
    private static final Word YES = new Word(RulingReason.ORIGINAL_SEEN, "");
    private static final Word NO = new Word(RulingReason.NO_GROUNDS, "");
    private static final Clerk WANG = Stores.WANG;
    private static final Clerk CHEN = new Clerk("0313", "陈练习", Set.of(Role.CLERK));
    private static final Clerk SHAO = new Clerk("0107", "邵练习", Set.of(Role.SUPERVISOR));
    private static final Clerk BOTH = new Clerk("0108", "方练习", Set.of(Role.CLERK, Role.SUPERVISOR));
    private static final Clerk DEPUTY = new Clerk("0314", "代练习", Set.of(Role.CLERK));
    private static final Clerk PAST = new Clerk("0315", "前练习", Set.of(Role.CLERK));
    private static final Clerk COMING = new Clerk("0316", "后练习", Set.of(Role.CLERK));
    private static final Clerk AUDITOR = new Clerk("0901", "审练习", Set.of(Role.AUDITOR));
    private static final Clerk SYSTEM = new Clerk("0902", "系练习", Set.of(Role.SYSTEM_ADMINISTRATOR));
    private static final Clerk SECURITY = new Clerk("0903", "安练习", Set.of(Role.SECURITY_ADMINISTRATOR));

    @TempDir
    Path folder;

    private StoreDoor door;
    private OpenStore store;
    private BindingDesk binding;
    private ApprovalDesk approval;
    private DeputyDesk deputies;
    private Approvers approvers;
    private Recusal recusal = Recusal.unknown();
    private Instant now = Stores.CLOCK.instant();

    @BeforeEach
    void openTheStore() {
        Stores.found(folder);
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
        binding = new BindingDesk(store.journal(), new BindingDesk.Registers(store.bindings(), store.families(),
                store.matters(), store.cases(), store.approvals()), new BindingDesk.Office(Stores.WINDOW, 1),
                Ids.random(Stores.RANDOM), clock());
        deputies = new DeputyDesk(store.journal(), store.deputies(), clock());
        approvers = new Approvers(store.deputies(), clock());
        approval = new ApprovalDesk(store.journal(), store.approvals(), approvers,
                (clerk, numbers) -> recusal.against(clerk, numbers), clock());
        name(DEPUTY, TODAY, TODAY.plusDays(3));
        name(COMING, TODAY.plusDays(1), TODAY.plusDays(3));
        store.journal().act(pen -> {
            store.deputies().put(new Deputy(PAST.staffNo(), PAST.name(), SHAO.staffNo(), TODAY.minusDays(9),
                    TODAY.minusDays(1)));
            return pen.enter(EntryKind.DEPUTY_NAMED, SHAO, "-", now, Map.of("deputy", PAST.staffNo()));
        });
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("the counter has one zone");
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private void name(Clerk who, LocalDate from, LocalDate to) {
        assertThat(deputies.name(who, from, to, SHAO)).isEmpty();
    }

    @AfterEach
    void closeTheStore() {
        store.close();
        door.close();
    }

    @Test
    void nobodyRulesOnWhatTheyTookThemselvesAndNobodyWithoutTheRight() {
        List<Clerk> authors = List.of(WANG, CHEN, BOTH, DEPUTY);
        List<Clerk> staff = List.of(WANG, CHEN, SHAO, BOTH, DEPUTY, PAST, COMING, AUDITOR, SYSTEM, SECURITY);
        Set<Clerk> mayToday = Set.of(SHAO, BOTH, DEPUTY);
        int cells = 0;
        int given = 0;
        for (Clerk author : authors) {
            for (Clerk approver : staff) {
                Visit visit = visit("D-1" + cells++, request(WIFE, Outcome.NEEDS_SUPERVISOR));
                asked(visit, author);
                if (!mayToday.contains(approver)) {
                    assertThatThrownBy(() -> approvers.require(approver)).as("%s", approver.staffNo())
                            .isInstanceOf(NotYoursException.class);
                    continue;
                }
                Optional<Objection> expected = approver.equals(author) ? Optional.of(Objection.AUTHOR)
                        : Optional.empty();
                assertThat(approval.objectionInQueue(visit, 0, YES, may(approver))).as("%s asked, %s answers",
                        author.staffNo(), approver.staffNo()).isEqualTo(expected);
                assertThat(approval.objectionBeside(visit, 0, YES, may(approver), author)).as("%s sits, %s stands by",
                        author.staffNo(), approver.staffNo()).isEqualTo(expected);
                long before = store.journal().head().orElseThrow().sequence();
                if (expected.isPresent()) {
                    assertThatThrownBy(() -> rule(visit, YES, approver)).isInstanceOf(IllegalStateException.class);
                    assertThat(store.journal().head().orElseThrow().sequence()).isEqualTo(before);
                } else {
                    assertThat(rule(visit, YES, approver).state()).isEqualTo(Approval.State.APPROVED);
                    given++;
                }
            }
        }
        assertThat(cells).isEqualTo(40);
        assertThat(given).isEqualTo(10);
    }

    @Test
    void whoeverHadAHandInTheCaseIsKnownByStaffNumberNotByName() {
        Visit visit = visit("D-0001", request(WIFE, Outcome.NEEDS_SUPERVISOR));
        asked(visit, BOTH);
        Clerk renamed = new Clerk(BOTH.staffNo(), "方改名", Set.of(Role.SUPERVISOR));
        assertThat(approval.objectionInQueue(visit, 0, YES, may(renamed))).contains(Objection.AUTHOR);

        Visit handedOn = visit("D-0002", request(WIFE, Outcome.NEEDS_SUPERVISOR));
        binding.accept(handedOn, BOTH);
        asked(handedOn, WANG);
        assertThat(store.matters().find("D-0002/1").orElseThrow().clerk()).isEqualTo(WANG.staffNo());
        assertThat(approval.objectionInQueue(handedOn, 0, YES, may(BOTH))).as("took it first").contains(Objection.AUTHOR);
    }

    @Test
    void standsBackFromTheirOwnFamily() {
        recusal = (clerk, numbers) -> clerk.equals(SHAO) && numbers.contains(WIFE.certno())
                ? Optional.of(Recusal.Reason.FAMILY) : Optional.empty();
        Visit visit = visit("D-0001", request(WIFE, Outcome.NEEDS_SUPERVISOR));
        asked(visit, WANG);
        assertThat(approval.objectionInQueue(visit, 0, YES, may(SHAO))).contains(Objection.RECUSED);
        assertThat(approval.objectionBeside(visit, 0, YES, may(SHAO), WANG)).contains(Objection.RECUSED);
        assertThat(approval.objectionInQueue(visit, 0, YES, may(BOTH))).isEmpty();
    }

    @Test
    void bindsAFindingOfClassBOnlyOnceSomebodyLiftedExactlyThis() {
        Visit visit = visit("D-0001", request(WIFE, Outcome.NEEDS_SUPERVISOR));
        asked(visit, WANG);
        Visit claimed = visit("D-0001", lifted(request(WIFE, Outcome.NEEDS_SUPERVISOR)));
        long before = store.journal().head().orElseThrow().sequence();
        assertThatThrownBy(() -> binding.conclude(claimed, signature(), false, WANG))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.journal().head().orElseThrow().sequence()).as("nothing half done").isEqualTo(before);

        rule(visit, YES, SHAO);
        for (Visit other : List.of(visit("D-0001", lifted(request(OTHER, Outcome.NEEDS_SUPERVISOR))),
                visit("D-0001", lifted(onPaper(request(WIFE, Outcome.NEEDS_SUPERVISOR), "divorce-certificate"))),
                visit("D-0001", lifted(found(WIFE, ReasonCode.ID_EXPIRED))))) {
            assertThatThrownBy(() -> binding.conclude(other, signature(), false, WANG))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(binding.conclude(claimed, signature(), false, WANG).count(MatterState.DONE)).isEqualTo(1);
        Entry bound = only(EntryKind.BOUND);
        assertThat(only(EntryKind.APPROVED).header().sequence()).isLessThan(bound.header().sequence());
        assertThat((Map<?, ?>) bound.payload().get("secondPerson")).isEqualTo(Map.of("findings",
                List.of("AGE_IMPLAUSIBLE"), "reason", "ORIGINAL_SEEN", "note", "", "approver", SHAO.staffNo(),
                "deputyFor", "", "author", WANG.staffNo(), "at", now.toString()));
    }

    @Test
    void letsNothingPassThatAFindingOfClassABlocksWhateverWasSaid() {
        Visit visit = visit("D-0001", request(WIFE, Outcome.NEEDS_SUPERVISOR));
        asked(visit, WANG);
        rule(visit, YES, SHAO);
        for (ReasonCode code : ReasonCode.values()) {
            Visit blocked = visit("D-0001", new Visit.Request(WIFE, decision(Outcome.ALLOWED,
                    reason(ReasonCode.AGE_IMPLAUSIBLE, Severity.B), reason(code, Severity.A)), List.of(), Map.of(), ""));
            assertThatThrownBy(() -> binding.conclude(blocked, signature(), false, WANG))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("class A");
            Visit refused = visit("D-0001", new Visit.Request(WIFE, decision(Outcome.REFUSED,
                    reason(code, Severity.A)), List.of(), Map.of(), ""));
            assertThat(approval.objectionBeside(refused, 0, YES, may(SHAO), WANG)).contains(Objection.NOT_LIFTABLE);
        }
        assertThat(store.bindings().all()).isEmpty();
    }

    @Test
    void refusesByASecondPersonsWordOnlyWhereOneWasSaid() {
        Visit visit = visit("D-0001", request(WIFE, Outcome.NEEDS_SUPERVISOR));
        asked(visit, WANG);
        Visit denied = visit("D-0001", ruled(request(WIFE, Outcome.NEEDS_SUPERVISOR), false));
        assertThatThrownBy(() -> binding.conclude(denied, null, false, WANG)).isInstanceOf(IllegalStateException.class);
        assertThat(rule(visit, NO, SHAO).state()).isEqualTo(Approval.State.DENIED);
        assertThat(binding.conclude(denied, null, false, WANG).count(MatterState.REFUSED)).isEqualTo(1);
        assertThat(only(EntryKind.RETURNED).payload()).containsEntry("effect", "DENIED");
        assertThat((Map<?, ?>) only(EntryKind.REFUSED).payload().get("secondPerson")).isNotNull();
    }

    @Test
    void takesEffectWhenItIsLetPassNotWhenItWasSignedAndTheSumsComeOutOnBothDays() {
        DayDesk day = new DayDesk(store.journal(), store.matters(), store.closedDays(), store.windowKeys().key(),
                clock());
        Visit visit = visit("D-0001", request(WIFE, Outcome.NEEDS_SUPERVISOR));
        asked(visit, WANG);
        assertThat(day.close(0, WANG).sheet()).isEqualTo(new DaySheet(0, 1, 0, 0, 0, 1, 0, Map.of()));

        now = now.plusSeconds(24 * 3600);
        store.journal().act(pen -> {
            approval.rule(pen, visit, 0, YES, may(SHAO), Optional.empty());
            return binding.concludeApproved(pen, visit("D-0001", lifted(visit.requests().get(0))), 0, signature(),
                    false, may(SHAO));
        });
        Binding bound = store.bindings().all().get(0);
        assertThat(bound.acceptedAt()).isEqualTo(NINE);
        assertThat(bound.effectiveAt()).isEqualTo(now);
        CaseRecord record = store.cases().byDraft("D-0001").orElseThrow();
        assertThat(record.signedAt()).isEqualTo(SIGNED);
        assertThat(record.closedAt()).isEqualTo(now);
        assertThat(day.sheet(0)).isEqualTo(new DaySheet(1, 0, 1, 0, 0, 0, 0, Map.of()));
        assertThat(day.close(0, WANG).sheet().balances()).isTrue();
    }

    @Test
    void asksForASentenceWhereTheReasonSaysNothing() {
        Visit visit = visit("D-0001", request(WIFE, Outcome.NEEDS_SUPERVISOR));
        asked(visit, WANG);
        assertThat(approval.objectionInQueue(visit, 0, new Word(RulingReason.SPECIAL_CASE, "  "),
                may(SHAO)))
                .contains(Objection.NOTE_MISSING);
        assertThat(approval.objectionInQueue(visit, 0, new Word(RulingReason.SPECIAL_CASE, "军人家属"),
                may(SHAO))).isEmpty();
    }

    @Test
    void saysAWordOnceAndTellsTheApplicantOnce() {
        Visit visit = visit("D-0001", request(WIFE, Outcome.NEEDS_SUPERVISOR));
        asked(visit, WANG);
        rule(visit, new Word(RulingReason.PAGE_UNCLEAR, ""), DEPUTY);
        assertThat(approval.objectionInQueue(visit, 0, YES, may(SHAO))).contains(Objection.NOT_ASKED);
        assertThat(store.approvals().find("D-0001/1").orElseThrow().ruling().deputy()).isEqualTo(SHAO.staffNo());
        approval.told("D-0001/1", WANG);
        long before = store.journal().head().orElseThrow().sequence();
        assertThat(approval.told("D-0001/1", WANG).told()).isTrue();
        assertThat(store.journal().head().orElseThrow().sequence()).isEqualTo(before);
        assertThat(only(EntryKind.TOLD).header().clerk()).isEqualTo(WANG.staffNo());
    }

    @Test
    void namesOnlyThoseWhoMayStandInAndOnlyByASupervisor() {
        assertThatThrownBy(() -> deputies.name(CHEN, TODAY, TODAY, WANG)).isInstanceOf(NotYoursException.class);
        assertThat(deputies.name(BOTH, TODAY, TODAY, SHAO)).contains(DeputyDesk.Refusal.NEEDS_NONE);
        assertThat(deputies.name(AUDITOR, TODAY, TODAY, SHAO)).contains(DeputyDesk.Refusal.KEPT_APART);
        assertThat(deputies.name(SECURITY, TODAY, TODAY, SHAO)).contains(DeputyDesk.Refusal.KEPT_APART);
        assertThat(deputies.name(CHEN, TODAY, TODAY.minusDays(1), SHAO))
                .contains(DeputyDesk.Refusal.ENDS_BEFORE_IT_BEGINS);
        assertThat(deputies.name(CHEN, TODAY.minusDays(5), TODAY.minusDays(1), SHAO))
                .contains(DeputyDesk.Refusal.OVER_ALREADY);
        assertThat(approvers.of(CHEN).isPresent()).isFalse();
        assertThat(deputies.name(CHEN, TODAY, TODAY, SHAO)).isEmpty();
        assertThat(approvers.of(CHEN).isPresent()).isTrue();
        assertThat(approvers.of(new Clerk(CHEN.staffNo(), CHEN.name(), Set.of(Role.AUDITOR))).isPresent())
                .as("moved to the audit since").isFalse();
        now = now.plusSeconds(24 * 3600);
        assertThat(approvers.of(CHEN).isPresent()).isFalse();
        assertThat(approvers.of(COMING).isPresent()).isTrue();
    }

    private void asked(Visit visit, Clerk author) {
        binding.accept(visit, author);
        store.journal().act(pen -> approval.ask(pen, visit, 0,
                new ApprovalDesk.Promise(TODAY.plusDays(1), signature(), "13700000000"), author));
    }

    private Approval rule(Visit visit, Word word, Clerk approver) {
        return store.journal().act(pen -> approval.rule(pen, visit, 0, word, may(approver), Optional.empty()));
    }

    private Approver may(Clerk approver) {
        return approvers.require(approver);
    }

    private Entry only(EntryKind kind) {
        List<Entry> found = new ArrayList<>(store.journal().range(1, store.journal().head().orElseThrow().sequence()));
        found.removeIf(entry -> entry.header().kind() != kind);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Visit visit(String draft, Visit.Request... requests) {
        return new Visit(draft, MatterKind.BIND, GIVER, NINE, Map.of("notice", true), List.of(requests));
    }

    private static Visit.Request request(Party member, Outcome outcome) {
        return new Visit.Request(member, decision(outcome, reason(ReasonCode.AGE_IMPLAUSIBLE, Severity.B)), List.of(),
                Map.of(), "");
    }

    private static Visit.Request found(Party member, ReasonCode code) {
        return new Visit.Request(member, decision(Outcome.NEEDS_SUPERVISOR, reason(code, Severity.B)), List.of(),
                Map.of(), "");
    }

    private static Visit.Request onPaper(Visit.Request request, String paper) {
        return new Visit.Request(request.member(), request.decision(), List.of(Map.of("kind", paper)), Map.of(), "");
    }

    private static Visit.Request lifted(Visit.Request request) {
        return ruled(request, true);
    }

    private static Visit.Request ruled(Visit.Request request, boolean lifts) {
        return new Visit.Request(request.member(), new Ruling(lifts, "说过了").on(request.decision()), request.papers(),
                request.sources(), request.endReason());
    }

    private static Decision.Reason reason(ReasonCode code, Severity severity) {
        return new Decision.Reason(code, severity, "近亲属版·可信", "大十一岁");
    }

    private static Decision decision(Outcome outcome, Decision.Reason... reasons) {
        return new Decision("p2", SPOUSE, outcome, List.of(reasons), null, List.of(), "HN-2024-09",
                Sha256.of("pack".getBytes(StandardCharsets.UTF_8)));
    }

    private static Signature signature() {
        return new Signature(Signature.Mode.PAD, "0".repeat(32), Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}),
                SIGNED);
    }
}
