package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.gongji.desk.app.screen.calls.CallsRoom;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.ledger.Entry;
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

/** 离开家庭 by keys alone, by the member and by a child's guardian; the giver is not here and is told. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeaveByKeyboardTest {
    private static final String CHILD = "410171201906300586";
    @TempDir
    static Path home;
    private static Hall hall;
    private Seat seat;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, true);
        Standing.bind(hall, "11-family-of-four");
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

    private static Binding wife() {
        return hall.counter.store().bindings().all().stream().filter(one -> one.member().name().equals("王㛃"))
                .findFirst().orElseThrow();
    }

    private static Binding child() {
        return hall.counter.store().bindings().ofMember(CHILD).get(0);
    }

    private static Entry lastEnd() {
        long last = hall.counter.store().journal().head().orElseThrow().sequence();
        return hall.counter.store().journal().range(1, last).stream()
                .filter(entry -> entry.header().kind() == EntryKind.ENDED).reduce((older, newer) -> newer).orElseThrow();
    }

    private void family(String certno) {
        seat.at(() -> seat.enter(Place.SEARCH, new SearchRoom(seat, seat.visits())));
        seat.type(certno);
        seat.press("1");
    }

    @Test
    @Order(1)
    void theMemberEndsTheirOwnBindingAndTheGiverIsToBeTold() {
        family(wife().member().certno());
        seat.press("F3");
        assertThat(seat.shown()).contains("谁来申请解除？", "家庭成员本人（离开家庭）");
        seat.press("2", "F10");
        seat.card("wangJie");
        seat.tick();
        seat.picture("03-leave-identity");
        seat.press("F10");
        assertThat(seat.shown()).contains("要离开的共济", "离开家庭").doesNotContain("李堃", "李喆");
        seat.picture("03-leave-ending");
        seat.press("F10", "F10");
        seat.picture("06-leave-sign");
        assertThat(seat.shown().replaceAll("[^\\p{IsHan}*（）]", "")).as("the giver is masked once")
                .contains("李*（对方的妻子）", "您已离开这个共济家庭").doesNotContain("**");
        seat.press("Space", "Space", "F10");
        assertThat(seat.shown()).contains("已经解除");
        assertThat(wife().state()).isEqualTo(BindingState.ENDED);
        assertThat(wife().stateReason()).isEqualTo("离开家庭");
        assertThat(wife().notice()).isEqualTo(Binding.Notice.OWED);
        assertThat(lastEnd().payload()).containsEntry("askedBy", "MEMBER");
        assertThat(child().state()).isEqualTo(BindingState.ACTIVE);
        seat.press("F10");
        seat.at(() -> seat.enter(Place.CALLS, new CallsRoom(seat)));
        assertThat(seat.shown()).contains("家人来办了离开", "不再使用").doesNotContain("参保有变化");
    }

    @Test
    @Order(2)
    void aChildLeavesByItsGuardianWhoHasToBeShownToBeOne() {
        family(CHILD);
        seat.press("Down", "Down", "F3", "3", "F10");
        seat.card("wangJie");
        seat.tick();
        seat.press("F10");
        assertThat(seat.shown()).contains("要离开的共济", "李喆").doesNotContain("李堃");
        seat.press("F10");
        seat.picture("05-leave-guardian");
        assertThat(seat.shown()).contains("监护");
        seat.press("Space", "F10", "Space", "Space", "F10");
        assertThat(seat.shown()).contains("已经解除");
        assertThat(child().state()).isEqualTo(BindingState.ENDED);
        assertThat(lastEnd().payload()).containsEntry("askedBy", "GUARDIAN");
    }
}
