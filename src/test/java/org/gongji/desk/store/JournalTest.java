package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.Chain;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.RowMark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    Path folder;
    private StoreDoor door;
    private OpenStore store;
    private Journal journal;

    @BeforeEach
    void open() {
        Stores.found(folder);
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
        journal = store.journal();
    }

    @AfterEach
    void close() {
        store.close();
        door.close();
    }

    private Entry note(Journal.Pen pen, String what) {
        return pen.enter(EntryKind.INFORMED, Stores.WANG, "D-1", Stores.CLOCK.instant(), Map.of("what", what));
    }

    @Test
    void chainsEveryActToTheOneBefore() {
        journal.act(pen -> note(pen, "甲"));
        journal.act(pen -> note(pen, "乙"));
        List<Entry> all = journal.range(1, 100);
        List<EntryHeader> headers = all.stream().map(Entry::header).toList();
        assertThat(headers).extracting(EntryHeader::kind).containsExactly(EntryKind.STORE_FOUNDED,
                EntryKind.SLOT_ADDED, EntryKind.SIGNED_IN, EntryKind.INFORMED, EntryKind.INFORMED);
        assertThat(Chain.check(headers, EntryHeader.GENESIS, 1)).isEmpty();
        assertThat(all).allMatch(Entry::payloadMatches);
        assertThat(journal.head()).contains(headers.get(4));
    }

    @Test
    void rollsEverythingBackWhenTheWorkThrows() {
        long before = journal.head().orElseThrow().sequence();
        assertThatThrownBy(() -> journal.act(pen -> {
            note(pen, "丙");
            pen.keep(new byte[] {1, 2, 3}, "image/jpeg");
            pen.next("case");
            store.settings().put("x", Map.of("a", 1));
            throw new IllegalStateException("the clerk changed her mind");
        })).hasMessage("the clerk changed her mind");
        assertThat(journal.head().orElseThrow().sequence()).isEqualTo(before);
        assertThat(store.blobs().read(Sha256.of(new byte[] {1, 2, 3}))).isEmpty();
        assertThat(store.settings().get("x")).isEmpty();
        assertThat(journal.<Long>act(pen -> pen.next("case"))).isEqualTo(1);
    }

    @Test
    void keepsTheSameBytesOnceAndShowsThemInsideTheirAct() {
        byte[] page = new byte[300_000];
        Stores.RANDOM.nextBytes(page);
        byte[] given = page.clone();
        Sha256 digest = journal.act(pen -> {
            Sha256 first = pen.keep(given, "image/jpeg");
            assertThat(pen.keep(given, "image/jpeg")).isEqualTo(first);
            Arrays.fill(given, (byte) 0); // whoever gave them may wipe them while they are being sealed
            note(pen, "页");
            assertThat(store.blobs().read(first).orElseThrow()).isEqualTo(page);
            return first;
        });
        assertThat(store.blobs().read(digest).orElseThrow()).isEqualTo(page);
    }

    @Test
    void undoesTheWholeActWhenAPageCannotBeSealedBesideIt() {
        long before = journal.head().orElseThrow().sequence();
        byte[] page = new byte[300_000];
        Sha256 digest = Sha256.of(page);
        assertThatThrownBy(() -> journal.act(pen -> {
            note(pen, "丙");
            pen.keep(page, "image/jpeg");
            store.bench().file().lane().orElseThrow().send("broken", () -> {
                throw new StoreBrokenException("the disk is full");
            });
            return note(pen, "丁");
        })).hasMessage("the disk is full");
        assertThat(journal.head().orElseThrow().sequence()).isEqualTo(before);
        assertThat(store.blobs().read(digest)).isEmpty();
        journal.act(pen -> pen.keep(page, "image/jpeg"));
        assertThat(store.blobs().read(digest)).isPresent();
    }

    @Test
    void letsNoStatementOfTheWriterPassOneThatFailedBesideIt() {
        assertThatThrownBy(() -> journal.act(pen -> {
            Sql sql = store.bench().file().transaction();
            BlobLane lane = store.bench().file().lane().orElseThrow();
            lane.send("unknown table", () -> sql.update("INSERT INTO nowhere VALUES (1)"));
            assertThatThrownBy(lane::settle).isInstanceOf(StoreBrokenException.class);
            return note(pen, "戊");
        })).isInstanceOf(StoreBrokenException.class).hasMessageContaining("a statement before this one failed");
        assertThat(journal.act(pen -> note(pen, "己")).payload()).containsEntry("what", "己");
    }

    @Test
    void forgetsWhatAnActHadOpenWhenItEnds() {
        journal.act(pen -> {
            store.settings().put("x", Map.of("a", 1));
            assertThat(store.settings().get("x")).contains(Map.of("a", 1));
            return note(pen, "庚");
        });
        assertThatThrownBy(() -> journal.act(pen -> {
            store.settings().put("x", Map.of("a", 2));
            assertThat(store.settings().get("x")).contains(Map.of("a", 2));
            throw new IllegalStateException("undone");
        })).hasMessage("undone");
        assertThat(journal.<Map<String, Object>>act(pen -> store.settings().get("x").orElseThrow()))
                .isEqualTo(Map.of("a", 1));
        assertThat(store.bench().file().tray()).isEmpty();
    }

    @Test
    void countsWithoutAGapAndUsesARolledBackNumberAgain() {
        assertThat(journal.<Long>act(pen -> pen.next("case"))).isEqualTo(1);
        assertThatThrownBy(() -> journal.act(pen -> {
            assertThat(pen.next("case")).isEqualTo(2);
            throw new IllegalStateException("no");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(journal.<Long>act(pen -> pen.next("case") * 10 + pen.next("case"))).isEqualTo(23);
    }

    @Test
    void keepsTheSameBytesOnceAndGivesThemBack() {
        byte[] page = "一页".repeat(3000).getBytes(StandardCharsets.UTF_8);
        Sha256 digest = journal.act(pen -> pen.keep(page, "image/jpeg"));
        assertThat(journal.<Sha256>act(pen -> pen.keep(page, "image/png"))).isEqualTo(digest);
        assertThat(store.blobs().read(digest)).contains(page);
        assertThat(store.blobs().read(Sha256.of(new byte[0]))).isEmpty();
    }

    @Test
    void putsTheMarksOfRowsWrittenSinceIntoTheNextEntry() {
        journal.act(pen -> {
            store.settings().put("before", Map.of("a", 1));
            return 0;
        });
        Entry entry = journal.act(pen -> {
            store.settings().put("within", Map.of("b", 2));
            return note(pen, "丁");
        });
        assertThat(((List<?>) entry.payload().get("rows")).stream().map(row -> RowMark.of(row).row()).toList())
                .containsExactly("before", "within");
    }

    @Test
    void letsAnActInsideAnActJoinIt() {
        long before = journal.head().orElseThrow().sequence();
        journal.act(pen -> {
            note(pen, "外");
            journal.act(inner -> note(inner, "内"));
            return note(pen, "外");
        });
        assertThat(journal.range(before + 1, 100)).extracting(entry -> entry.payload().get("what"))
                .containsExactly("外", "内", "外");
        assertThat(journal.head().orElseThrow().sequence()).isEqualTo(before + 3);
    }

    @Test
    void keepsNothingOfAnActWhoseInnerActFailedEvenWhereTheFailureIsCaught() {
        long before = journal.head().orElseThrow().sequence();
        assertThatThrownBy(() -> journal.act(pen -> {
            assertThatThrownBy(() -> journal.act(inner -> {
                note(inner, "半");
                throw new IllegalStateException("half done");
            })).hasMessage("half done");
            return note(pen, "外");
        })).hasMessage("an act inside this one failed");
        assertThat(journal.head().orElseThrow().sequence()).isEqualTo(before);
        journal.act(pen -> note(pen, "后"));
        assertThat(journal.head().orElseThrow().sequence()).isEqualTo(before + 1);
    }

    @Test
    void refusesARowOutsideAnAct() {
        assertThatThrownBy(() -> store.settings().put("x", Map.of())).hasMessage("rows change only inside an act");
    }

    @Test
    void refusesThePenAfterItsAct() {
        Journal.Pen kept = journal.act(pen -> pen);
        assertThatThrownBy(() -> note(kept, "戊")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesEverythingOnceClosed() {
        store.close();
        assertThatThrownBy(() -> journal.act(pen -> note(pen, "己"))).hasMessage("the vault is closed");
        assertThatThrownBy(() -> journal.range(1, 1)).hasMessage("the vault is closed");
    }

    @Test
    void continuesWhereItStoppedAfterClosing() {
        journal.act(pen -> note(pen, "庚"));
        long sequence = journal.head().orElseThrow().sequence();
        store.close();
        door.close();
        door = Stores.door(folder);
        store = Stores.signIn(door).opened();
        assertThat(store.journal().head().orElseThrow().sequence()).isEqualTo(sequence + 1);
        assertThat(store.journal().range(sequence, sequence).get(0).payload()).containsEntry("what", "庚");
    }
}
