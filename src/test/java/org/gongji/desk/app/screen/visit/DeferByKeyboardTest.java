package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongji.desk.app.screen.audit.RawFacts;
import org.gongji.desk.binding.Deferred;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Deferral;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 容缺受理 by keyboard alone: promised, printed, and completed another time under the same number. */
class DeferByKeyboardTest {
    private static final String GIVER = "410171198404271303";
    private static final String SON = "41017120080115133X";

    @TempDir
    static Path home;
    private static Hall hall;
    private Seat seat;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, true);
    }

    @AfterAll
    static void close() throws IOException {
        hall.close();
    }

    @BeforeEach
    void sitDown() {
        seat = new Seat(hall);
    }

    @AfterEach
    void standUp() {
        seat.close();
    }

    /** A case of the training day lies on the desk at its verdict. */
    private CaseFile atVerdict(String script) throws IOException {
        CaseFile file = Standing.lay(hall, script);
        hall.counter.intake().save(file, "verdict", true, seat.clerk());
        seat.at(() -> seat.visits().resume(file.id()));
        return file;
    }

    private static Matter matter(CaseFile file) {
        return hall.counter.store().matters().ofDraft(file.id()).get(0);
    }

    private static String text(IssuedPaper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(hall.counter.papers().pdf(paper))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        }
    }

    private static IssuedPaper paper(CaseFile file, FormKind kind) {
        return hall.counter.papers().about(file.id()).stream().filter(one -> one.kind() == kind).findFirst()
                .orElseThrow();
    }

    @Test
    void takesWithAPaperToFollowAndCompletesItUnderTheSameNumber() throws IOException {
        CaseFile file = atVerdict("20-presumed-not-committed");
        assertThat(seat.shown()).contains("缺一份", "容缺受理");
        seat.picture("defer-offered");
        seat.press("3");
        assertThat(seat.asking()).isTrue();
        assertThat(seat.shown()).contains("马知远差的材料，先受理、以后补吗", "最迟 2026-12-07 补齐（含当天）");
        seat.picture("defer-asked");
        seat.press("3");
        assertThat(hall.kinds(file.id())).as("no, by the notice only").doesNotContain(EntryKind.DEFERRED);

        seat.press("3", "2");
        assertThat(seat.shown()).contains("先受理，邮寄到本窗口", "最迟 2026-12-07 补齐；到期没补齐按撤回处理");
        seat.picture("defer-agreed");
        assertThat(hall.counter.deferral().standing()).singleElement().extracting(Deferred::way)
                .isEqualTo(Deferral.Way.POST);
        seat.press("3");
        assertThat(seat.asking()).as("agreed on once").isFalse();
        seat.press("F10");
        assertThat(seat.shown()).contains("收下了，还没办完。", "家庭共济回执", "一次性告知书");
        seat.picture("defer-done");
        assertThat(matter(file).state()).isEqualTo(MatterState.WAITING);
        assertThat(hall.kinds(file.id())).doesNotContain(EntryKind.SIGNED, EntryKind.BOUND, EntryKind.CASE_CLOSED);
        assertThat(text(paper(file, FormKind.RECEIPT))).contains("家庭共济受理回执", "2026年12月7日", "按撤回处理",
                file.id()).doesNotContain("办结回执", "马知远");
        assertThat(text(paper(file, FormKind.ONE_TIME_NOTICE))).contains("出生医学证明", "容缺受理：最迟2026年12月7日补齐",
                "本人承诺按期补齐，并收到本告知书");
        seat.press("1", "1", "F10");

        seat.at(() -> seat.visits().resume(file.id()));
        hall.scan("02-birth.jpg");
        complete();
        assertThat(matter(file).state()).isEqualTo(MatterState.DONE);
        assertThat(hall.counter.store().bindings().standing(GIVER, SON)).isPresent();
        assertThat(hall.counter.deferral().standing()).isEmpty();
        assertThat(hall.counter.day().sheet(0).balances()).isTrue();
        assertThat(RawFacts.of(hall.counter.store().journal())).isEmpty();
    }

    /** The light table lies open: the certificate is taken, who stands on it is confirmed, and the giver signs. */
    private void complete() {
        assertThat(seat.shown()).contains("户口簿");
        seat.press("F7", "3", "Enter", "Enter");
        seat.picture("defer-complete");
        seat.press("F10");
        assertThat(seat.shown()).contains("可以").doesNotContain("容缺受理");
        seat.press("F10", "Space", "Space", "Space", "F10");
        seat.picture("defer-completed");
    }

    @Test
    void offersNothingWhereThePackDoesNotAllowIt() throws IOException {
        CaseFile file = atVerdict("03-one-paper-short");
        assertThat(seat.shown()).contains("缺一份").doesNotContain("容缺受理");
        seat.press("3");
        assertThat(seat.asking()).isFalse();
        assertThat(hall.kinds(file.id())).isEqualTo(List.of(EntryKind.CASE_OPENED, EntryKind.INFORMED,
                EntryKind.EVIDENCE_TAKEN, EntryKind.EVIDENCE_TAKEN));
    }
}
