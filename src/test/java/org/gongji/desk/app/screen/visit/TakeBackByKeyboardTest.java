package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.day.DaySheet;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ui.shell.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** 当场撤回 by keys alone, from the last step and from the family page; what is asserted is on record. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TakeBackByKeyboardTest {
    private static final String WIFE = "陆知夏";
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

    private static Binding newest(String member) {
        return hall.counter.store().bindings().all().stream().filter(one -> one.member().name().equals(member))
                .reduce((older, newer) -> newer).orElseThrow();
    }

    private static DaySheet sheet() {
        return hall.counter.day().sheet(0);
    }

    /** The spouse of the training day with both cards, up to the last step. */
    private void bindTheWife() {
        seat.at(() -> seat.visits().open(CaseFile.Purpose.BIND));
        seat.press("F10");
        seat.card("shenJiahe");
        seat.press("Space", "F10");
        seat.card("luZhixia");
        seat.type("1");
        seat.press("F10");
        hall.scan("01-marriage.jpg");
        seat.press("F7", "2", "Enter");
        hall.scan("01-booklet-1.jpg");
        seat.press("F7", "1");
        seat.type("妻");
        hall.scan("01-booklet-2.jpg");
        seat.press("F7", "0");
        hall.scan("01-booklet-3.jpg");
        seat.press("F7", "0", "F10", "Space", "F10", "Space", "Space", "Space", "F10");
        assertThat(seat.shown()).contains("办好了。陆知夏 的共济已经生效。");
    }

    @Test
    @Order(1)
    void takesTheCaseBackFromTheLastStepAndMarksTheCopiesThatCameOut() {
        bindTheWife();
        Binding bound = newest(WIFE);
        seat.press("Ctrl+P", "1", "1", "Ctrl+Z");
        assertThat(seat.shown()).contains("陆知夏 的共济，当场撤回？", "纸都在柜台上吗？");
        seat.picture("07-take-back-asked");
        seat.press("1");
        assertThat(seat.shown()).contains("已当场撤回。陆知夏 的共济视为没有办过。", "每份写上“废”和号 1、2、3、4")
                .doesNotContain("已经生效");
        seat.picture("07-taken-back");
        assertThat(newest(WIFE).state()).isEqualTo(BindingState.VOIDED);
        assertThat(hall.kinds(bound.caseNo())).contains(EntryKind.VOIDED, EntryKind.PAPER_SPOILED);
        List<IssuedPaper> papers = hall.counter.papers().about(bound.caseNo());
        assertThat(papers).extracting(IssuedPaper::kind).containsExactly(FormKind.RECEIPT, FormKind.RECEIPT);
        assertThat(papers).extracting(IssuedPaper::voided).containsExactly(true, false);
        assertThat(hall.counter.printing().owed()).as("only the slip").singleElement()
                .isEqualTo(papers.get(1));
        seat.press("Ctrl+P", "1");
        assertThat(hall.counter.printing().owed()).isEmpty();
        assertThat(sheet()).returns(1, DaySheet::withdrawn).returns(0, DaySheet::done).returns(true, DaySheet::balances);
        seat.press("Ctrl+Z", "F10");
        assertThat(seat.atHome()).as("there is nothing left to take back").isTrue();
    }

    @Test
    @Order(2)
    void keepsWhatWasHandedOutAndNamesTheUnbindingInstead() {
        bindTheWife();
        seat.press("Ctrl+Z", "2");
        assertThat(seat.shown()).contains("不能撤回：纸已经交给本人。要停，按 F3 解除，当场生效。");
        assertThat(newest(WIFE).state()).isEqualTo(BindingState.ACTIVE);
        seat.press("F10");
    }

    @Test
    @Order(3)
    void takesAWholeCaseBackFromTheFamilyPageTheSameDay() throws IOException {
        Conclusion family = Standing.bind(hall, "11-family-of-four");
        int done = sheet().done();
        int withdrawn = sheet().withdrawn();
        int people = family.matters().size();
        family(family.matters().get(0).member().certno());
        seat.press("Ctrl+Z");
        assertThat(seat.shown()).contains("当场撤回？", family.matters().get(people - 1).member().name());
        seat.press("1");
        assertThat(seat.shown()).contains("已当场撤回。撤回回执还没打：按 Ctrl+P", "已作废", "当场撤回，视为没有办过");
        seat.picture("08a-taken-back");
        assertThat(sheet()).returns(done - people, DaySheet::done).returns(withdrawn + people, DaySheet::withdrawn)
                .returns(true, DaySheet::balances);
        assertThat(hall.counter.store().bindings().ofGiver(family.record().giver().certno()))
                .allMatch(one -> one.state() == BindingState.VOIDED);
    }

    @Test
    @Order(4)
    void saysThatAClosedDayKeepsItsCases() {
        hall.counter.day().close(0, seat.clerk());
        family(newest(WIFE).member().certno());
        seat.press("Ctrl+Z");
        assertThat(seat.shown()).contains("不能撤回：这一天已经日结。要停，按 F3 解除。");
        assertThat(newest(WIFE).state()).isEqualTo(BindingState.ACTIVE);
    }

    private void family(String certno) {
        seat.at(() -> seat.enter(Place.SEARCH, new SearchRoom(seat, seat.visits())));
        seat.type(certno);
        seat.press("1");
    }
}
