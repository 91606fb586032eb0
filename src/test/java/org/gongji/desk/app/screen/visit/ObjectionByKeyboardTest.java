package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.gongji.desk.app.screen.calls.CallsRoom;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** 异议 by keys alone: a clerk holds a binding, a supervisor decides; what is asserted is on record. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ObjectionByKeyboardTest {
    private static final Clerk SUPERVISOR = TrainingStore.SUPERVISOR;
    @TempDir
    static Path home;
    private static Hall hall;
    private static String member;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, true);
        member = Standing.bind(hall, "11-family-of-four").matters().get(0).member().certno();
    }

    @AfterAll
    static void close() throws IOException {
        hall.close();
    }

    private static Binding bound() {
        return hall.counter.store().bindings().ofMember(member).get(0);
    }

    private static List<IssuedPaper> notices() {
        return hall.counter.papers().about(bound().caseNo()).stream()
                .filter(paper -> paper.kind() == FormKind.HELD_NOTICE).toList();
    }

    private static void family(Seat seat) {
        seat.at(() -> seat.enter(Place.SEARCH, new SearchRoom(seat, seat.visits())));
        seat.type(member);
        seat.press("1");
    }

    @Test
    @Order(1)
    void isHeldByTheClerkWithANoticeForEachSideAndACallOwed() {
        try (Seat seat = new Seat(hall)) {
            family(seat);
            seat.press("Alt+O");
            assertThat(seat.shown()).contains("提出异议？", "谁也不算有错", "来信说：没有同意过");
            seat.picture("08a-objection-asked");
            seat.press("1");
            assertThat(seat.shown()).contains("核实中", "先停用，由主管核实后恢复或解除", "已先停用，等主管核实");
            seat.picture("08a-objection-held");
            assertThat(bound().state()).isEqualTo(BindingState.SUSPENDED);
            assertThat(notices()).hasSize(2).allMatch(IssuedPaper::owed);
            seat.at(() -> seat.enter(Place.CALLS, new CallsRoom(seat)));
            assertThat(seat.shown()).contains("先停用，等核实", "您不用做什么，核实完我们再告诉您").doesNotContain("没有同意");
        }
    }

    @Test
    @Order(2)
    void isNotDecidedByWhoeverTookIt() {
        try (Seat seat = new Seat(hall)) {
            family(seat);
            seat.press("Alt+O");
            assertThat(seat.shown()).contains("请主管用自己的工号登录");
        }
        try (Seat seat = new Seat(hall, Words.chinese(), new Clerk(TrainingStore.CLERK.staffNo(), "何雨桐",
                Set.of(Role.CLERK, Role.SUPERVISOR)))) {
            family(seat);
            seat.press("Alt+O");
            assertThat(seat.shown()).contains("要由另一位主管来定");
        }
        assertThat(bound().state()).isEqualTo(BindingState.SUSPENDED);
    }

    @Test
    @Order(3)
    void goesOnWhenASupervisorSaysSo() {
        try (Seat seat = new Seat(hall, Words.chinese(), SUPERVISOR)) {
            family(seat);
            seat.press("Alt+O");
            assertThat(seat.shown()).contains("核实结果是哪一种？", "查明当时没有同意：解除");
            seat.press("3");
            assertThat(seat.shown()).contains("已恢复。两份通知还没打").doesNotContain("核实中");
            assertThat(bound().state()).isEqualTo(BindingState.ACTIVE);
            assertThat(notices()).hasSize(4);
            seat.at(() -> seat.enter(Place.CALLS, new CallsRoom(seat)));
            assertThat(seat.shown()).contains("核实完了，恢复使用").doesNotContain("参保恢复了");
        }
    }
}
