package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.device.idcard.NoCardReader;
import org.gongji.desk.device.signpad.simulated.SimulatedSignPad;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.shell.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The device page by keyboard, over the real window, store and twins")
class DevicesByKeyboardTest {
    private final SetClock clock = new SetClock(2026, 11, 23, 8, 35);

    private static void opensFor(DeskRun run, TwinReader twin) throws IOException {
        Equipment equipment = new Equipment(run.equipment().typefaces(), twin, run.equipment().printer());
        run.twins = Optional.of(twin);
        run.open(new SelfTest(run.training.folder(), equipment, new SimulatedSignPad(), new SetClock(2026, 11, 23, 8,
                35)), equipment);
    }

    @Test
    void testsEveryDeviceAndTheTwinAndWorksWithNoReaderAtAll(@TempDir Path home) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        new TrainingHome(home, SampleData.find(), clock, new SecureRandom()).make(stage -> { });
        try (DeskRun run = new DeskRun(home, clock, Doors.all())) {
            opensFor(run, new TwinReader(NoCardReader.absent(), run.reader, true));
            run.signIn("2");
            run.awaitText("上午好，何雨桐", "演练读卡器");
            run.press(KeyCode.CONTROL, KeyCode.T);
            run.awaitText("身份证读卡器", "模拟", "社保卡读卡器", "扫码枪", "还没测过");
            assertThat(run.window().navigation().here().get()).isEqualTo(Place.DEVICES);
            readerTwin(run);
            printer(run);
            run.press(KeyCode.DIGIT5);
            run.press(KeyCode.F10);
            run.awaitText("收到 2 笔，签名屏是好的");
            run.press(KeyCode.M);
            run.awaitText("没有读卡器，请手录，号码录两遍。", "用模拟读卡器");
            run.press(KeyCode.ESCAPE);
            run.awaitText("上午好，何雨桐");
            run.press(KeyCode.CONTROL, KeyCode.T);
            run.awaitText("08:35 好的");
        }
    }

    private static void readerTwin(DeskRun run) {
        run.press(KeyCode.B);
        run.awaitText("证件放反了", "放反了或没放正：请把证件翻过来，平放在读卡区中间。", "08:35 要看一下");
        run.press(KeyCode.A);
        run.awaitText("读到了身份证：演*证，410171********002X。有这几项：姓名、性别、民族、出生日期、住址、签发机关、有效期。");
        assertThat(run.text()).doesNotContain("演练证", "41017119900307002X");
        assertThat(run.window().navigation().here().get()).as("a card on this page opens no visit")
                .isEqualTo(Place.DEVICES);
    }

    private static void printer(DeskRun run) throws IOException {
        run.press(KeyCode.DIGIT4);
        run.press(KeyCode.F10);
        run.awaitText("测试页已送到打印机");
        try (Stream<Path> printed = Files.walk(run.training.folder().resolve("printed"))) {
            assertThat(printed.filter(Files::isRegularFile)).anyMatch(file -> file.getFileName().toString()
                    .contains("device-test"));
        }
    }
}
