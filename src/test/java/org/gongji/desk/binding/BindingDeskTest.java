package org.gongji.desk.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.access.Session;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.day.DayDesk;
import org.gongji.desk.day.DaySheet;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The binding desk over a real store")
class BindingDeskTest {
    private static final Instant NINE = Instant.parse("2026-01-22T01:00:00Z");
    private static final Instant SIGNED = Instant.parse("2026-01-22T01:10:00Z");
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "");
    private static final Party WIFE = new Party("林若溪", "01", "410171199801030028", "");
    private static final Party FATHER_IN_LAW = new Party("林国栋", "01", "410171197003050035", "");
    private static final Relation SPOUSE = new Relation("配偶", "10", Optional.of(NearKind.SPOUSE),
            Relation.Near.YES);
    private static final Relation IN_LAW = new Relation("岳父", "55", Optional.empty(), Relation.Near.NO);

    @TempDir
    Path folder;

    private StoreDoor door;
    private OpenStore store;
    private BindingDesk desk;
    private BindingDesk.Registers registers;
    private DayDesk day;

    @BeforeEach
    void openTheStore() {
        Stores.found(folder);
        door = Stores.door(folder);
        Session<OpenStore> session = Stores.signIn(door);
        store = session.opened();
        registers = new BindingDesk.Registers(store.bindings(), store.families(), store.matters(), store.cases());
        desk = new BindingDesk(store.journal(), registers, new BindingDesk.Office(Stores.WINDOW, 1),
                Ids.random(Stores.RANDOM), Stores.CLOCK);
        day = new DayDesk(store.journal(), store.matters(), store.closedDays(), store.windowKeys().key(),
                Stores.CLOCK);
    }

    @AfterEach
    void closeTheStore() {
        store.close();
        door.close();
    }

    @Test
    void bindsWhatIsAllowedAndRefusesTheFatherInLawInOneVisit() {
        Conclusion conclusion = conclude(wifeAndFatherInLaw("D-0001"));
        assertThat(conclusion.matters()).extracting(Matter::state)
                .containsExactly(MatterState.DONE, MatterState.REFUSED);
        assertThat(CaseNumber.isWhole(conclusion.record().caseNo())).isTrue();
        assertThat(store.bindings().standing(GIVER.certno(), WIFE.certno())).isPresent();
        assertThat(store.bindings().standing(GIVER.certno(), FATHER_IN_LAW.certno())).isEmpty();
        assertThat(store.families().ofGiver(GIVER.certno()).orElseThrow().holds(WIFE.certno())).isTrue();
        assertThat(store.families().ofGiver(GIVER.certno()).orElseThrow().holds(FATHER_IN_LAW.certno())).isFalse();
    }

    @Test
    void neverPutsARefusedMemberIntoAnEntryThatBinds() {
        conclude(wifeAndFatherInLaw("D-0001"));
        List<Entry> bound = store.journal().range(1, Long.MAX_VALUE >> 1).stream()
                .filter(entry -> entry.header().kind() == EntryKind.BOUND).toList();
        assertThat(bound).hasSize(1);
        assertThat(bound.get(0).payload().toString()).contains(WIFE.certno()).doesNotContain(FATHER_IN_LAW.certno());
    }

    @Test
    void concludesTheSameDraftOnceHoweverOftenItIsAsked() {
        Conclusion first = conclude(wifeAndFatherInLaw("D-0001"));
        long entries = store.journal().head().orElseThrow().sequence();
        Conclusion again = conclude(wifeAndFatherInLaw("D-0001"));
        assertThat(again.record().caseNo()).isEqualTo(first.record().caseNo());
        assertThat(store.journal().head().orElseThrow().sequence()).isEqualTo(entries);
        assertThat(store.bindings().all()).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhenAVisitBreaksInTheMiddle() {
        Visit visit = wifeAndFatherInLaw("D-0001");
        desk.accept(visit, Stores.WANG);
        long entries = store.journal().head().orElseThrow().sequence();
        Visit withAStranger = new Visit(visit.draft(), visit.kind(), visit.giver(), visit.acceptedAt(), visit.told(),
                plus(visit.requests(), request(new Party("生人", "01", "410171199001010010", ""), SPOUSE,
                        Outcome.ALLOWED)));
        assertThatThrownBy(() -> desk.conclude(withAStranger, signature(), false, Stores.WANG))
                .isInstanceOf(IllegalStateException.class);
        assertThat(store.journal().head().orElseThrow().sequence()).isEqualTo(entries);
        assertThat(store.bindings().all()).isEmpty();
        assertThat(store.families().all()).isEmpty();
    }

    @Test
    void keepsAMatterWaitingWhilePaperIsMissingAndFinishesItLaterUnderTheSameNumber() {
        Visit missing = visit("D-0002", request(WIFE, SPOUSE, Outcome.NEEDS_PAPER));
        desk.accept(missing, Stores.WANG);
        assertThat(store.matters().waiting()).hasSize(1);
        Visit whole = visit("D-0002", request(WIFE, SPOUSE, Outcome.ALLOWED));
        Conclusion conclusion = conclude(whole);
        assertThat(conclusion.count(MatterState.DONE)).isEqualTo(1);
        assertThat(store.matters().waiting()).isEmpty();
    }

    @Test
    void endsABindingAndFreesThePair() {
        conclude(visit("D-0001", request(WIFE, SPOUSE, Outcome.ALLOWED)));
        Visit ending = new Visit("D-0003", MatterKind.END, GIVER, NINE, Map.of(), List.of(new Visit.Request(WIFE,
                decision(SPOUSE, Outcome.ALLOWED), List.of(), Map.of(), "离婚")));
        conclude(ending);
        assertThat(store.bindings().standing(GIVER.certno(), WIFE.certno())).isEmpty();
        assertThat(store.bindings().ofGiver(GIVER.certno()).get(0).state()).isEqualTo(BindingState.ENDED);
        assertThat(store.bindings().ofGiver(GIVER.certno()).get(0).stateReason()).isEqualTo("离婚");
    }

    @Test
    void doesNothingWithoutASignature() {
        Visit visit = visit("D-0001", request(WIFE, SPOUSE, Outcome.ALLOWED));
        desk.accept(visit, Stores.WANG);
        assertThatThrownBy(() -> desk.conclude(visit, null, false, Stores.WANG))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void countsADayThatComesOut() {
        conclude(wifeAndFatherInLaw("D-0001"));
        desk.accept(visit("D-0002", request(new Party("孙甲", "01", "410171196001010010", ""), SPOUSE,
                Outcome.NEEDS_PAPER)), Stores.WANG);
        desk.withdraw(desk.accept(visit("D-0004", request(new Party("孙乙", "01", "410171196101010011", ""),
                SPOUSE, Outcome.NEEDS_PAPER)), Stores.WANG).get(0).id(), "改日再来", Stores.WANG);
        DaySheet sheet = day.sheet(1);
        assertThat(sheet).isEqualTo(new DaySheet(0, 4, 1, 1, 1, 1, 1, Map.of("REL_IN_LAW", 1)));
        assertThat(day.close(1, Stores.WANG).sheet().balances()).isTrue();
    }

    @Test
    void takesTheCentresNoAsANewActAndFreesThePair() {
        Conclusion conclusion = conclude(visit("D-0001", request(WIFE, SPOUSE, Outcome.ALLOWED)));
        CentreDesk centre = new CentreDesk(registers, Stores.CLOCK);
        String matter = conclusion.matters().get(0).id();
        List<Matter> callBack = store.journal().act(pen -> centre.take(pen, new CentreDesk.Receipt(1, 1, SIGNED,
                List.of(new CentreDesk.Answer(matter, "refused", "DUP_PAIR", null))), Stores.WANG));
        assertThat(callBack).extracting(Matter::answerCode).containsExactly("DUP_PAIR");
        assertThat(store.bindings().standing(GIVER.certno(), WIFE.certno())).isEmpty();
        assertThat(store.bindings().all().get(0).state()).isEqualTo(BindingState.REFUSED_BY_CENTRE);
        assertThat(store.cases().byNumber(conclusion.record().caseNo()).orElseThrow().receivedAt()).isEqualTo(SIGNED);
    }

    private Conclusion conclude(Visit visit) {
        desk.accept(visit, Stores.WANG);
        return desk.conclude(visit, signature(), false, Stores.WANG);
    }

    private static Visit wifeAndFatherInLaw(String draft) {
        return visit(draft, request(WIFE, SPOUSE, Outcome.ALLOWED), request(FATHER_IN_LAW, IN_LAW, Outcome.REFUSED));
    }

    private static Visit visit(String draft, Visit.Request... requests) {
        return new Visit(draft, MatterKind.BIND, GIVER, NINE, Map.of("notice", true), List.of(requests));
    }

    private static List<Visit.Request> plus(List<Visit.Request> requests, Visit.Request one) {
        List<Visit.Request> more = new ArrayList<>(requests);
        more.add(one);
        return more;
    }

    private static Visit.Request request(Party member, Relation relation, Outcome outcome) {
        return new Visit.Request(member, decision(relation, outcome), List.of(), Map.of(), "");
    }

    private static Decision decision(Relation relation, Outcome outcome) {
        List<Decision.Reason> reasons = outcome == Outcome.REFUSED ? List.of(new Decision.Reason(
                ReasonCode.REL_IN_LAW, Severity.A, "民法典 第1045条第2款", relation.name())) : List.of();
        return new Decision("p2", relation, outcome, reasons, null, List.of(), "HN-2024-09",
                Sha256.of("pack".getBytes()));
    }

    private static Signature signature() {
        return new Signature(Signature.Mode.PAD, "0".repeat(32), Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}),
                SIGNED);
    }
}
