package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.DaySheet;
import org.gongji.desk.intake.Drafts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistersTest {
    @TempDir
    Path folder;
    private StoreDoor door;
    private OpenStore store;

    @BeforeEach
    void open() {
        Stores.found(folder);
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
    }

    @AfterEach
    void close() {
        store.close();
        door.close();
    }

    private void act(Runnable work) {
        store.journal().act(pen -> {
            work.run();
            return 0;
        });
    }

    @Test
    void givesBackBindingsCodePointForCodePoint() {
        Binding binding = OneFamily.binding("B-1", OneFamily.WIFE, BindingState.ACTIVE, 1);
        act(() -> store.bindings().put(binding));
        assertThat(store.bindings().find("B-1")).contains(binding);
        assertThat(store.bindings().standing(OneFamily.GIVER.certno(), OneFamily.WIFE.certno())).contains(binding);
        assertThat(store.bindings().standing(OneFamily.WIFE.certno(), OneFamily.GIVER.certno())).isEmpty();
        assertThat(store.bindings().ofGiver(OneFamily.GIVER.certno())).containsExactly(binding);
        assertThat(store.bindings().ofMember(OneFamily.WIFE.certno())).containsExactly(binding);
        assertThat(store.bindings().ofMember(OneFamily.GIVER.certno())).isEmpty();
    }

    @Test
    void doesNotDoubleABindingWrittenTwice() {
        act(() -> store.bindings().put(OneFamily.binding("B-1", OneFamily.WIFE, BindingState.ACTIVE, 1)));
        act(() -> store.bindings().put(OneFamily.binding("B-1", OneFamily.WIFE, BindingState.ACTIVE, 1)));
        assertThat(store.bindings().all()).hasSize(1);
    }

    @Test
    void refusesASecondStandingBindingOfThePairUntilTheFirstEnds() {
        act(() -> store.bindings().put(OneFamily.binding("B-1", OneFamily.WIFE, BindingState.SUSPENDED, 1)));
        assertThatThrownBy(() -> act(() -> store.bindings()
                .put(OneFamily.binding("B-2", OneFamily.WIFE, BindingState.ACTIVE, 2))))
                .isInstanceOf(StoreBrokenException.class);
        act(() -> store.bindings().put(OneFamily.binding("B-1", OneFamily.WIFE, BindingState.ENDED, 1)));
        act(() -> store.bindings().put(OneFamily.binding("B-2", OneFamily.WIFE, BindingState.ACTIVE, 1)));
        assertThat(store.bindings().standing(OneFamily.GIVER.certno(), OneFamily.WIFE.certno()))
                .map(Binding::id).contains("B-2");
    }

    @Test
    void refusesTheSameGiverSlotOfAMemberTwice() {
        act(() -> store.bindings().put(OneFamily.binding("B-1", OneFamily.WIFE, BindingState.ACTIVE, 1)));
        Binding other = OneFamily.binding("B-2", OneFamily.WIFE, BindingState.ACTIVE, 1);
        Binding fromSon = new Binding(other.id(), other.family(), OneFamily.SON, other.member(), other.relation(),
                other.relationCode(), other.kind(), other.packId(), other.packSha256(), other.caseNo(),
                other.matter(), other.acceptedAt(), null, other.state(), other.stateSince(), "", 1, null);
        assertThatThrownBy(() -> act(() -> store.bindings().put(fromSon))).isInstanceOf(StoreBrokenException.class);
        assertThat(store.bindings().ofMember(OneFamily.WIFE.certno())).hasSize(1);
    }

    @Test
    void findsMattersByDraftCaseStateAndTime() {
        Matter waiting = OneFamily.matter("D-1/1", MatterState.WAITING);
        Matter done = OneFamily.matter("D-1/2", MatterState.DONE);
        act(() -> {
            store.matters().put(waiting);
            store.matters().put(done);
        });
        assertThat(store.matters().find("D-1/1")).contains(waiting);
        assertThat(store.matters().ofDraft("D-1")).containsExactly(waiting, done);
        assertThat(store.matters().ofCase(done.caseNo())).containsExactly(waiting, done);
        assertThat(store.matters().waiting()).containsExactly(waiting);
        assertThat(store.matters().since(OneFamily.NOON)).containsExactly(waiting, done);
        assertThat(store.matters().since(OneFamily.NOON.plusNanos(1))).containsExactly(done);
        assertThat(store.matters().since(OneFamily.NOON.plusSeconds(61))).isEmpty();
        act(() -> store.matters().put(waiting.settled(MatterState.REFUSED, OneFamily.NOON, "x")));
        assertThat(store.matters().waiting()).isEmpty();
    }

    @Test
    void keepsFamiliesCasesAndClosedDays() {
        CaseRecord record = OneFamily.record(Sha256.of(new byte[] {2}));
        ClosedDay day = new ClosedDay(1, LocalDate.of(2026, 1, 22), OneFamily.NOON, 1, 6, OneFamily.PACK, "00",
                new DaySheet(0, 1, 1, 0, 0, 0, 1, Map.of("DUP_PAIR", 1)), null, null, 0);
        act(() -> {
            store.families().put(OneFamily.family());
            store.cases().put(record);
            store.closedDays().put(day);
            store.closedDays().put(day.exported(OneFamily.PACK, OneFamily.NOON));
        });
        assertThat(store.families().ofGiver(OneFamily.GIVER.certno())).contains(OneFamily.family());
        assertThat(store.cases().byNumber(record.caseNo())).contains(record);
        assertThat(store.cases().byDraft("D-1")).contains(record);
        assertThat(store.cases().ofGiver(OneFamily.GIVER.certno())).containsExactly(record);
        assertThat(store.closedDays().last()).contains(day.exported(OneFamily.PACK, OneFamily.NOON));
        assertThat(store.closedDays().all()).hasSize(1);
    }

    @Test
    void keepsTheNewestStateOfADraftOnly() {
        Drafts drafts = store.drafts();
        Drafts.Line line = new Drafts.Line("D-1", "赵𠅤", 2, "members:p3:claim", OneFamily.NOON, false);
        Drafts.Line later = new Drafts.Line("D-2", "", 0, "giver", OneFamily.NOON.plusSeconds(1), true);
        drafts.save(line, "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        drafts.save(line, "{\"a\":2}".getBytes(StandardCharsets.UTF_8));
        drafts.save(later, "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(drafts.load("D-1")).contains("{\"a\":2}".getBytes(StandardCharsets.UTF_8));
        assertThat(drafts.list()).containsExactly(later, line);
        drafts.remove("D-1");
        assertThat(drafts.load("D-1")).isEmpty();
        assertThat(drafts.list()).containsExactly(later);
    }

    @Test
    void leavesNoPersonReadableInTheFile() throws Exception {
        act(() -> {
            store.families().put(OneFamily.family());
            store.bindings().put(OneFamily.binding("B-1", OneFamily.WIFE, BindingState.ACTIVE, 1));
        });
        for (String file : List.of("desk.db", "desk.db-wal")) {
            byte[] bytes = Files.readAllBytes(folder.resolve(file));
            for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
                    Charset.forName("GB18030"))) {
                String text = new String(bytes, StandardCharsets.ISO_8859_1);
                for (String secret : List.of("赵𠅤", "钱䶮", OneFamily.GIVER.certno(), OneFamily.WIFE.certno())) {
                    assertThat(text.contains(new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1)))
                            .as(file + " " + charset).isFalse();
                }
            }
        }
    }
}
