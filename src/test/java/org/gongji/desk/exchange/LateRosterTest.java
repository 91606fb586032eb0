package org.gongji.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut between the swap of a roster and its act: what is in force is entered at the next start, once. */
class LateRosterTest {
    @TempDir
    Path folder;
    private StoreDoor door;
    private OpenStore store;
    private RosterStamp inForce;
    private final Map<String, byte[]> held = new HashMap<>();

    @BeforeEach
    void openTheStore() {
        Stores.found(folder);
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
    }

    @AfterEach
    void closeTheStore() {
        store.close();
        door.close();
    }

    private InboxDesk inbox() {
        return new InboxDesk(store.journal(), new Held() {
            @Override
            public Optional<byte[]> find(String what) {
                return Optional.ofNullable(held.get(what));
            }

            @Override
            public void put(String what, byte[] signed) {
                held.put(what, signed);
            }
        }, (RosterShelf) Proxy.newProxyInstance(RosterShelf.class.getClassLoader(), new Class<?>[] {RosterShelf.class},
                (proxy, method, given) -> {
                    assertThat(method.getName()).isEqualTo("inForce");
                    return Optional.ofNullable(inForce);
                }), store.closedDays(), null, null, Stores.CLOCK);
    }

    private List<Entry> imported() {
        return store.journal().range(1, store.journal().head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == EntryKind.ROSTER_IMPORTED).toList();
    }

    private static RosterStamp stamp(int delta, int day) {
        return new RosterStamp(46, LocalDate.of(2026, 1, day), Set.of("4101"), delta);
    }

    @Test
    void entersWhatIsInForceOnceHoweverOftenTheDeskStarts() {
        inForce = stamp(0, 20);
        assertThat(inbox().enterLate(Stores.WANG)).contains(inForce);
        assertThat(inbox().enterLate(Stores.WANG)).isEmpty();
        assertThat(imported()).singleElement().satisfies(act -> assertThat(act.payload())
                .containsEntry("late", true).containsEntry("asOf", "2026-01-20").doesNotContainKey("delta"));
    }

    @Test
    void knowsADeltaAndTheSameGenerationDrawnUpAgain() {
        inForce = stamp(0, 20);
        inbox().enterLate(Stores.WANG);
        inForce = stamp(1, 21);
        assertThat(inbox().enterLate(Stores.WANG)).contains(inForce);
        inForce = stamp(1, 22);
        assertThat(inbox().enterLate(Stores.WANG)).contains(inForce);
        assertThat(imported()).hasSize(3);
    }

    @Test
    void writesNothingWhereThereIsNoRoster() {
        assertThat(inbox().enterLate(Stores.WANG)).isEmpty();
        assertThat(imported()).isEmpty();
    }
}
