package org.gongji.desk.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.gongji.desk.access.Deputies;
import org.gongji.desk.day.ClosedDays;
import org.gongji.desk.forms.IssuedPapers;
import org.gongji.desk.identity.SeenCards;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.fold.Fold;
import org.junit.jupiter.api.Test;

/** Whatever a town does in 200 acts, the ledger alone tells the same state again (issue E). */
class RandomLifeTest {
    private static final int ACTS = 200;

    @Test
    void theLedgerTellsTheSameStateAgainWhateverWasDone() {
        int runs = Evidence.of("E", 60, 10_000);
        Random random = new Random(Evidence.seed());
        int wrong = 0;
        long refused = 0;
        long entries = 0;
        for (int run = 0; run < runs; run++) {
            RandomTown town = new RandomTown(random.nextLong());
            for (int act = 0; act < ACTS; act++) {
                town.act();
            }
            refused += town.refused();
            entries += town.room().entries().size();
            boolean same = folded(town, town.room().entries()).equals(town.room().state());
            wrong += same && pairsAreUnique(town.room()) ? 0 : 1;
        }
        Evidence.counted("E", "runs of 200 random acts told again from the ledger alone", runs, wrong);
        Evidence.counted("E", "illegal acts of these runs refused, with nothing changed", refused, 0);
        assertThat(wrong).isZero();
        assertThat(refused).as("illegal acts were tried").isGreaterThan(runs);
        assertThat(entries).as("acts took place").isGreaterThan(runs * 50L);
    }

    /** Not every one is: a suspension before an end leaves no trace in the state. */
    @Test
    void anActLeftOutIsMissed() {
        for (EntryKind kind : List.of(EntryKind.DECIDED, EntryKind.BOUND, EntryKind.CHANGED, EntryKind.ENDED,
                EntryKind.SUSPENDED, EntryKind.RESUMED, EntryKind.VOIDED, EntryKind.WITHDRAWN, EntryKind.LAPSED, EntryKind.REFUSED,
                EntryKind.TOLD, EntryKind.CENTRE_ANSWERED, EntryKind.CASE_CLOSED, EntryKind.FAMILY_FOUNDED,
                EntryKind.MEMBER_ADDED, EntryKind.QUERIED, EntryKind.INFO_CHANGED, EntryKind.REPOINTED,
                EntryKind.CORRECTION_ASKED, EntryKind.CORRECTION_ANSWERED)) {
            assertThat(LongStream.range(0, 30).anyMatch(town -> missed(Evidence.seed() + town, kind)))
                    .as("%s left out", kind).isTrue();
        }
    }

    private static boolean missed(long seed, EntryKind kind) {
        RandomTown town = new RandomTown(seed);
        for (int act = 0; act < ACTS; act++) {
            town.act();
        }
        List<Entry> all = town.room().entries();
        return all.stream().filter(entry -> entry.header().kind() == kind).anyMatch(left -> {
            try {
                return !folded(town, all.stream().filter(entry -> entry != left).toList()).equals(town.room().state());
            } catch (IllegalStateException taken) {
                return true;
            }
        });
    }

    private static boolean pairsAreUnique(MemoryRoom room) {
        List<String> pairs = room.registers().bindings().all().stream().filter(one -> one.state().holdsPair())
                .map(one -> one.giver().certno() + one.member().certno()).toList();
        return pairs.size() == Set.copyOf(pairs).size();
    }

    private static MemoryRoom.State folded(RandomTown town, List<Entry> entries) {
        MemoryRoom again = new MemoryRoom(town.clock());
        BindingDesk.Registers into = again.registers();
        Fold fold = new Fold(new Fold.Registers(into.matters(), into.bindings(), into.families(), into.cases(),
                untouched(ClosedDays.class), untouched(IssuedPapers.class), again::given, Approvals.none(),
                untouched(Deputies.class), SeenCards.none(), again.linked()));
        entries.forEach(fold::take);
        return again.state();
    }

    /** A register no act of this room writes to; it holds nothing. */
    private static <P> P untouched(Class<P> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
            if (method.getReturnType() != Optional.class) {
                throw new AssertionError(method + " was called");
            }
            return Optional.empty();
        }));
    }
}
