package org.gongji.desk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.binding.Party;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Home asks who is to be told each time it is drawn; every binding is opened only when something moved. */
class OwedCallsTest {
    private static final Instant THEN = Instant.parse("2026-01-20T01:00:00Z");
    private static final Party GIVER = new Party("周明远", "01", "410171199705170017", "");
    private static final Party WIFE = new Party("林若溪", "01", "410171199801030028", "");

    @TempDir
    Path folder;
    private StoreDoor door;
    private OpenStore store;
    private LifeDesk life;
    private OwedCalls calls;
    private final AtomicInteger opened = new AtomicInteger();

    @BeforeEach
    void openTheStore() {
        Stores.found(folder);
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
        life = new LifeDesk(store.journal(), store.bindings(), Stores.CLOCK);
        calls = new OwedCalls(store.journal(), store.bindings(), () -> {
            opened.incrementAndGet();
            return life.toTell();
        });
    }

    @AfterEach
    void closeTheStore() {
        store.close();
        door.close();
    }

    private void enter(EntryKind kind, BindingState state, Binding.Notice notice) {
        store.journal().act(pen -> {
            store.bindings().put(new Binding("B-1", "F-1", GIVER, WIFE, "配偶", "10", "配偶", "HN-2024-09",
                    Sha256.of(new byte[] {1}), "410105-W03-1-260120-0001-C", "D-1/1", THEN, THEN, state, THEN, "", 1,
                    notice));
            return pen.enter(kind, Stores.WANG, "-", THEN, Map.of("binding", "B-1"));
        });
    }

    private void look() {
        store.journal().act(pen -> pen.enter(EntryKind.LOOKED_UP, Stores.WANG, "-", THEN, Map.of()));
    }

    @Test
    void opensEveryBindingOnceHoweverOftenHomeIsDrawn() {
        enter(EntryKind.SUSPENDED, BindingState.SUSPENDED, Binding.Notice.OWED);
        assertThat(calls.toTell()).extracting(Binding::id).containsExactly("B-1");
        look();
        assertThat(calls.toTell()).hasSize(1);
        assertThat(calls.toTell()).hasSize(1);
        assertThat(opened).hasValue(1);
    }

    @Test
    void hearsOfWhatMovedAndOfCallsMade() {
        enter(EntryKind.BOUND, BindingState.ACTIVE, null);
        assertThat(calls.toTell()).isEmpty();
        look();
        enter(EntryKind.SUSPENDED, BindingState.SUSPENDED, Binding.Notice.OWED);
        look();
        assertThat(calls.toTell()).hasSize(1);
        life.told("B-1", LifeDesk.Way.REACHED, Stores.WANG);
        assertThat(calls.toTell()).isEmpty();
        enter(EntryKind.RESUMED, BindingState.ACTIVE, Binding.Notice.OWED);
        assertThat(calls.toTell()).hasSize(1);
    }
}
