package org.gongji.desk.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Session;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a binding without anybody at the counter, over a real store (domain.md C10, §9 fact 8). */
class LifeDeskTest {
    private static final Instant BOUND = Instant.parse("2026-01-20T01:00:00Z");
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "");
    private static final Party WIFE = new Party("林若溪", "01", "410171199801030028", "");
    private static final RosterStamp ROSTER = new RosterStamp(9, LocalDate.of(2026, 1, 22), Set.of("4101"));
    private static final Clerk ANYBODY = new Clerk("0312", "王练习", Set.of(Role.CLERK, Role.SUPERVISOR));

    @TempDir
    Path folder;

    private StoreDoor door;
    private OpenStore store;
    private LifeDesk desk;

    @BeforeEach
    void openTheStore() {
        Stores.found(folder);
        door = Stores.door(folder);
        Session<OpenStore> session = Stores.signIn(door);
        store = session.opened();
        desk = new LifeDesk(store.journal(), store.bindings(), Stores.CLOCK);
        store.journal().act(pen -> {
            store.bindings().put(binding("B-1", WIFE));
            return pen.enter(EntryKind.BOUND, ANYBODY, "410105-W03-1-260120-0001-C", BOUND, Map.of("binding", "B-1"));
        });
    }

    @AfterEach
    void closeTheStore() {
        store.close();
        door.close();
    }

    private static Binding binding(String id, Party member) {
        return new Binding(id, "F-1", GIVER, member, "配偶", "10", "配偶", "HN-2024-09", Sha256.of(new byte[] {1}),
                "410105-W03-1-260120-0001-C", "D-1/1", BOUND, BOUND, BindingState.ACTIVE, BOUND, "", 1, null);
    }

    private Binding now() {
        return store.bindings().find("B-1").orElseThrow();
    }

    private LifeDesk.Followed follow(Effect effect, ReasonCode... reason) {
        Bearing bearing = new Bearing(effect, Arrays.stream(reason).findFirst());
        return store.journal().act(pen -> desk.follow(pen, List.of(new LifeDesk.News(now(), bearing)), ROSTER,
                ANYBODY));
    }

    private List<Entry> acts(EntryKind kind) {
        long last = store.journal().head().orElseThrow().sequence();
        return store.journal().range(1, last).stream().filter(entry -> entry.header().kind() == kind).toList();
    }

    @Test
    void suspendsResumesWithoutANewCommitmentAndEndsAndOwesACallEachTime() {
        assertThat(follow(Effect.SUSPENDED, ReasonCode.GIVER_SUSPENDED).changed()).hasSize(1);
        assertThat(now().state()).isEqualTo(BindingState.SUSPENDED);
        assertThat(now().stateReason()).isEqualTo("GIVER_SUSPENDED");
        assertThat(acts(EntryKind.SUSPENDED)).singleElement().satisfies(entry -> assertThat(entry.payload())
                .containsEntry("reason", "GIVER_SUSPENDED").containsEntry("asOf", "2026-01-22")
                .containsEntry("boundUnder", "410105-W03-1-260120-0001-C").doesNotContainKey("matter"));
        assertThat(follow(Effect.STANDS).changed()).extracting(Binding::state).containsExactly(BindingState.ACTIVE);
        assertThat(acts(EntryKind.RESUMED)).hasSize(1);
        assertThat(acts(EntryKind.SIGNED)).as("nobody signs again").isEmpty();
        follow(Effect.ENDED, ReasonCode.GIVER_ENDED);
        assertThat(now().state()).isEqualTo(BindingState.ENDED);
        assertThat(desk.toTell()).extracting(Binding::id).containsExactly("B-1");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        follow(Effect.SUSPENDED, ReasonCode.GIVER_SUSPENDED);
        long entries = store.journal().head().orElseThrow().sequence();
        assertThat(follow(Effect.SUSPENDED, ReasonCode.MEMBER_SUSPENDED).changed()).isEmpty();
        assertThat(follow(Effect.UNKNOWN).changed()).isEmpty();
        assertThat(store.journal().head().orElseThrow().sequence()).isEqualTo(entries);
        follow(Effect.ENDED, ReasonCode.GIVER_ENDED);
        assertThat(follow(Effect.STANDS).changed()).as("what has ended does not come back").isEmpty();
    }

    @Test
    void leavesADoubtfulOneAsItIsAndNamesIt() {
        assertThat(follow(Effect.DOUBTFUL, ReasonCode.NOT_IN_ROSTER).doubtful()).extracting(one ->
                one.bearing().reason()).containsExactly(Optional.of(ReasonCode.NOT_IN_ROSTER));
        assertThat(now().state()).isEqualTo(BindingState.ACTIVE);
        assertThat(desk.toTell()).isEmpty();
    }

    @Test
    void aStatusResumesOnlyWhatAStatusSuspended() {
        store.journal().act(pen -> {
            store.bindings().put(now().in(BindingState.SUSPENDED, BOUND, "OBJECTED"));
            return pen.enter(EntryKind.SUSPENDED, ANYBODY, "-", BOUND, Map.of("binding", "B-1", "reason", "OBJECTED"));
        });
        assertThat(follow(Effect.STANDS).changed()).isEmpty();
        assertThat(now().state()).isEqualTo(BindingState.SUSPENDED);
    }

    @Test
    void aCallIsOwedUntilItWasMadeAndANewStateOwesANewOne() {
        assertThatThrownBy(() -> desk.told("B-1", LifeDesk.Way.REACHED, ANYBODY))
                .isInstanceOf(IllegalStateException.class);
        follow(Effect.SUSPENDED, ReasonCode.MEMBER_SUSPENDED);
        desk.told("B-1", LifeDesk.Way.NOT_REACHED, ANYBODY);
        assertThat(desk.toTell()).as("nobody answered").hasSize(1);
        desk.told("B-1", LifeDesk.Way.REACHED, ANYBODY);
        desk.told("B-1", LifeDesk.Way.REACHED, ANYBODY);
        assertThat(desk.toTell()).isEmpty();
        assertThat(acts(EntryKind.TOLD)).extracting(entry -> entry.payload().get("call"))
                .containsExactly("not_reached", "reached");
        assertThat(acts(EntryKind.TOLD)).allSatisfy(entry -> assertThat(entry.payload())
                .containsEntry("state", "SUSPENDED").containsEntry("binding", "B-1"));
        follow(Effect.STANDS);
        assertThat(desk.toTell()).hasSize(1);
    }
}
