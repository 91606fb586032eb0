package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.app.screen.records.DayCloseRoom;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.central.Published;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
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
import org.testfx.api.FxRobot;

/** Search, the end of a binding and the close of the day without a mouse; what is asserted is on record and on disk. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecordsByKeyboardTest {
    private static final String RARE = "白\uD840\uDD64";
    @TempDir
    static Path home;
    private static Hall hall;
    private Seat seat;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, true);
        Standing.bind(hall, "05-rare-names");
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

    private void search() {
        seat.at(() -> seat.enter(Place.SEARCH, new SearchRoom(seat, file -> seat.visits().open(file))));
    }

    private void dayClose() {
        seat.at(() -> seat.enter(Place.DAY_CLOSE, new DayCloseRoom(seat)));
    }

    private static Binding bound(String name) {
        return hall.counter.store().bindings().all().stream().filter(one -> one.member().name().equals(name))
                .findFirst().orElseThrow();
    }

    private static long entered(EntryKind kind) {
        return entries(kind).size();
    }

    private static List<Entry> entries(EntryKind kind) {
        long last = hall.counter.store().journal().head().orElseThrow().sequence();
        return hall.counter.store().journal().range(1, last).stream()
                .filter(entry -> entry.header().kind() == kind).toList();
    }

    @Test
    @Order(1)
    void opensAFamilyByARareNameAndShowsANumberOnlyWithAReason() {
        Binding binding = bound(RARE);
        search();
        seat.typeName(RARE);
        assertThat(seat.shown()).contains("为什么要打开这家的记录").doesNotContain("程龑");
        assertThat(entered(EntryKind.LOOKED_UP)).isZero();
        seat.press("1");
        assertThat(entries(EntryKind.LOOKED_UP)).singleElement().satisfies(look -> assertThat(look.payload())
                .containsEntry("family", binding.family()).containsEntry("reason", "present"));
        assertThat(seat.shown()).contains("程龑", RARE, "已生效，等中心回执", binding.caseNo())
                .doesNotContain(binding.member().certno().substring(6, 14));
        seat.press("Ctrl+E");
        assertThat(seat.asking()).isTrue();
        seat.press("2", "1");
        assertThat(seat.shown()).contains(binding.member().certno().substring(6, 14));
        assertThat(entries(EntryKind.VIEWED_IN_FULL)).singleElement().satisfies(look ->
                assertThat(look.payload()).containsEntry("certno", binding.member().certno()));
        seat.press("Alt+Left");
        assertThat(seat.shown()).contains("白*");
    }

    @Test
    @Order(2)
    void saysByCodePointThatALookAlikeIsSomebodyElse() {
        search();
        new FxRobot().write("白恵");
        seat.press("Down");
        assertThat(seat.shown()).contains("U+20164", "U+6075", "不是同一个字");
    }

    @Test
    @Order(3)
    void findsByTheWholeNumberAndHidesItInTheFamily() {
        search();
        seat.type("410171201906300586");
        seat.press("2");
        assertThat(seat.shown()).contains("李喆", "410171 ******** 0586");
    }

    @Test
    @Order(4)
    void endsOneChildsBindingAndLeavesTheOthers() {
        Binding child = bound("李喆");
        search();
        seat.type(child.member().certno());
        seat.press("1");
        seat.press("Down", "Down");
        assertThat(seat.shown()).contains("解除李喆", "以前用的钱若退回，退给共济人");
        seat.press("F3", "F10");
        seat.card("liDi");
        seat.tick();
        seat.press("F10");
        assertThat(seat.shown()).contains("李喆");
        seat.press("F10", "F10", "Space", "Space", "F10");
        assertThat(seat.shown()).contains("已经解除");
        assertThat(bound("李喆").state()).isEqualTo(BindingState.ENDED);
        assertThat(bound("李喆").stateReason()).isEqualTo("不再授权");
        assertThat(bound("李堃").state()).isEqualTo(BindingState.ACTIVE);
        assertThat(entered(EntryKind.ENDED)).isEqualTo(1);
        assertThat(hall.counter.store().issuedPapers().all()).extracting(IssuedPaper::kind).contains(FormKind.ENDING);
        search();
        seat.type(child.member().certno());
        seat.press("1");
        assertThat(seat.shown()).contains("已解除", "解除 李喆");
    }

    @Test
    @Order(5)
    void closesTheDayWritesTheBundleAndTakesTheAnswer() throws IOException {
        Path stick = Files.createDirectories(home.resolve("stick"));
        dayClose();
        seat.press("F10");
        assertThat(seat.asking()).isTrue();
        seat.press("1");
        assertThat(entered(EntryKind.DAY_CLOSED)).isEqualTo(1);
        assertThat(hall.counter.store().issuedPapers().all()).filteredOn(paper -> paper.kind() == FormKind.DAY_SHEET)
                .singleElement().satisfies(paper -> assertThat(paper.owed()).isFalse());
        assertThat(seat.shown()).contains("账是平的", "第 0001 号包等着写");
        seat.type(stick.toString());
        seat.press("F10");
        assertThat(seat.shown()).contains("第 0001 号包已写好、读回比对一致");
        assertThat(day().contentHash()).isNotNull();
        seat.press("F10");
        assertThat(seat.atHome()).isTrue();
        answered(stick);
        dayClose();
        seat.press("Ctrl+O");
        assertThat(seat.shown()).contains("第 0001 号包的回执收下了");
        assertThat(day().receipt()).isEqualTo(1);
        assertThat(hall.counter.store().matters().all()).allMatch(matter -> matter.answer().equals("accepted"));
        search();
        seat.typeName(RARE);
        seat.press("3");
        assertThat(seat.shown()).contains("中心已登记").doesNotContain("药店能用，");
    }

    private static ClosedDay day() {
        return hall.counter.store().closedDays().last().orElseThrow();
    }

    /** The centre takes what lies on the stick and puts its receipt there. */
    private static void answered(Path stick) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(stick)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".p7m")).toList()) {
                parts.add(Files.readAllBytes(file));
            }
        }
        assertThat(parts).hasSize(1);
        hall.office.ingest(parts);
        for (Published receipt : hall.office.receipts()) {
            Files.write(stick.resolve(receipt.fileName()), receipt.bytes());
        }
    }
}
