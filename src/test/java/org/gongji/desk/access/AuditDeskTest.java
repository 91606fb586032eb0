package org.gongji.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.AuditDesk.Filter;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The auditor's look at the ledger")
class AuditDeskTest {
    private static final Clerk AUDITOR = new Clerk("0901", "审计", Set.of(Role.AUDITOR));
    private static final LocalDate TODAY = LocalDate.ofInstant(Stores.CLOCK.instant(), Stores.CLOCK.getZone());
    @TempDir
    private Path folder;
    private StoreDoor door;
    private OpenStore store;
    private AuditDesk desk;

    @BeforeEach
    void open() {
        Stores.found(folder);
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
        desk = new AuditDesk(store.journal(), Stores.CLOCK);
        store.journal().act(pen -> pen.enter(EntryKind.LOOKED_UP, Stores.WANG, "410105-W03-1-260122-0007-C",
                Stores.CLOCK.instant(), Map.of("what", "family", "reason", "present")));
    }

    @AfterEach
    void close() {
        store.close();
        door.close();
    }

    private Entry last() {
        Journal journal = store.journal();
        long head = journal.head().orElseThrow().sequence();
        return journal.range(head, head).get(0);
    }

    private static Filter of(EntryKind... kinds) {
        return new Filter("", Set.of(kinds), Optional.empty(), Optional.empty(), "");
    }

    @Test
    void listsTheNewestFirstAndEntersThatItDid() {
        long before = last().header().sequence();
        List<Entry> all = desk.list(Filter.everything(), AUDITOR);
        assertThat(all).hasSize((int) before);
        assertThat(all.get(0).header().kind()).isEqualTo(EntryKind.LOOKED_UP);
        assertThat(all.get(all.size() - 1).header().sequence()).isEqualTo(1);
        assertThat(last().header().kind()).isEqualTo(EntryKind.AUDITED);
        assertThat(last().header().clerk()).isEqualTo("0901");
        assertThat(last().payload()).containsEntry("did", "listed").containsEntry("count", (int) before);
        assertThat(desk.list(Filter.everything(), AUDITOR).get(0).header().kind()).as("the look can be seen")
                .isEqualTo(EntryKind.AUDITED);
    }

    @Test
    void narrowsByPersonKindDayAndCase() {
        assertThat(desk.list(of(EntryKind.LOOKED_UP), AUDITOR)).hasSize(1);
        assertThat(desk.list(of(EntryKind.LOOKED_UP, EntryKind.SIGNED_IN), AUDITOR)).hasSize(2);
        assertThat(desk.list(new Filter("", Set.of(), Optional.empty(), Optional.empty(), "0007-C"), AUDITOR))
                .singleElement().satisfies(one -> assertThat(one.header().kind()).isEqualTo(EntryKind.LOOKED_UP));
        assertThat(desk.list(new Filter("0901", Set.of(), Optional.empty(), Optional.empty(), ""), AUDITOR))
                .hasSize(3).allMatch(one -> one.header().kind() == EntryKind.AUDITED);
        assertThat(desk.list(new Filter("", Set.of(), Optional.of(TODAY.plusDays(1)), Optional.empty(), ""), AUDITOR))
                .isEmpty();
        assertThat(desk.list(new Filter("", Set.of(), Optional.empty(), Optional.of(TODAY.minusDays(1)), ""), AUDITOR))
                .isEmpty();
        assertThat(desk.list(new Filter("", Set.of(EntryKind.LOOKED_UP), Optional.of(TODAY), Optional.of(TODAY), ""),
                AUDITOR)).hasSize(1);
        assertThat(last().payload().get("filter")).isEqualTo(Map.of("staffNo", "", "kinds", List.of("LOOKED_UP"),
                "from", TODAY.toString(), "to", TODAY.toString(), "case", ""));
    }

    @Test
    void readsALedgerLongerThanItHoldsAtATime() {
        store.journal().act(pen -> {
            for (int i = 0; i < 4100; i++) {
                pen.enter(i % 2 == 0 ? EntryKind.LOOKED_UP : EntryKind.LOCKED, Stores.WANG, "-",
                        Stores.CLOCK.instant(), Map.of("n", i));
            }
            return 0;
        });
        assertThat(desk.list(of(EntryKind.LOOKED_UP), AUDITOR)).hasSize(2051).extracting(one ->
                one.header().sequence()).isSortedAccordingTo((one, other) -> Long.compare(other, one)).doesNotHaveDuplicates();
    }

    @Test
    void entersWhatWasOpenedPrintedAndSaved() {
        assertThat(desk.open(1, AUDITOR)).get().satisfies(one ->
                assertThat(one.header().kind()).isEqualTo(EntryKind.STORE_FOUNDED));
        assertThat(last().payload()).containsEntry("did", "opened").containsEntry("sequence", 1);
        long before = last().header().sequence();
        assertThat(desk.open(9999, AUDITOR)).isEmpty();
        assertThat(last().header().sequence()).as("nothing was seen").isEqualTo(before);
        desk.printed(Filter.everything(), 7, Sha256.of(new byte[1]), AUDITOR);
        assertThat(last().payload()).containsEntry("did", "printed").containsEntry("count", 7)
                .containsEntry("file", Sha256.of(new byte[1]).hex());
        desk.saved(Filter.everything(), 7, Sha256.of(new byte[2]), AUDITOR);
        assertThat(last().payload()).containsEntry("did", "saved");
    }

    @Test
    void isClosedToEverybodyElse() {
        long before = last().header().sequence();
        for (Role role : Set.of(Role.CLERK, Role.SUPERVISOR, Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR)) {
            Clerk other = new Clerk("0902", "别人", Set.of(role));
            assertThatThrownBy(() -> desk.list(Filter.everything(), other)).isInstanceOf(NotYoursException.class);
            assertThatThrownBy(() -> desk.open(1, other)).isInstanceOf(NotYoursException.class);
        }
        assertThat(last().header().sequence()).isEqualTo(before);
    }
}
