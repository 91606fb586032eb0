package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.screen.audit.AuditRoom;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.device.idcard.simulated.Play;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.shell.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor's own home and screen by keyboard, over the real window and store; what is asserted is on record. */
@DisplayName("An auditor at the desk")
class AuditorTest {
    private final SetClock clock = new SetClock(2026, 11, 23, 8, 35);

    private static Doors doors(Path table) {
        Map<Act, Consumer<Rooms>> ways = new HashMap<>(Doors.all().byKey());
        ways.put(Act.AUDIT, rooms -> rooms.enter(Place.AUDIT, new AuditRoom(rooms, table.getParent())));
        return new Doors(ways, Doors.all().draft(), Doors.all().card());
    }

    private static List<Entry> entries(DeskRun run, EntryKind... kinds) {
        var journal = run.seat().counter().store().journal();
        return journal.range(1, journal.head().orElseThrow().sequence()).stream()
                .filter(entry -> List.of(kinds).contains(entry.header().kind())).toList();
    }

    @Test
    void readsOpensPrintsAndSavesTheLedgerAndNothingElse(@TempDir Path home) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        Path table = home.resolve("ledger.csv");
        new TrainingHome(home, SampleData.find(), clock, new SecureRandom()).make(stage -> { });
        try (DeskRun run = new DeskRun(home, clock, doors(table))) {
            run.open();
            run.awaitText("开机自检", "罗慎之");
            run.signIn("7");
            run.awaitText("上午好，罗慎之", "谁、什么时候、做了什么");
            takesNoCase(run);
            looks(run, table);
            run.press(KeyCode.ESCAPE);
            run.press(KeyCode.ESCAPE);
            run.awaitText("上午好，罗慎之");
            run.press(KeyCode.ALT, KeyCode.Q);
            run.awaitText("何雨桐", "罗慎之");
            run.await(() -> !run.seat().taken(), () -> "the seat is still taken");
            run.signIn("2");
            run.awaitText("上午好，何雨桐");
            assertThat(run.text()).doesNotContain("谁、什么时候、做了什么");
            run.press(KeyCode.CONTROL, KeyCode.Y);
            run.awaitText("没有办：查看台账是审计员的事。请找罗慎之（0903）登录后来办。");
            assertThat(entries(run, EntryKind.AUDITED)).extracting(entry -> entry.header().clerk()).containsOnly("0903");
        }
    }

    private static void takesNoCase(DeskRun run) throws IOException {
        assertThat(run.text()).doesNotContain("新增共济", "解除共济", "查询家庭", "刷卡开始", "日结与导出");
        run.press(KeyCode.F2);
        run.awaitText("没有办：接办件是经办的事。请找何雨桐（0312）或丁若兰（0318）登录后来办。");
        run.press(KeyCode.F4);
        run.awaitText("没有办：查询家庭是经办或主管的事。请找邵敏（0107）或何雨桐（0312）");
        run.press(KeyCode.F9);
        run.awaitText("日结是经办或主管的事");
        run.press(KeyCode.CONTROL, KeyCode.O);
        run.awaitText("导入名册和政策是");
        run.reader.play(new Play.Card(SampleData.find().orElseThrow().read("cards/shenJiahe.bin")));
        run.awaitText("没有办：接办件是经办的事");
        assertThat(run.window().navigation().here().get()).isEqualTo(Place.HOME);
        assertThat(entries(run, EntryKind.CASE_OPENED)).isEmpty();
    }

    /** The folder lies in the window: what hides the window hides it, and whoever unlocks finds it again. */
    private static void lockHidesTheFolder(DeskRun run, Path folder) throws IOException {
        run.press(KeyCode.F12);
        run.awaitText("锁了屏");
        assertThat(run.text()).doesNotContain(folder.toString(), "存成表格");
        run.await(() -> !run.seat().taken(), () -> "the seat is still taken");
        run.type(run.training.password());
        run.press(KeyCode.ENTER);
        run.awaitText("存成表格", folder.toString());
    }

    private static void looks(DeskRun run, Path table) throws IOException {
        run.press(KeyCode.CONTROL, KeyCode.Y);
        run.awaitText("写好条件按 F10");
        assertThat(entries(run, EntryKind.AUDITED)).as("coming in looks at nothing").isEmpty();
        // the day's backup is made beside the work; the sign-in is the line before it
        run.await(() -> !entries(run, EntryKind.BACKED_UP).isEmpty(), () -> "no backup of the day");
        run.press(KeyCode.F10);
        run.awaitText("新的在前", "签到", "罗慎之（0903）", "何雨桐（0312）");
        run.press(KeyCode.DOWN);
        run.press(KeyCode.ENTER);
        run.awaitText("门禁记录完好");
        run.press(KeyCode.CONTROL, KeyCode.P);
        run.awaitText("已送打印");
        run.press(KeyCode.CONTROL, KeyCode.S);
        run.awaitText("存成表格", table.getParent().toString(), "存在这个文件夹里");
        lockHidesTheFolder(run, table.getParent());
        run.press(KeyCode.CONTROL, KeyCode.A);
        run.type(table.getFileName().toString());
        run.press(KeyCode.F10);
        run.awaitText("已存表");
        assertThat(entries(run, EntryKind.AUDITED)).extracting(entry -> entry.payload().get("did"))
                .containsExactly("listed", "opened", "listed", "printed", "listed", "saved");
        assertThat(Files.readString(table, StandardCharsets.UTF_8)).startsWith("\uFEFF条号,")
                .contains("SIGNED_IN,签到,0903,罗慎之");
        try (Stream<Path> printed = Files.list(run.training.folder().resolve("printed"))) {
            assertThat(printed.filter(file -> file.toString().endsWith(".pdf")).toList()).hasSize(1);
        }
    }
}
