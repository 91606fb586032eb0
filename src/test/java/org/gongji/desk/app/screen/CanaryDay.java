package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.audit.AuditRoom;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.device.idcard.simulated.Play;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.policy.Continuance;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.shell.Place;

/**
 * A window in a process of its own, with temporary folder and home of its own, at which {@link Canary} is served on
 * every screen. Says {@code worked} while everything is still open, and ends when a line comes in.
 */
public final class CanaryDay {
    private static final String TABLE = "ledger.csv";

    final DeskRun run;
    private final Path home;
    private final Path pages;

    /** Moved on before and after the close: what was settled in the very moment of a close counts on both sides of it. */
    private final SetClock clock = new SetClock(2026, 11, 23, 10, 30);

    private final Consumer<String> seen;

    /**
     * @param office whose roster and packs the window gets
     * @param seen   hears the name of every screen on which people stand in lists, while it is open
     */
    CanaryDay(Path home, SampleData office, Consumer<String> seen) throws IOException {
        new TrainingHome(home, Optional.of(office), new SetClock(2026, 11, 23, 8, 0), new SecureRandom())
                .make(stage -> { });
        this.home = home;
        this.seen = seen;
        this.run = new DeskRun(home, clock, doors(home));
        this.run.post = false;
        this.pages = office.folder().resolve("pages");
        run.open();
        run.awaitText("开机自检", "演练签名屏");
        run.signIn("2");
        run.awaitText("上午好，何雨桐");
    }

    /** As they are, but whoever saves the auditor's table begins to look in its folder. */
    private static Doors doors(Path home) {
        Map<Act, Consumer<Rooms>> ways = new HashMap<>(Doors.all().byKey());
        ways.put(Act.AUDIT, rooms -> rooms.enter(Place.AUDIT, new AuditRoom(rooms, home)));
        return new Doors(ways, Doors.all().draft(), Doors.all().card());
    }

    /** @param args the desk's home; {@code whole} plays every screen, anything else the first ones */
    public static void main(String[] args) {
        try {
            work(Path.of(args[0]), args[1].equals("whole"));
            System.exit(0);
        } catch (IOException | RuntimeException | AssertionError failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    private static void work(Path home, boolean whole) throws IOException {
        CanaryDay day = new CanaryDay(home, SampleData.find().orElseThrow(), screen -> { });
        day.halfACase();
        day.lock();
        if (whole) {
            day.bind();
            day.refuse();
            day.askForApproval();
            day.approve();
            day.hearAnswers();
            day.hearTheRoster();
            day.askAboutOneself();
            day.audit();
            day.administer();
            day.search();
            day.closeDay();
        }
        day.handOver();
        System.out.println("worked");
        System.out.flush();
        System.in.read();
        day.run.close();
    }

    private void card(String name, String number, Sex sex) {
        run.reader.play(new Play.Card(Canary.card(name, number, sex)));
        run.awaitText(name);
        run.rest();
    }

    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            run.press(key);
            run.rest();
        }
    }

    void combine(KeyCode first, KeyCode second) {
        run.press(first, second);
        run.rest();
    }

    private void type(String text) {
        run.type(text);
        run.rest();
        press(KeyCode.ENTER);
    }

    private void begin() {
        press(KeyCode.F2);
        run.awaitText("先说清楚，再收证件");
        press(KeyCode.F10);
        run.awaitText("手录");
    }

    private void home() {
        run.awaitText("下一位：直接放身份证");
    }

    /** Everything keyed by hand, copied to the clipboard on the way, and put aside in the middle. */
    void halfACase() {
        begin();
        type(Canary.GIVER);
        run.type(Canary.NUMBER);
        run.rest();
        combine(KeyCode.CONTROL, KeyCode.A);
        combine(KeyCode.CONTROL, KeyCode.C);
        press(KeyCode.ENTER);
        type(Canary.NUMBER);
        run.awaitText("同一个人");
        press(KeyCode.SPACE);
        run.type(Canary.PHONE);
        run.rest();
    }

    void lock() throws IOException {
        press(KeyCode.F12);
        run.awaitText("锁了屏");
        run.await(() -> !run.seat().taken(), () -> "the seat is still taken");
        run.type(run.training.password());
        press(KeyCode.ENTER);
        run.awaitText(Canary.GIVER);
        seen.accept("case");
        combine(KeyCode.CONTROL, KeyCode.D);
        home();
        seen.accept("home");
    }

    private void scan(String page, String as) throws IOException {
        Files.copy(pages.resolve(page), Files.createDirectories(home.resolve("training/scans")).resolve(as));
    }

    void bind() throws IOException {
        begin();
        card(Canary.GIVER, Canary.NUMBER, Sex.MALE);
        press(KeyCode.SPACE);
        type(Canary.PHONE);
        press(KeyCode.F10);
        run.awaitText("家庭成员");
        card(Canary.WIFE, Canary.WIFE_NUMBER, Sex.FEMALE);
        type("1");
        press(KeyCode.F10);
        scan("01-marriage.jpg", Canary.GIVER + ".jpg");
        press(KeyCode.F7, KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.F10);
        run.awaitText("可以");
        press(KeyCode.SPACE, KeyCode.F10, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.F10);
        run.awaitText("办好了。");
        combine(KeyCode.CONTROL, KeyCode.P);
        press(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.F10);
        home();
    }

    void refuse() {
        begin();
        card(Canary.GIVER, Canary.NUMBER, Sex.MALE);
        press(KeyCode.SPACE, KeyCode.F10);
        run.awaitText("家庭成员");
        card(Canary.FATHER_IN_LAW, Canary.FATHER_NUMBER, Sex.MALE);
        type("岳父");
        run.awaitText("不可以");
        press(KeyCode.F10, KeyCode.F10, KeyCode.F8);
        run.awaitText("不能用这个账户");
        press(KeyCode.F10);
        run.awaitText("这一件不能办");
        press(KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.F10);
        run.awaitText("先说清楚，再收证件");
        press(KeyCode.ESCAPE);
        home();
    }

    void askForApproval() throws IOException {
        begin();
        card(Canary.GIVER, Canary.NUMBER, Sex.MALE);
        press(KeyCode.SPACE);
        type(Canary.PHONE);
        press(KeyCode.F10);
        run.awaitText("家庭成员");
        card(Canary.MOTHER, Canary.MOTHER_NUMBER, Sex.FEMALE);
        type("3");
        press(KeyCode.F10);
        scan("10-booklet-2.jpg", Canary.MOTHER + ".jpg");
        press(KeyCode.F7, KeyCode.DIGIT1);
        combine(KeyCode.ALT, KeyCode.X);
        type("长子");
        press(KeyCode.F10);
        run.awaitText("要主管");
        press(KeyCode.F10, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.F10);
        run.awaitText("收下了，还没办完。");
        combine(KeyCode.CONTROL, KeyCode.P);
        press(KeyCode.DIGIT1);
        run.awaitText("纸都打好了");
        press(KeyCode.F10);
        home();
    }

    void sitDown(String digit, String greeting) throws IOException {
        combine(KeyCode.ALT, KeyCode.Q);
        run.awaitText("罗慎之");
        run.await(() -> !run.seat().taken(), () -> "the seat is still taken");
        run.signIn(digit);
        run.awaitText(greeting);
    }

    void approve() throws IOException {
        sitDown("1", "上午好，邵敏");
        combine(KeyCode.CONTROL, KeyCode.G);
        run.awaitText("1 件等复核", Canary.MOTHER);
        seen.accept("approvals");
        press(KeyCode.DIGIT1, KeyCode.F10);
        run.awaitText("现在生效");
        press(KeyCode.ESCAPE, KeyCode.ESCAPE);
        run.awaitText("上午好，邵敏");
    }

    /** What came back to the counter: whom to call. */
    void hearAnswers() throws IOException {
        sitDown("2", "上午好，何雨桐");
        combine(KeyCode.CONTROL, KeyCode.G);
        run.awaitText("1 件有了结果");
        seen.accept("returned");
        press(KeyCode.ESCAPE);
        home();
    }

    /** A roster suspended the family's binding and gave it back: whom to tell. */
    void hearTheRoster() throws IOException {
        Counter counter = run.seat().counter();
        LifeDesk life = new LifeDesk(counter.store().journal(), counter.store().bindings(), clock);
        Clerk importer = new Clerk("0312", "何雨桐", Set.of(Role.CLERK, Role.SUPERVISOR));
        for (Continuance.Effect effect : List.of(Continuance.Effect.SUSPENDED, Continuance.Effect.STANDS)) {
            counter.store().journal().act(pen -> life.follow(pen, counter.store().bindings().all().stream()
                    .filter(one -> one.state().holdsPair()).map(one -> new LifeDesk.News(one,
                    new Continuance.Bearing(effect, Optional.of(ReasonCode.MEMBER_SUSPENDED)))).toList(),
                    new RosterStamp(99, LocalDate.of(2026, 11, 22), Set.of()), importer));
        }
        press(KeyCode.F5);
        run.awaitText("要告知", "参保恢复了");
        seen.accept("calls");
        press(KeyCode.DIGIT2);
        run.awaitText("打了 1 次没人接");
        press(KeyCode.F10);
        run.awaitText("名册变了，1 位要告知");
        press(KeyCode.ESCAPE);
        home();
    }

    /** The giver comes back and asks who may use the account. */
    void askAboutOneself() {
        combine(KeyCode.ALT, KeyCode.S);
        run.awaitText("要办哪一件？");
        press(KeyCode.DIGIT1);
        run.awaitText("谁来查自己的授权记录？");
        run.reader.play(new Play.Card(Canary.card(Canary.GIVER, Canary.NUMBER, Sex.MALE)));
        run.awaitText("对照人和证件，一致再按");
        press(KeyCode.F10);
        run.awaitText("查到 2 条");
        seen.accept("matters");
        back();
    }

    /** The table the auditor saves stays on the disk: it tells who did what, not to whom. */
    void audit() throws IOException {
        sitDown("7", "上午好，罗慎之");
        combine(KeyCode.CONTROL, KeyCode.Y);
        run.awaitText("写好条件按 F10");
        press(KeyCode.F10);
        run.awaitText("新的在前");
        press(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        seen.accept("audit");
        combine(KeyCode.CONTROL, KeyCode.P);
        run.awaitText("已送打印");
        combine(KeyCode.CONTROL, KeyCode.S);
        run.awaitText("存成表格");
        combine(KeyCode.CONTROL, KeyCode.A);
        run.type(TABLE);
        press(KeyCode.F10);
        run.awaitText("已存表");
        press(KeyCode.ESCAPE, KeyCode.ESCAPE);
        run.awaitText("上午好，罗慎之");
    }

    /** The screens of the machine, its staff and its keys, over a store that holds the family. */
    void administer() throws IOException {
        sitDown("5", "上午好，程立群");
        visit("窗口设置", "settings", KeyCode.CONTROL, KeyCode.I);
        visit("谁在这个窗口工作", "staff", KeyCode.CONTROL, KeyCode.U);
        visit("主管要在旁边", "care", KeyCode.ALT, KeyCode.B);
        sitDown("6", "上午好，尤静");
        visit("谁在这个窗口工作", "staff", KeyCode.CONTROL, KeyCode.U);
        sitDown("2", "上午好，何雨桐");
        visit("口令", "own-password", KeyCode.CONTROL, KeyCode.K);
        tryReader();
    }

    /** The reader's test is made with a card of somebody who is in the store. */
    private void tryReader() {
        combine(KeyCode.CONTROL, KeyCode.T);
        run.awaitText("身份证读卡器", "还没测过");
        press(KeyCode.DIGIT1, KeyCode.F10);
        run.awaitText("请把一张证件平放在读卡区");
        run.reader.play(new Play.Card(Canary.card(Canary.GIVER, Canary.NUMBER, Sex.MALE)));
        run.awaitText("有这几项");
        run.rest();
        seen.accept("devices");
        back();
    }

    /** Esc takes away what was told, and only then the room. */
    private void back() {
        press(KeyCode.ESCAPE);
        if (!run.text().contains("下一位：直接放身份证")) {
            press(KeyCode.ESCAPE);
        }
        home();
    }

    private void visit(String text, String screen, KeyCode... keys) {
        run.press(keys);
        run.awaitText(text);
        run.rest();
        seen.accept(screen);
        press(KeyCode.ESCAPE);
        run.awaitText("上午好");
    }

    void search() {
        press(KeyCode.F4);
        run.type(Canary.WIFE);
        run.awaitText("找到 1 个");
        run.rest();
        seen.accept("search");
        press(KeyCode.F10);
        run.awaitText("为什么要打开这家的记录");
        press(KeyCode.DIGIT1);
        run.awaitText("已生效");
        seen.accept("family");
        combine(KeyCode.CONTROL, KeyCode.E);
        press(KeyCode.DIGIT2, KeyCode.DIGIT1);
        run.awaitText(Canary.WIFE_NUMBER.substring(6, 14));
        back();
    }

    void closeDay() throws IOException {
        Path stick = Files.createDirectories(home.resolve("stick"));
        clock.set(2026, 11, 23, 17, 20);
        press(KeyCode.F9);
        run.awaitText("账是平的");
        seen.accept("day-close");
        press(KeyCode.F10, KeyCode.DIGIT1);
        run.type(stick.toString());
        run.rest();
        press(KeyCode.F10);
        run.awaitText("包已写好、读回比对一致");
        press(KeyCode.F10);
        home();
        clock.set(2026, 11, 23, 17, 30);
    }

    void handOver() throws IOException {
        combine(KeyCode.ALT, KeyCode.H);
        run.awaitText("留在窗口的原件");
        seen.accept("hand-over");
        type(Canary.GIVER + "的结婚证，" + Canary.PHONE);
        type("320");
        press(KeyCode.DIGIT1);
        run.type(run.training.password());
        press(KeyCode.ENTER);
        run.awaitText("已经交给");
        combine(KeyCode.CONTROL, KeyCode.P);
        press(KeyCode.DIGIT1);
    }
}
