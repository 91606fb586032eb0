package org.gongji.desk.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Approvers;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.ObjectionDesk.About;
import org.gongji.desk.binding.ObjectionDesk.Ruling;
import org.gongji.desk.binding.ObjectionDesk.Way;
import org.gongji.desk.binding.ObjectionDesk.Why;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Continuance.Bearing;
import org.gongji.desk.policy.Continuance.Effect;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A member objects")
class ObjectionDeskTest {
    private static final Instant BOUND = Instant.parse("2026-01-20T01:00:00Z");
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "");
    private static final Party WIFE = new Party("林若溪", "01", "410171199801030028", "");
    private static final String CASE = "410105-W03-1-260120-0001-C";
    private static final RosterStamp ROSTER = new RosterStamp(9, LocalDate.of(2026, 1, 22), Set.of("4101"));
    private static final Clerk CLERK = new Clerk("0312", "王练习", Set.of(Role.CLERK));
    private static final Clerk SUPERVISOR = new Clerk("0107", "邵练习", Set.of(Role.SUPERVISOR));

    @TempDir
    Path folder;

    private StoreDoor door;
    private OpenStore store;
    private ObjectionDesk desk;
    private LifeDesk life;
    private Recusal recusal = Recusal.unknown();
    private final List<BindingState> noticed = new ArrayList<>();

    @BeforeEach
    void openTheStore() {
        Stores.found(folder);
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
        desk = new ObjectionDesk(store.journal(), store.bindings(), new Approvers(store.deputies(), Stores.CLOCK),
                (clerk, numbers) -> recusal.against(clerk, numbers), Stores.CLOCK);
        life = new LifeDesk(store.journal(), store.bindings(), Stores.CLOCK);
        store.journal().act(pen -> {
            store.bindings().put(new Binding("B-1", "F-1", GIVER, WIFE, "配偶", "10", "配偶", "HN-2024-09",
                    Sha256.of(new byte[] {1}), CASE, "D-1/1", BOUND, BOUND, BindingState.ACTIVE, BOUND, "", 1, null));
            return pen.enter(EntryKind.BOUND, CLERK, CASE, BOUND, Map.of("binding", "B-1"));
        });
    }

    @AfterEach
    void closeTheStore() {
        store.close();
        door.close();
    }

    private Binding now() {
        return store.bindings().find("B-1").orElseThrow();
    }

    private Binding hold() {
        return desk.hold("B-1", About.NEVER_AGREED, Way.COUNTER, (pen, held) -> noticed.add(held.state()), CLERK);
    }

    private Binding decide(Ruling ruling) {
        return desk.decide("B-1", ruling, (pen, after) -> noticed.add(after.state()), SUPERVISOR);
    }

    private void roster(Effect effect, ReasonCode... reason) {
        store.journal().act(pen -> life.follow(pen, List.of(new LifeDesk.News(now(), new Bearing(effect,
                reason.length == 0 ? Optional.empty() : Optional.of(reason[0])))), ROSTER,
                new Clerk("0312", "王练习", Set.of(Role.CLERK, Role.SUPERVISOR))));
    }

    private Entry last() {
        long head = store.journal().head().orElseThrow().sequence();
        return store.journal().range(head, head).get(0);
    }

    @Test
    void isHeldAtOnceWithANoticeAndTheGiverIsOwedACall() {
        hold();
        assertThat(now().state()).isEqualTo(BindingState.SUSPENDED);
        assertThat(now().stateReason()).isEqualTo("OBJECTION");
        assertThat(now().state().holdsPair()).as("nobody binds the pair beside it").isTrue();
        assertThat(life.toTell()).extracting(Binding::id).containsExactly("B-1");
        assertThat(noticed).containsExactly(BindingState.SUSPENDED);
        assertThat(last().payload()).containsEntry("about", "NEVER_AGREED").containsEntry("objected", "COUNTER")
                .containsEntry("over", "").doesNotContainKey("matter");
    }

    @Test
    void isHeldOnceHoweverOftenItIsSaid() {
        hold();
        long entries = store.journal().head().orElseThrow().sequence();
        assertThat(hold()).isEqualTo(now());
        assertThat(store.journal().head().orElseThrow().sequence()).isEqualTo(entries);
        assertThat(noticed).hasSize(1);
    }

    @Test
    void noStatusRevivesWhatIsObjectedTo() {
        hold();
        roster(Effect.STANDS);
        assertThat(now().stateReason()).isEqualTo("OBJECTION");
        roster(Effect.SUSPENDED, ReasonCode.GIVER_SUSPENDED);
        assertThat(now().stateReason()).isEqualTo("OBJECTION");
        roster(Effect.ENDED, ReasonCode.GIVER_ENDED);
        assertThat(now().state()).as("what has ended is not held").isEqualTo(BindingState.ENDED);
    }

    @Test
    void goesOnWhenASupervisorFindsThatTheyHadAgreed() {
        hold();
        assertThat(decide(Ruling.AGREED).state()).isEqualTo(BindingState.ACTIVE);
        assertThat(last().header().kind()).isEqualTo(EntryKind.RESUMED);
        assertThat(last().payload()).containsEntry("ruling", "AGREED").containsEntry("author", "0312")
                .containsEntry("approver", "0107");
        assertThat(now().notice()).isEqualTo(Binding.Notice.OWED);
        assertThat(noticed).containsExactly(BindingState.SUSPENDED, BindingState.ACTIVE);
    }

    @Test
    void endsWhenASupervisorFindsThatTheyHadNot() {
        hold();
        assertThat(decide(Ruling.NOT_AGREED).state()).isEqualTo(BindingState.ENDED);
        assertThat(now().stateReason()).isEqualTo("OBJECTION_UPHELD");
        assertThat(last().header().kind()).isEqualTo(EntryKind.ENDED);
    }

    @Test
    void aLiftDoesNotReviveWhatAStatusSuspendedBefore() {
        roster(Effect.SUSPENDED, ReasonCode.MEMBER_SUSPENDED);
        hold();
        assertThat(decide(Ruling.DROPPED).stateReason()).isEqualTo("MEMBER_SUSPENDED");
        assertThat(now().state()).isEqualTo(BindingState.SUSPENDED);
        roster(Effect.STANDS);
        assertThat(now().state()).as("and the status resumes it as before").isEqualTo(BindingState.ACTIVE);
    }

    @Test
    void mayBeObjectedToAgainAfterALift() {
        hold();
        decide(Ruling.RELATED);
        hold();
        assertThat(last().payload()).containsEntry("over", "OBJECTION_LIFTED");
        assertThat(decide(Ruling.RELATED).state()).isEqualTo(BindingState.ACTIVE);
    }

    @Test
    void isDecidedByASecondPersonOnly() {
        assertThat(desk.against("B-1", SUPERVISOR)).contains(Why.NOTHING_HELD);
        hold();
        assertThat(desk.against("B-1", CLERK)).contains(Why.NO_RIGHT);
        assertThatThrownBy(() -> desk.decide("B-1", Ruling.AGREED, (pen, one) -> { }, CLERK))
                .isInstanceOf(NotYoursException.class);
        Clerk both = new Clerk("0312", "王练习", Set.of(Role.CLERK, Role.SUPERVISOR));
        assertThat(desk.against("B-1", both)).contains(Why.AUTHOR);
        assertThatThrownBy(() -> desk.decide("B-1", Ruling.AGREED, (pen, one) -> { }, both))
                .isInstanceOf(IllegalStateException.class);
        recusal = (clerk, numbers) -> numbers.contains(WIFE.certno()) ? Optional.of(Recusal.Reason.SELF)
                : Optional.empty();
        assertThat(desk.against("B-1", SUPERVISOR)).contains(Why.RECUSED);
        assertThat(now().stateReason()).isEqualTo("OBJECTION");
    }

    @Test
    void nothingThatEndedIsHeld() {
        roster(Effect.ENDED, ReasonCode.GIVER_ENDED);
        assertThatThrownBy(this::hold).isInstanceOf(IllegalStateException.class);
    }
}
