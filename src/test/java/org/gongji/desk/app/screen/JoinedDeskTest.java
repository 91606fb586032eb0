package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.device.idcard.simulated.Play;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.shell.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real rooms behind the home screen's keys; what happens inside them is their own tests' business. */
@DisplayName("From home into the rooms")
class JoinedDeskTest {
    private final SetClock clock = new SetClock(2026, 11, 23, 8, 35);
    private DeskRun run;

    @BeforeEach
    void atHome(@TempDir Path home) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        new TrainingHome(home, SampleData.find(), clock, new SecureRandom()).make(stage -> { });
        run = new DeskRun(home, clock, Doors.all());
        run.open();
        run.awaitText("开机自检", "演练签名屏");
        run.signIn("2");
        run.awaitText("上午好，何雨桐", "新增共济", "解除共济", "查询家庭", "刷卡开始", "日结与导出");
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void aCardLaidDownBeginsAVisitThatSurvivesTheLockAndIsResumedByDigit() throws IOException {
        assertThat(run.text()).as("no tile leads nowhere").doesNotContain("变更与暂停", "主管复核", "补打、更正");
        run.reader.play(new Play.Card(SampleData.find().orElseThrow().read("cards/shenJiahe.bin")));
        run.awaitText("先说清楚，再收证件");
        run.press(KeyCode.F10);
        run.awaitText("沈嘉禾", "职工医保", "对照人和证件");

        run.press(KeyCode.CONTROL, KeyCode.L);
        run.awaitText("何雨桐 锁了屏");
        assertThat(run.text()).doesNotContain("沈嘉禾", "沈*禾");
        run.await(() -> !run.seat().taken(), () -> "the seat is still taken");
        run.type(run.training.password());
        run.press(KeyCode.ENTER);
        run.awaitText("沈嘉禾", "职工医保", "对照人和证件");
        assertThat(run.window().navigation().here().get()).isEqualTo(Place.CASE);

        run.press(KeyCode.CONTROL, KeyCode.D);
        run.awaitText("上午好，何雨桐", "沈*禾", "停在：身份核验");
        run.press(KeyCode.DIGIT1);
        run.awaitText("沈嘉禾", "对照人和证件");
        run.press(KeyCode.CONTROL, KeyCode.J);
        run.press(KeyCode.ESCAPE);
        assertThat(run.window().navigation().here().get()).as("Esc leaves the list, not the case")
                .isEqualTo(Place.CASE);
        run.press(KeyCode.CONTROL, KeyCode.D);
        run.awaitText("上午好，何雨桐", "停在：身份核验");
        run.press(KeyCode.CONTROL, KeyCode.J);
        run.press(KeyCode.ENTER);
        run.awaitText("沈嘉禾", "对照人和证件");
        assertThat(run.seat().counter().intake().drafts()).singleElement()
                .satisfies(line -> assertThat(line.giver()).isEqualTo("沈嘉禾"));
    }

    @Test
    void everyKeyOfHomeLeadsIntoItsRoomAndEscBack() {
        run.press(KeyCode.F4);
        run.await(() -> run.window().navigation().here().get() == Place.SEARCH, run::text);
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，何雨桐");
        run.press(KeyCode.F3);
        run.awaitText("先说清楚，再收证件", "解除共济");
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，何雨桐");
        run.press(KeyCode.F9);
        run.await(() -> run.window().navigation().here().get() == Place.DAY_CLOSE, run::text);
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，何雨桐");
        run.press(KeyCode.F8);
        run.await(() -> run.window().navigation().here().get() == Place.RELATION, run::text);
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，何雨桐");
        run.press(KeyCode.F5);
        run.await(() -> run.window().navigation().here().get() == Place.CALLS, run::text);
        run.awaitText("名册没有变到要告诉谁");
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，何雨桐");
        run.press(KeyCode.ALT, KeyCode.S);
        run.await(() -> run.window().navigation().here().get() == Place.MATTERS, run::text);
        run.awaitText("要办哪一件？", "授权记录查询", "基本信息变更");
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，何雨桐");
        run.press(KeyCode.ALT, KeyCode.M);
        run.awaitText("受理 0 件，办结 0 件", "这个月没有退件");
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，何雨桐");
        run.press(KeyCode.ALT, KeyCode.P);
        run.awaitText("这天用：近亲属版（2024-09-01 起）", "没有办件被新政策碰到");
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，何雨桐");
        run.press(KeyCode.F7);
        run.awaitText("这个键在这里没有用处。按 Ctrl+/ 看全部按键。");
        run.press(KeyCode.CONTROL, KeyCode.T);
        run.await(() -> run.window().navigation().here().get() == Place.DEVICES, run::text);
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，何雨桐");
        run.press(KeyCode.F6);
        run.awaitText("请把身份证放在读卡器上");
        run.awaitText("没有读到卡。演练时从 training/cards 里挑一张");
        run.press(KeyCode.F2);
        run.awaitText("先说清楚，再收证件");
        run.press(KeyCode.F4);
        run.awaitText("这个人还没办完。先按 Ctrl+D 留作草稿");
        run.press(KeyCode.CONTROL, KeyCode.T);
        run.awaitText("密库、台账、时钟、磁盘和设备都好。");
        run.press(KeyCode.ESCAPE);
        run.awaitText("先说清楚，再收证件");
        run.press(KeyCode.ESCAPE);
        run.awaitText("上午好，何雨桐", "没有草稿");
    }
}
