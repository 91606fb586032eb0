package org.gongji.desk.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.access.RecusedException;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.TakeBackDesk.Outcome;
import org.gongji.desk.binding.TakeBackDesk.Why;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.DayDesk;
import org.gongji.desk.day.DaySheet;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Decision;
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

@DisplayName("Taking back what was bound today")
class TakeBackDeskTest {
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "");
    private static final Party WIFE = new Party("林若溪", "01", "410171199801030028", "");
    private static final Party SON = new Party("周小禾", "01", "410171202206010064", "");
    private static final Party FATHER_IN_LAW = new Party("林国栋", "01", "410171197003050035", "");
    private static final Relation KIN = new Relation("配偶", "10", Optional.of(NearKind.SPOUSE), Relation.Near.YES);
    private static final Instant NOW = Stores.CLOCK.instant();

    @TempDir
    Path folder;

    private StoreDoor door;
    private OpenStore store;
    private BindingDesk binding;
    private BindingDesk.Registers registers;
    private DayDesk day;
    private final AtomicInteger papers = new AtomicInteger();
    private Recusal recusal = Recusal.unknown();

    @BeforeEach
    void openTheStore() {
        Stores.found(folder);
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
        registers = new BindingDesk.Registers(store.bindings(), store.families(), store.matters(), store.cases());
        binding = new BindingDesk(store.journal(), registers, new BindingDesk.Office(Stores.WINDOW, 1),
                Ids.random(Stores.RANDOM), Stores.CLOCK);
        day = new DayDesk(store.journal(), store.matters(), store.closedDays(), store.windowKeys().key(),
                Stores.CLOCK);
    }

    @AfterEach
    void closeTheStore() {
        store.close();
        door.close();
    }

    private TakeBackDesk desk(Clock clock) {
        return new TakeBackDesk(store.journal(), registers, () -> store.closedDays().last().map(ClosedDay::closedAt)
                .orElse(Instant.EPOCH), (clerk, numbers) -> recusal.against(clerk, numbers), clock);
    }

    private Outcome takeBack(String caseNo) {
        return desk(Stores.CLOCK).takeBack(caseNo, pen -> papers.incrementAndGet(), Stores.WANG);
    }

    private static Visit visit(String draft, MatterKind kind, Visit.Request... requests) {
        return new Visit(draft, kind, GIVER, NOW, Map.of(), List.of(requests));
    }

    private static Visit.Request request(Party member, org.gongji.desk.policy.Outcome outcome) {
        List<Decision.Reason> reasons = outcome == org.gongji.desk.policy.Outcome.REFUSED ? List.of(
                new Decision.Reason(ReasonCode.REL_IN_LAW, Severity.A, "民法典 第1045条第2款", "岳父")) : List.of();
        return new Visit.Request(member, new Decision("p2", KIN, outcome, reasons, null, List.of(), "HN-2024-09",
                Sha256.of(new byte[] {1})), List.of(), Map.of(), "");
    }

    private String bound(String draft, Party... members) {
        return conclude(visit(draft, MatterKind.BIND, java.util.Arrays.stream(members).map(one -> request(one,
                org.gongji.desk.policy.Outcome.ALLOWED)).toArray(Visit.Request[]::new)));
    }

    private String conclude(Visit visit) {
        binding.accept(visit, Stores.WANG);
        return binding.conclude(visit, new Signature(Signature.Mode.PAD, "0".repeat(32), Sha256.of(new byte[] {1}),
                Sha256.of(new byte[] {2}), NOW), false, Stores.WANG).record().caseNo();
    }

    private List<Entry> voided() {
        return store.journal().range(1, store.journal().head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == EntryKind.VOIDED).toList();
    }

    @Test
    void undoesTheWholeCaseInOneActAndFreesThePairs() {
        String caseNo = bound("D-0001", WIFE, SON);
        assertThat(takeBack(caseNo)).isInstanceOfSatisfying(Outcome.Taken.class, taken ->
                assertThat(taken.matters()).hasSize(2).allMatch(one -> one.state() == MatterState.WITHDRAWN));
        assertThat(store.bindings().all()).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(BindingState.VOIDED);
            assertThat(one.stateReason()).isEqualTo("WITHDRAWN_AT_COUNTER");
            assertThat(one.notice()).as("whoever asked knows").isNull();
        });
        assertThat(voided()).hasSize(2).allSatisfy(act -> assertThat(act.payload()).containsEntry("caseNo", caseNo)
                .containsEntry("boundUnder", caseNo).containsKeys("matter", "binding", "giver", "member"));
        assertThat(papers).hasValue(1);
        String again = bound("D-0002", WIFE);
        assertThat(store.bindings().standing(GIVER.certno(), WIFE.certno()).orElseThrow().caseNo()).isEqualTo(again);
    }

    @Test
    void countsAsWithdrawnAndTheDayBalances() {
        String caseNo = bound("D-0001", WIFE, SON);
        bound("D-0002", FATHER_IN_LAW);
        takeBack(caseNo);
        DaySheet sheet = day.sheet(0);
        assertThat(sheet.balances()).isTrue();
        assertThat(sheet).returns(3, DaySheet::fresh).returns(1, DaySheet::done).returns(2, DaySheet::withdrawn);
    }

    @Test
    void leavesWhatWasRefusedOrWaitsAsItIs() {
        String caseNo = conclude(visit("D-0001", MatterKind.BIND,
                request(WIFE, org.gongji.desk.policy.Outcome.ALLOWED),
                request(FATHER_IN_LAW, org.gongji.desk.policy.Outcome.REFUSED),
                request(SON, org.gongji.desk.policy.Outcome.NEEDS_PAPER)));
        takeBack(caseNo);
        assertThat(store.matters().ofDraft("D-0001")).extracting(Matter::state).containsExactlyInAnyOrder(
                MatterState.WITHDRAWN, MatterState.REFUSED, MatterState.WAITING);
        assertThat(day.sheet(0).balances()).isTrue();
    }

    @Test
    void isAnsweredAgainAndNotRepeated() {
        String caseNo = bound("D-0001", WIFE);
        Outcome first = takeBack(caseNo);
        long entries = store.journal().head().orElseThrow().sequence();
        assertThat(takeBack(caseNo)).isEqualTo(first);
        assertThat(store.journal().head().orElseThrow().sequence()).isEqualTo(entries);
        assertThat(papers).as("papers are marked once").hasValue(1);
    }

    @Test
    void isNotPossibleOnceTheDayIsClosed() {
        String caseNo = bound("D-0001", WIFE);
        day.close(0, Stores.WANG);
        assertKept(takeBack(caseNo), Why.DAY_CLOSED);
    }

    @Test
    void isNotPossibleOnAnotherDayEvenBeforeTheClose() {
        String caseNo = bound("D-0001", WIFE);
        Clock tomorrow = Clock.offset(Stores.CLOCK, Duration.ofDays(1));
        assertKept(desk(tomorrow).takeBack(caseNo, pen -> papers.incrementAndGet(), Stores.WANG), Why.NOT_TODAY);
    }

    @Test
    void isNotPossibleOnceTheCentreAnswered() {
        String caseNo = bound("D-0001", WIFE);
        store.journal().act(pen -> new CentreDesk(registers, Stores.CLOCK).take(pen, new CentreDesk.Receipt(1, 1, NOW,
                List.of(new CentreDesk.Answer("D-0001/1", "accepted", "", null))), Stores.WANG));
        assertKept(takeBack(caseNo), Why.ANSWERED);
    }

    @Test
    void isNotPossibleOnceABindingOfItWasEnded() {
        String caseNo = bound("D-0001", WIFE, SON);
        conclude(visit("D-0002", MatterKind.END, request(SON, org.gongji.desk.policy.Outcome.ALLOWED)));
        assertKept(takeBack(caseNo), Why.MOVED_ON);
    }

    @Test
    void undoesNoUnbindingAndNothingUnknown() {
        bound("D-0001", WIFE);
        String ended = conclude(visit("D-0002", MatterKind.END, request(WIFE,
                org.gongji.desk.policy.Outcome.ALLOWED)));
        assertKept(takeBack(ended), Why.NOTHING_BOUND);
        assertKept(takeBack("410105-W03-1-260122-9999-X"), Why.NOTHING_BOUND);
    }

    @Test
    void isNotForTheClerksOwnFamily() {
        String caseNo = bound("D-0001", WIFE);
        recusal = (clerk, numbers) -> numbers.contains(WIFE.certno()) ? Optional.of(Recusal.Reason.FAMILY)
                : Optional.empty();
        assertThatThrownBy(() -> takeBack(caseNo)).isInstanceOf(RecusedException.class);
        assertThat(voided()).isEmpty();
    }

    private void assertKept(Outcome outcome, Why why) {
        assertThat(outcome).isEqualTo(new Outcome.Not(why));
        assertThat(voided()).isEmpty();
        assertThat(papers).hasValue(0);
    }
}
