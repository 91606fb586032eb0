package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.app.screen.matter.MattersRoom;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What people ask about themselves, and what changed about them, without a mouse; asserted on record and on paper. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnMattersByKeyboardTest {
    private static final String GIVER = "410172199104120213";
    private static final String LATER = "410172199104120299";
    @TempDir
    static Path home;
    private static Hall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, false);
        Standing.bind(hall, "01-spouse");
    }

    @AfterAll
    static void close() throws IOException {
        hall.close();
    }

    private static Seat seated() {
        Seat seat = new Seat(hall);
        seat.at(() -> seat.enter(Place.MATTERS, new MattersRoom(seat)));
        return seat;
    }

    private static Binding bound() {
        return hall.counter.store().bindings().all().get(0);
    }

    private static List<Entry> acts(EntryKind kind) {
        long last = hall.counter.store().journal().head().orElseThrow().sequence();
        return hall.counter.store().journal().range(1, last).stream()
                .filter(entry -> entry.header().kind() == kind).toList();
    }

    @Test
    @Order(1)
    void theGiverIsToldByTheCardWhoMayUseTheAccountAndGetsItOnPaper() {
        try (Seat seat = seated()) {
            seat.press("1");
            assertThat(seat.shown()).contains("谁来查自己的授权记录？");
            seat.press("F10");
            assertThat(acts(EntryKind.QUERIED)).as("nobody was compared yet").isEmpty();
            seat.card("shenJiahe");
            seat.picture("matters-who");
            seat.press("F10");
            seat.picture("matters-told");
            assertThat(seat.shown()).contains("查到 1 条", "给陆*夏用", "有效")
                    .doesNotContain(bound().member().name(), bound().member().certno());
            assertThat(acts(EntryKind.QUERIED)).singleElement().satisfies(act -> assertThat(act.payload())
                    .containsEntry("source", "CHIP").containsEntry("bindings", List.of(bound().id())));
            seat.press("Ctrl+P", "1");
            assertThat(hall.counter.printing().owed()).extracting(paper -> paper.kind().word())
                    .doesNotContain("own-record");
            seat.press("F10");
            assertThat(seat.atHome()).isTrue();
        }
    }

    @Test
    @Order(2)
    void theMemberIsToldTheSameAfterTheNumberWasKeyedTwice() {
        Binding bound = bound();
        try (Seat seat = seated()) {
            seat.press("1");
            seat.typeName(bound.member().name());
            seat.type(bound.member().certno());
            seat.press("F10");
            assertThat(acts(EntryKind.QUERIED)).as("keyed once").hasSize(1);
            seat.type(bound.member().certno());
            seat.press("F10");
            assertThat(seat.shown()).contains("用沈*禾的").doesNotContain(GIVER);
            assertThat(acts(EntryKind.QUERIED)).hasSize(2);
        }
    }

    @Test
    @Order(3)
    void anotherNameUnderTheNumberIsToldNothingAndAStrangerThatNothingIsHere() {
        try (Seat seat = seated()) {
            seat.press("1");
            seat.typeName("沈嘉和");
            seat.type(GIVER);
            seat.type(GIVER);
            seat.press("F10");
            assertThat(seat.shown()).contains("这个号码在记录里是沈*禾");
            assertThat(acts(EntryKind.QUERIED)).hasSize(2);
            seat.press("Alt+Left", "1");
            seat.card("mengZhao");
            seat.press("F10");
            assertThat(seat.shown()).contains("本窗口没有他的授权记录");
            assertThat(acts(EntryKind.QUERIED)).hasSize(3);
        }
    }

    @Test
    @Order(4)
    void whatIsKeptIsListedWithItsTermAndACorrectionWaitsForTheSupervisor() {
        try (Seat seat = seated()) {
            seat.press("2");
            seat.card("shenJiahe");
            seat.press("F10");
            seat.picture("matters-record");
            assertThat(seat.shown()).contains("样，流水号", "共济家庭", "共济关系", "材料页", "没有交出过");
            int printed = hall.printed().size();
            seat.press("Ctrl+P");
            assertThat(seat.shown()).contains("打印什么？", "本人交来的材料，");
            seat.press("2");
            assertThat(hall.printed()).as("the copy").hasSize(printed + 1);
            assertThat(acts(EntryKind.RECORD_COPIED)).singleElement().satisfies(act ->
                    assertThat((List<?>) act.payload().get("pages")).isNotEmpty());
            seat.press("F5");
            assertThat(seat.asking()).isTrue();
            seat.press("3");
            seat.type("扫描页里有一页不是我家的");
            assertThat(seat.shown()).contains("更正已受理，草稿号", "等主管核对");
        }
        Matter waits = hall.counter.store().matters().waiting().stream()
                .filter(one -> one.kind() == MatterKind.ACCESS).findFirst().orElseThrow();
        try (Seat seat = new Seat(hall, Words.chinese(), TrainingStore.SUPERVISOR)) {
            seat.at(() -> seat.enter(Place.MATTERS, new MattersRoom(seat)));
            assertThat(seat.shown()).doesNotContain("授权记录查询");
            seat.press("1");
            assertThat(seat.shown()).contains("1 件更正等答复", "扫描页里有一页不是我家的").doesNotContain("沈嘉禾");
            seat.press("F10", "2");
            assertThat(seat.shown()).contains("没有更正在等答复");
        }
        assertThat(hall.counter.store().matters().find(waits.id()).orElseThrow().state())
                .isEqualTo(MatterState.REFUSED);
    }

    @Test
    @Order(5)
    void aChangedNumberIsTakenWithItsPaperAndASignatureAndTheBindingGoesAlong() throws IOException {
        Binding before = bound();
        try (Seat seat = seated()) {
            seat.press("3");
            seat.card("shenJiahe");
            seat.press("F10");
            assertThat(seat.shown()).contains("沈嘉禾 哪些信息变了？", "公民身份号码", "银行卡账号");
            seat.press("6", "Enter");
            seat.type("12345");
            assertThat(seat.shown()).contains("这不是电话号码");
            seat.press("Ctrl+A");
            seat.type("13700000009");
            assertThat(seat.shown()).contains("→　13700000009");
            seat.press("2");
            seat.type(before.member().certno());
            seat.type(before.member().certno());
            assertThat(seat.shown()).contains("这个号码下已经有另一个人的记录");
            seat.type(LATER);
            seat.type(LATER);
            assertThat(seat.shown()).contains("公民身份号码要有材料证明：派出所证明、户口簿变更页、户口簿");
            seat.picture("change-items");
            seat.press("F10");
            assertThat(seat.shown()).contains("哪些信息变了");
            hall.scan("01-marriage.jpg");
            seat.press("F7", "1");
            assertThat(seat.shown()).contains("派出所证明：1 页");
            seat.press("F10");
            seat.picture("change-sign");
            assertThat(seat.shown()).contains("登记表：打印");
            sign(seat);
            seat.press("F10");
            seat.picture("change-done");
            assertThat(seat.shown()).contains("本窗口 1 条共济关系已跟着转过来");
            seat.press("Ctrl+P", "1", "F10");
        }
        assertThat(bound().id()).isEqualTo(before.id());
        assertThat(bound().caseNo()).isEqualTo(before.caseNo());
        assertThat(bound().giver().certno()).isEqualTo(LATER);
        assertThat(bound().giver().psnNo()).isEqualTo(before.giver().psnNo());
        assertThat(hall.counter.store().bindings().standing(GIVER, before.member().certno())).isPresent();
        assertThat(acts(EntryKind.INFO_CHANGED)).hasSize(1);
        assertThat(acts(EntryKind.REPOINTED)).hasSize(2);
        assertThat(hall.counter.store().issuedPapers().all()).extracting(paper -> paper.kind())
                .contains(FormKind.INFO_CHANGE, FormKind.OWN_RECORD);
    }

    private static void sign(Seat seat) throws IOException {
        seat.press("F7");
        assertThat(seat.shown()).contains("没有新的扫描页");
        int printed = hall.printed().size();
        seat.press("Ctrl+P", "1");
        Path paper = hall.home.resolve("printed").resolve(hall.printed().get(printed));
        new Pen(hall.counter.press()).sign(paper, List.of("本人签名"), hall.home.resolve("signed"));
        try (var pages = Files.list(hall.home.resolve("signed"))) {
            for (Path page : pages.sorted().toList()) {
                Files.copy(page, hall.home.resolve("scans").resolve("back-" + page.getFileName()));
                seat.press("F7");
            }
        }
        assertThat(seat.shown()).contains("签字对上了");
    }

    /** The old card is laid down again: the person is found, and asked to go by the number of today. */
    @Test
    @Order(6)
    void theEarlierNumberStillFindsThePerson() {
        try (Seat seat = seated()) {
            seat.press("1");
            seat.card("shenJiahe");
            seat.press("F10");
            assertThat(seat.shown()).contains("查到 1 条", "给陆*夏用");
        }
    }

    /** A new visit with the card of before: what the rules say of it is on record with the case. */
    @Test
    @Order(7)
    void thePairIsRefusedUnderTheEarlierNumberToo() throws IOException {
        CaseFile file = Standing.lay(hall, "01-spouse");
        assertThat(file.person(file.giver()).orElseThrow().number()).isEqualTo(GIVER);
        assertThat(hall.counter.intake().assess(file).decisions()).singleElement().satisfies(decision ->
                assertThat(decision.reasons()).extracting(Decision.Reason::code).contains(ReasonCode.DUP_PAIR));
    }
}
