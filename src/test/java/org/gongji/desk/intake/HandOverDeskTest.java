package org.gongji.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongji.desk.access.Presence;
import org.gongji.desk.access.Session;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandOverDeskTest {
    private static final Clerk SHAO = new Clerk("0107", "邵敏", Set.of(Role.CLERK));
    private static final Clerk LI = new Clerk("0450", "李主管", Set.of(Role.SUPERVISOR));
    private static final Clerk AUDITOR = new Clerk("0900", "查账", Set.of(Role.AUDITOR));
    private static final HandOver.Today TODAY = new HandOver.Today(1, 4, 3, 1, 0, 1);

    @TempDir
    Path folder;
    private StoreDoor door;
    private OpenStore store;
    private IntakeDesk intake;
    private HandOverDesk desk;

    @BeforeEach
    void open() {
        Stores.found(folder);
        door = Stores.door(folder);
        Session<OpenStore> session = Stores.signIn(door);
        store = session.opened();
        intake = new IntakeDesk(store.journal(), store.drafts(), null, null, IntakeDesk.Acting.nothing(),
                store.window(), Stores.CLOCK);
        desk = new HandOverDesk(store.journal(), store.drafts(), Stores.CLOCK);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private String draft(Clerk clerk, boolean parked) {
        CaseFile file = intake.open(CaseFile.Purpose.BIND, clerk);
        intake.save(file, "identity", parked, clerk);
        return file.id();
    }

    private static HandOver left(String... cases) {
        return new HandOver(List.of(cases), List.of(), List.of("d1"), List.of(7), 2, " 林若溪的出生证 1 份 ", 40, TODAY);
    }

    private List<String> seenBy(Clerk clerk) {
        return intake.drafts(clerk).stream().map(Drafts.Line::id).sorted().toList();
    }

    @Test
    void showsAColleagueOnlyWhatWasPutAside() {
        String middle = draft(Stores.WANG, false);
        String parked = draft(Stores.WANG, true);
        assertThat(seenBy(Stores.WANG)).containsExactly(middle, parked);
        assertThat(seenBy(SHAO)).containsExactly(parked);
        assertThat(seenBy(LI)).containsExactly(middle, parked);
        assertThat(intake.resume(middle, SHAO)).isEmpty();
        assertThatThrownBy(() -> intake.resume(parked, LI)).isInstanceOf(NotYoursException.class);
        assertThat(intake.resume(parked, SHAO)).isPresent();
        assertThat(intake.resume(middle, Stores.WANG)).isPresent();
    }

    @Test
    void givesEveryCaseOfTheGiverToTheReceiverAsOneAct() {
        String middle = draft(Stores.WANG, false);
        String parked = draft(Stores.WANG, true);
        String theirs = draft(SHAO, false);
        Entry entry = desk.give(left(middle, parked), Stores.WANG, new Presence.Here(SHAO));
        assertThat(entry.header().kind()).isEqualTo(EntryKind.HANDED_OVER);
        assertThat(entry.header().clerk()).isEqualTo("0312");
        assertThat(entry.payload()).containsEntry("to", "0107").containsEntry("cases", List.of(middle, parked))
                .containsEntry("owed", List.of("d1")).containsEntry("spoiled", List.of(7)).containsEntry("scans", 2)
                .containsEntry("originals", "林若溪的出生证 1 份").containsEntry("blanks", 40);
        assertThat((Map<?, ?>) entry.payload().get("today")).hasToString(
                "{carriedIn=1, new=4, done=3, refused=1, withdrawn=0, carriedOver=1}");
        assertThat(desk.cases(Stores.WANG)).isEmpty();
        assertThat(desk.cases(SHAO)).containsExactlyInAnyOrder(middle, parked, theirs);
        assertThat(seenBy(Stores.WANG)).containsExactly(parked);
        assertThat(seenBy(SHAO)).containsExactlyInAnyOrder(middle, parked, theirs);
    }

    @Test
    void refusesWhatIsNotWhatTheGiverHasNow() {
        String seen = draft(Stores.WANG, true);
        HandOver looked = left(seen);
        draft(Stores.WANG, true);
        assertThatThrownBy(() -> desk.give(looked, Stores.WANG, new Presence.Here(SHAO)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(desk.cases(Stores.WANG)).hasSize(2);
        assertThat(store.journal().range(1, 99)).noneMatch(entry ->
                entry.header().kind() == EntryKind.HANDED_OVER);
    }

    @Test
    void refusesOneWhoTakesNoCasesAndOneselfAsReceiver() {
        assertThatThrownBy(() -> desk.give(left(), Stores.WANG, new Presence.Here(AUDITOR)))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> desk.give(left(), AUDITOR, new Presence.Here(Stores.WANG)))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> desk.give(left(), Stores.WANG, new Presence.Here(Stores.WANG)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesADayThatDoesNotBalance() {
        assertThatThrownBy(() -> new HandOver.Today(1, 4, 3, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HandOver(List.of(), List.of(), List.of(), List.of(), 0,
                "长".repeat(HandOver.LONGEST + 1), 0, TODAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
