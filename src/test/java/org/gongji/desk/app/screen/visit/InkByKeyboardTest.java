package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.roster.RosterAnswer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packs as they come want ink: nothing counts as signed before the signed page is back and matched by its code. */
class InkByKeyboardTest {
    @TempDir
    static Path home;
    private static Hall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, false);
    }

    @AfterAll
    static void close() throws IOException {
        hall.close();
    }

    @Test
    void bindsOnlyWhenTheSignedPageCameBack() throws IOException {
        try (Seat seat = new Seat(hall)) {
            toSigning(seat);
            seat.press("F7");
            assertThat(seat.shown()).contains("“待取图片”文件夹（scans）里没有新图");
            seat.press("Ctrl+P", "1");
            Path printed = hall.home.resolve("printed").resolve(hall.printed().get(0));
            Pen pen = new Pen(hall.counter.press());
            pen.sign(printed, List.of(), hall.home.resolve("unsigned"));
            lay("unsigned", "page-1.jpg");
            lay("unsigned", "page-2.jpg");
            seat.press("Space", "Space", "Space", "F7", "F7");
            assertThat(seat.shown()).contains("签名的地方还是空白的");
            seat.press("F10");
            assertThat(hall.counter.store().bindings().ofGiver("410172199104120213")).isEmpty();
            pen.sign(printed, List.of("共济人签名"), hall.home.resolve("signed"));
            lay("signed", "page-2.jpg");
            seat.press("F7");
            seat.picture("06-ink");
            assertThat(seat.shown()).contains("签好的那页认出来了，就是这一份。");
            seat.press("F10");
            assertThat(seat.shown()).contains("办好了。");
        }
        Binding bound = hall.counter.store().bindings().ofGiver("410172199104120213").get(0);
        assertThat(bound.relation()).isEqualTo("配偶");
        assertThat(hall.kinds()).contains(EntryKind.SIGNED, EntryKind.BOUND);
        assertThat(hall.counter.printing().owed()).extracting(paper -> paper.kind().word()).containsExactly("receipt");
    }

    private static void toSigning(Seat seat) {
        seat.at(() -> seat.visits().open(CaseFile.Purpose.BIND));
        seat.press("F10");
        seat.card("shenJiahe");
        seat.press("Space", "F10");
        seat.card("luZhixia");
        seat.type("1");
        seat.press("F10");
        hall.scan("01-marriage.jpg");
        seat.press("F7", "2", "Enter", "F10", "Space", "F10");
    }

    private static void lay(String from, String page) throws IOException {
        Files.copy(hall.home.resolve(from).resolve(page), hall.home.resolve("scans").resolve(from + "-" + page));
    }

    /** In a hall of its own: no block of its roster has been read before, so none can be answered from memory. */
    @Test
    void saysThatTheRosterNoLongerOpensAndGoesOn(@TempDir Path elsewhere) throws IOException {
        try (Hall other = new Hall(elsewhere, false)) {
            spoil(elsewhere.resolve("store/roster.db"));
            try (Seat seat = new Seat(other)) {
                seat.at(() -> seat.visits().open(CaseFile.Purpose.BIND));
                seat.press("F10");
                seat.card("mengZhao");
                assertThat(seat.shown()).contains("参保名册打不开了").contains("请找管理员重新导入名册").contains("孟昭");
                String draft = other.counter.intake().drafts().stream().map(Drafts.Line::id).max(String::compareTo)
                        .orElseThrow();
                CaseFile kept = other.counter.intake().resume(draft).orElseThrow();
                assertThat(kept.insurance().get(kept.giver())).isInstanceOf(RosterAnswer.NoRoster.class);
                seat.press("Space", "F10");
                assertThat(seat.shown()).contains("家庭成员");
                seat.press("Ctrl+D");
            }
        }
    }

    private static void spoil(Path file) throws IOException {
        try (RandomAccessFile roster = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 20_000; at < roster.length(); at += 97) {
                roster.seek(at);
                int now = roster.read();
                roster.seek(at);
                roster.write(now ^ 0x41);
            }
        }
    }
}
