package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.judge.PaperJudge;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ui.shell.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A pack that asks for a limit, a last day and the balance: bound, changed from the family page, and over on its day. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangeByKeyboardTest {
    private static final String GIVER = "410172199104120213";
    private static final String WIFE = "410172199209030222";

    @TempDir
    static Path home;
    private static Hall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, pack -> pack
                .replaceAll("\"cap_mode\": \\{\"value\": \"[A-Z]+\"", "\"cap_mode\": {\"value\": \"OPTIONAL\"")
                .replaceAll("\"cap_max\": \\{\"value\": (null|\\d+)", "\"cap_max\": {\"value\": 5000")
                .replaceAll("\"period_mode\": \\{\"value\": \"[A-Z_]+\"", "\"period_mode\": {\"value\": \"FIXED_MAX_YEARS\"")
                .replaceAll("\"period_max_years\": \\{\"value\": (null|\\d+)", "\"period_max_years\": {\"value\": 3")
                .replaceAll("\"min_balance\": \\{\"value\": (null|\\d+)", "\"min_balance\": {\"value\": 500"));
    }

    @AfterAll
    static void close() throws IOException {
        hall.close();
    }

    private static Binding binding() {
        return hall.counter.store().bindings().ofGiver(GIVER).get(0);
    }

    private static List<Entry> acts(EntryKind kind) {
        return hall.counter.store().journal().range(1, Long.MAX_VALUE).stream()
                .filter(entry -> entry.header().kind() == kind).toList();
    }

    private static void family(Seat seat) {
        seat.at(() -> seat.enter(Place.SEARCH, new SearchRoom(seat, seat.visits())));
        seat.type(WIFE);
        seat.press("1");
    }

    @Test
    @Order(1)
    void asksForLimitLastDayAndBalanceAfterTheRelation() {
        try (Seat seat = new Seat(hall)) {
            seat.at(() -> seat.visits().open(CaseFile.Purpose.BIND));
            seat.press("F10");
            seat.card("shenJiahe");
            seat.press("Space", "F10");
            seat.card("luZhixia");
            seat.type("1");
            seat.type("5001");
            assertThat(seat.shown()).contains("最多 5000 元，写整数");
            seat.type("3000");
            seat.type("2026-11-22");
            assertThat(seat.shown()).contains("要在 2026-11-23 到 2029-11-23 之间");
            seat.type("2");
            seat.type("600");
            seat.picture("change-limits");
            seat.press("F10");
            hall.scan("01-marriage.jpg");
            seat.press("F7", "2", "Enter");
            hall.scan("01-booklet-1.jpg");
            seat.press("F7", "1");
            seat.type("妻");
            hall.scan("01-booklet-2.jpg");
            seat.press("F7", "0");
            hall.scan("01-booklet-3.jpg");
            seat.press("F7", "0", "F10");
            assertThat(seat.shown()).contains("2028-11-23", "3000 元");
            seat.press("Space", "F10");
            assertThat(seat.shown()).contains("您今天出示的个人账户余额是 600 元。窗口看不到账户，没有核对。");
            seat.press("Space", "Space", "Space", "F10");
            assertThat(seat.shown()).contains("办好了。陆知夏 的共济已经生效。");
        }
        assertThat(binding().cap()).isEqualTo(3000);
        assertThat(binding().until()).isEqualTo(LocalDate.of(2028, 11, 23));
        assertThat(acts(EntryKind.BOUND)).singleElement().satisfies(act -> assertThat(act.payload())
                .containsEntry("cap", 3000).containsEntry("until", "2028-11-23"));
    }

    @Test
    @Order(2)
    void changesOnlyWhatTheGiverNamesFromTheFamilyPage() {
        Binding before = binding();
        try (Seat seat = new Seat(hall)) {
            family(seat);
            assertThat(seat.shown()).contains("2028-11-23", "限额 3000 元");
            seat.press("F5", "F10");
            seat.card("shenJiahe");
            seat.tick();
            seat.press("F10");
            assertThat(seat.shown()).contains("还没有改什么");
            seat.press("F10");
            assertThat(seat.shown()).as("without a difference it goes nowhere").contains("变更哪些");
            seat.press("Enter");
            seat.type("4000");
            seat.type("2026-11-23");
            assertThat(seat.shown()).contains("3000 → 4000", "2028-11-23 → 2026-11-23");
            seat.picture("change-step");
            seat.press("F10");
            assertThat(seat.shown()).contains("能不能改", "3000", "4000");
            seat.picture("change-verdict");
            seat.press("F10");
            assertThat(seat.shown()).contains("按上面写的期限和限额").doesNotContain("长期有效");
            seat.press("Space", "Space");
            seat.picture("change-sign");
            seat.press("F10");
            assertThat(seat.shown()).contains("改好了。陆知夏 的共济按新的办。");
            seat.picture("change-done");
            seat.press("Ctrl+P", "1", "1");
            String printed = hall.printed().stream().map(name -> PaperJudge.text(home.resolve("printed").resolve(name)))
                    .reduce("", String::concat).replaceAll("\\s+", "");
            assertThat(printed).contains("这次变更", "3000元（叁仟元整）", "4000元（肆仟元整）", "变更家庭共济1人", "已变更，等中心回执", "原流水号",
                    "这次变更：共济限额");
        }
        Binding after = binding();
        assertThat(after.cap()).isEqualTo(4000);
        assertThat(after.until()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.caseNo()).isEqualTo(before.caseNo());
        assertThat(hall.counter.store().bindings().ofGiver(GIVER)).hasSize(1);
        assertThat(acts(EntryKind.CHANGED)).singleElement().satisfies(act -> assertThat(act.payload())
                .containsEntry("items", List.of("cap", "until")));
    }

    @Test
    @Order(3)
    void isOverTheDayAfterItsLastAndTheFamilyPageSaysWhy() {
        assertThat(hall.counter.expire(TrainingStore.CLERK)).as("its last day holds").isEmpty();
        hall.nights(1);
        assertThat(hall.counter.expire(TrainingStore.SUPERVISOR)).as("a supervisor takes no cases").isEmpty();
        assertThat(hall.counter.expire(TrainingStore.CLERK)).extracting(Binding::id).containsExactly(binding().id());
        assertThat(binding().state()).isEqualTo(BindingState.ENDED);
        assertThat(hall.counter.expire(TrainingStore.CLERK)).isEmpty();
        try (Seat seat = new Seat(hall)) {
            family(seat);
            assertThat(seat.shown()).contains("约定的期限已满", "解除 陆知夏（约定的期限已满）", "变更 陆知夏", "限额（元）3000 → 4000");
            seat.picture("change-family");
            seat.press("F5");
            assertThat(seat.shown()).contains("没有在用的共济");
        }
    }
}
