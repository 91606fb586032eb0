package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.policy.PolicyRoom;
import org.gongji.desk.app.screen.records.DayCloseRoom;
import org.gongji.desk.app.screen.records.FiguresRoom;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.central.Published;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.sample.SampleFolder;
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
        seat.at(() -> seat.enter(Place.SEARCH, new SearchRoom(seat, seat.visits())));
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
        seat.press("F3");
        assertThat(seat.shown()).contains("谁来申请解除？", "家庭成员本人（离开家庭）");
        seat.press("1", "F10");
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

    @Test
    @Order(6)
    void takesACaseUpAgainByTheNumberOnTheNoticeWithinAMinute() throws IOException {
        Standing.bind(hall, "03-one-paper-short");
        Drafts.Line line = hall.counter.intake().drafts().get(0);
        search();
        seat.write("D-9999");
        assertThat(seat.shown()).contains("这个窗口没有 D-9999", "草稿号只在开它的窗口有用");
        search();
        long began = System.nanoTime();
        int before = seat.strokes();
        seat.write(line.id().toLowerCase(Locale.ROOT).replace("-", ""));
        assertThat(seat.shown()).contains(line.id() + "：顾*乔，1 位家人").doesNotContain("顾南乔");
        seat.press("Enter");
        assertThat(seat.shown()).contains("顾南乔", "韩砚耕", "还差 1 份", "同一户的户口簿");
        assertThat(seat.strokes() - before).as("keys from the open search to the light table").isLessThanOrEqualTo(8);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    @Order(7)
    void takesTheListOfFalseCommitmentsBySealedPackageAndClosesThatWayForWhoeverIsOnIt() throws IOException {
        CaseFile said = SampleFolder.read("day/19-presumed-and-committed.json").file();
        CaseFile asked = hall.counter.intake().lookUp(said);
        assertThat(codes(asked)).as("premise").doesNotContain(ReasonCode.COMMITMENT_NOT_ALLOWED);
        String giver = asked.person(asked.giver()).orElseThrow().number();

        list(47, giver + ",2025-03-01,");
        CaseFile barred = hall.counter.intake().lookUp(said);
        assertThat(barred.facts().falseCommitment()).isTrue();
        assertThat(codes(barred)).contains(ReasonCode.COMMITMENT_NOT_ALLOWED);
        Entry taken = entries(EntryKind.ROSTER_IMPORTED).get(1);
        assertThat(taken.payload()).containsEntry("falseCommitments", 1);
        assertThat(taken.payload().toString()).as("a count and nobody's number").doesNotContain(giver);
        assertThat(hall.counter.inbox().enterLate(TrainingStore.CLERK)).as("its act stands").isEmpty();

        Files.delete(home.resolve("sample/roster/commitments.csv"));
        publish(48);
        assertThat(hall.counter.intake().lookUp(said).facts().falseCommitment()).as("a package that says nothing")
                .isTrue();
        list(49, giver + ",2025-03-01,2026-06-01");
        assertThat(hall.counter.intake().lookUp(said).facts().falseCommitment()).as("credit restored").isFalse();
        assertThatThrownBy(() -> list(50, giver + ",yesterday,")).isInstanceOfSatisfying(BadJson.class,
                bad -> assertThat(bad.path()).isEqualTo("commitments.csv:2"));
        assertThat(hall.counter.roster().stamp().orElseThrow().generation()).as("nothing of it was taken").isEqualTo(49);
    }

    @Test
    @Order(8)
    void asksByKeyWhoIsMeantByAWordAndTakesTheAnswerIntoTheField() {
        search();
        seat.write(hall.counter.intake().drafts().get(0).id());
        seat.press("Enter", "Alt+3", "F8");
        assertThat(seat.shown()).contains("关系换算", "您 → 母亲 → 父亲", "要带什么");
        seat.press("Ctrl+A");
        seat.write("大爷");
        assertThat(seat.shown()).contains("这个叫法能指 2 种人", "您 → 父亲 → 哥哥", "您 → 父亲 → 父亲")
                .doesNotContain("要带什么");
        seat.press("F10");
        assertThat(seat.shown()).as("nobody was chosen, nothing is taken").contains("关系换算");
        seat.press("1");
        assertThat(seat.shown()).contains("您的父亲如果参加职工医保");
        seat.press("2", "F10");
        assertThat(seat.shown()).doesNotContain("关系换算").contains("祖父，近亲属，可以共济");
        assertThat(hall.counter.intake().drafts().get(0).members()).isEqualTo(1);
    }

    @Test
    @Order(9)
    void saysByWhichPapersSomebodyWasBoundAndJudgesItAgain() {
        family("410171201906300586");
        assertThat(seat.shown()).contains("凭结婚证：材料已证明", "凭户口簿：材料已证明").doesNotContain("凭什么加进来");
        seat.press("F8");
        assertThat(seat.shown()).contains("凭什么加进来：", "结婚证（原件）", "材料已证明", "当时按政策包 HN-2024-09",
                "名册第", "再判一次，结论一样：可以").doesNotContain("先看三件事");
        seat.press("Down");
        assertThat(seat.shown()).as("another member, another question").doesNotContain("凭什么加进来");
        seat.press("F8", "Esc");
        assertThat(seat.shown()).as("one layer back").contains("的共济家庭").doesNotContain("凭什么加进来");
        seat.press("Esc");
        assertThat(seat.shown()).doesNotContain("谁在用这个账户");
    }

    @Test
    @Order(10)
    void showsOnlyWhatIsAboutOneMemberAndThenOnlyThePapers() {
        family("410171201906300586");
        seat.press("Down", "Down");
        assertThat(seat.shown()).contains("解除 李喆", "建立共济家庭");
        seat.press("Alt+T");
        assertThat(seat.shown()).contains("只看 李喆", "解除 李喆").doesNotContain("建立共济家庭", "绑定 李堃");
        seat.press("Up");
        assertThat(seat.shown()).contains("只看 李堃", "绑定 李堃").doesNotContain("解除 李喆");
        seat.press("Alt+T");
        assertThat(seat.shown()).contains("只看纸", "解除家庭共济关系申请表").doesNotContain("绑定 李堃");
        seat.press("Alt+T");
        assertThat(seat.shown()).contains("建立共济家庭");
    }

    @Test
    @Order(11)
    void printsAPaperOfTheFamilyAgainAndWritesDownWhy() {
        IssuedPaper ending = hall.counter.store().issuedPapers().all().stream()
                .filter(paper -> paper.kind() == FormKind.ENDING).findFirst().orElseThrow();
        family("410171201906300586");
        seat.press("Alt+T", "Alt+T", "Ctrl+P");
        int digit = option("解除家庭共济关系申请表");
        seat.press(Integer.toString(digit));
        if (ending.owed()) {
            assertThat(seat.shown()).contains("纸出来了吗");
            seat.press("1", "Ctrl+P", Integer.toString(digit));
        }
        assertThat(seat.shown()).contains("为什么补打");
        seat.press("2");
        assertThat(seat.shown()).contains("纸出来了吗");
        seat.press("1");
        assertThat(seat.shown()).contains("纸到手了");
        IssuedPaper again = hall.counter.store().issuedPapers().find(ending.documentId()).orElseThrow();
        assertThat(again.reprints()).containsExactly("打坏、弄脏了");
        assertThat(again.owed()).isFalse();
    }

    @Test
    @Order(12)
    void saysWhichPolicyAppliedOnADayAndWhatChangedAgainstTheOneBefore() {
        policy();
        assertThat(seat.shown()).contains("这天用：近亲属版（2024-09-01 起）", "HN-2024-09 第 1 版", "哪些亲属", "八类近亲属",
                "名册最多多旧", "30 天", "本窗口约定", "官方原文", "前一版：直系版（2024-08-31 止）", "没有办件被新政策碰到");
        seat.press("Alt+T");
        assertThat(seat.shown()).contains("哪些亲属", "前一版：直系：配偶、父母、子女", "前一版：1 人")
                .doesNotContain("名册最多多旧");
        seat.press("1");
        assertThat(seat.shown()).contains("这天用：直系版（2024-08-31 止）", "后一版：近亲属版");
        seat.press("Alt+T", "2");
        assertThat(seat.shown()).contains("这天用：近亲属版（2024-09-01 起）");
    }

    @Test
    @Order(13)
    void asksForAnyDayAndPlaceInAnyWayOfWritingAndSaysWhatIsNoDay() {
        policy();
        seat.press("Shift+Tab", "Shift+Tab", "Ctrl+A");
        seat.type("2024年8月31日");
        assertThat(seat.shown()).contains("这天用：直系版（2024-08-31 止）", "2024-08-31");
        seat.press("Ctrl+A");
        seat.type("昨天");
        assertThat(seat.shown()).contains("这不像日期").contains("这天用：直系版");
        seat.press("Ctrl+A");
        seat.type("2019-01-01");
        assertThat(seat.shown()).contains("这天没有政策", "没有政策就什么都判不了");
    }

    @Test
    @Order(14)
    void listsWhatNewPacksTouchedAndOpensTheDraftByEnter() throws IOException {
        CaseFile draft = Standing.lay(hall, "31-lawful-detour");
        hall.counter.intake().save(draft, "verdict", true, TrainingStore.CLERK);
        Path pack = home.resolve("sample/packs/HN-2024-09.json");
        Files.writeString(pack, Files.readString(pack).replace("\"version\": 1", "\"version\": 2")
                .replace("\"max_members_current\": {\"value\": null", "\"max_members_current\": {\"value\": 3"));
        Counter.PacksTaken taken = hall.counter.takePacks(hall.office.packs().bytes(), TrainingStore.CLERK);
        assertThat(taken.reach().drafts()).contains(draft.id());
        String decided = taken.reach().matters().get(0);
        policy();
        assertThat(seat.shown()).contains("HN-2024-09 第 2 版", "3 人", "版政策碰到这些", draft.id(), decided);
        policy();
        assertThat(seat.focus().getId()).as("what was touched wants a person").isEqualTo("touched");
        seat.press("Enter");
        assertThat(seat.shown()).contains("罗松年");
    }

    @Test
    @Order(15)
    void walksThroughTheDaysOfTheFiguresAndSavesWhatStandsThere() throws IOException {
        seat.at(() -> seat.enter(Place.FIGURES, new FiguresRoom(seat)));
        List<String> shown = seat.shown().lines().toList();
        assertThat(shown).contains("11 月 23 日", "11 月", "受理（件）");
        assertThat(measure(shown, "受理（件）").get(0)).as("something was done today").isNotEqualTo("0");
        Path table = home.resolve("figures.csv");
        seat.press("Ctrl+S", "Ctrl+A");
        seat.write(table.toString());
        seat.press("F10");
        assertThat(seat.shown()).contains("表格存好了");

        List<CSVRecord> rows = CSVParser.parse(Files.readString(table).replace("\uFEFF", ""),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get()).getRecords();
        CSVRecord today = rows.get(rows.size() - 2);
        CSVRecord month = rows.get(rows.size() - 1);
        assertThat(today.get("day")).isEqualTo("2026-11-23");
        assertThat(month.get("day")).isEqualTo("2026-11-01/2026-11-23");
        Map.of("accepted", "受理（件）", "done", "办结（件）", "refused", "退件（件）", "withdrawn", "撤回（件）", "by_agent",
                "代办（件）", "giver_60_plus", "共济人 60 岁以上（件）").forEach((column, word) ->
                assertThat(measure(shown, word)).as(word).containsExactly(today.get(column), month.get(column)));
        assertThat(measure(shown, "新绑定中靠承诺制的")).containsExactly(today.get("promised") + " / " + today.get("bound"),
                month.get("promised") + " / " + month.get("bound"));

        seat.press("Left");
        assertThat(measure(seat.shown().lines().toList(), "受理（件）")).containsExactly("0", month.get("accepted"));
        seat.press("Right", "Right");
        assertThat(seat.shown()).as("of tomorrow nothing is known").contains("11 月 23 日");
        seat.press("Page_Up");
        assertThat(seat.shown()).contains("10 月 23 日", "2026 年 10 月：受理 0 件");
        seat.press("Page_Down");
        assertThat(seat.shown()).contains("11 月 23 日");
    }

    @Test
    @Order(16)
    void saysWhoseAccountSomebodyUsesBesidesAndMasksWhoThatIs() throws IOException {
        Standing.bind(hall, "01-spouse");
        Standing.bind(hall, "33-both-ways");
        family(bound("沈嘉禾").member().certno());
        assertThat(seat.shown()).contains("沈嘉禾的共济家庭", "陆知夏", "也用 陆*夏 的账户，2026-11-23 起")
                .doesNotContain("也用 陆知夏");
    }

    /** What stands beside a measure: the day's, then the month's. */
    private static List<String> measure(List<String> shown, String word) {
        int at = shown.indexOf(word);
        return shown.subList(at + 1, at + 3);
    }

    private void policy() {
        seat.at(() -> seat.enter(Place.POLICY, new PolicyRoom(seat, seat.visits())));
    }

    /** Which digit chooses the option that begins so. */
    private int option(String begins) {
        List<String> lines = seat.shown().lines().toList();
        List<String> options = lines.subList(lines.indexOf("打哪一张？"), lines.size()).stream()
                .filter(line -> line.contains("份")).toList();
        return 1 + options.indexOf(options.stream().filter(line -> line.startsWith(begins)).findFirst().orElseThrow());
    }

    private void family(String member) {
        search();
        seat.type(member);
        seat.press("1");
    }

    private static List<ReasonCode> codes(CaseFile file) {
        return hall.counter.intake().assess(file).decisions().stream().flatMap(one -> one.reasons().stream())
                .map(Decision.Reason::code).toList();
    }

    private static void list(long generation, String line) throws IOException {
        Files.writeString(home.resolve("sample/roster/commitments.csv"), "certno,since,until\r\n" + line + "\r\n");
        publish(generation);
    }

    private static void publish(long generation) {
        byte[] sealed = hall.office.roster(WindowId.of(TrainingStore.WINDOW), LocalDate.of(2026, 11, 14), generation)
                .bytes();
        assertThat(hall.counter.inbox().takeRoster(sealed, TrainingStore.CLERK).taken()).isPresent();
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
