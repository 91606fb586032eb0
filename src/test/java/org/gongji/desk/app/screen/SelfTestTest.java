package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.device.idcard.simulated.Play;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.printer.simulated.SimulatedPrinter;
import org.gongji.desk.device.signpad.simulated.SimulatedSignPad;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.ui.shell.SelfCheck;
import org.gongji.desk.ui.shell.SelfCheck.Part;
import org.gongji.desk.ui.shell.SelfCheck.State;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The first self-test")
class SelfTestTest {
    @TempDir
    private static Path world;

    private final SetClock clock = new SetClock(2026, 11, 23, 8, 20);
    private final SimulatedCardReader reader = new SimulatedCardReader();
    private Path home;
    private SimulatedPrinter printer;

    @BeforeAll
    static void aTrainingWorld() throws IOException {
        new TrainingHome(world, SampleData.find(), new SetClock(2026, 11, 23, 8, 0), new SecureRandom())
                .make(stage -> { });
    }

    @BeforeEach
    void aCopyOfIt(@TempDir Path copy) throws IOException {
        DeskRun.copy(world, copy);
        home = copy;
        printer = new SimulatedPrinter(copy.resolve("printed"));
    }

    private Map<Part, SelfCheck> run(Typefaces typefaces) {
        SelfTest test = new SelfTest(home, new Equipment(typefaces, reader, printer), new SimulatedSignPad(), clock);
        Map<Part, SelfCheck> checks = new EnumMap<>(Part.class);
        try (StoreDoor door = StoreDoor.open(home.resolve("training/store"), clock, new SecureRandom(),
                KdfCost.FULL)) {
            test.run(door, Optional.empty()).forEach(check -> checks.put(check.part(), check));
        }
        return checks;
    }

    @Test
    void findsEverythingFineOnAWholeDesk() {
        Map<Part, SelfCheck> checks = run(new Typefaces(Map.of()));
        assertThat(checks.keySet()).containsExactly(Part.VAULT, Part.LEDGER, Part.FONTS, Part.CLOCK, Part.DISK,
                Part.PRINTER, Part.READER, Part.SIGN_PAD);
        checks.remove(Part.FONTS);
        assertThat(checks.values()).allSatisfy(check -> assertThat(check.state()).isEqualTo(State.FINE));
        assertThat(said(checks.get(Part.LEDGER))).matches("台账 [1-9]\\d* 条");
        assertThat(said(checks.get(Part.PRINTER))).as("a twin says that it is one").isEqualTo("演练打印机");
    }

    @Test
    void saysWhatToDoAboutEachTrouble() {
        printer.trouble(new PaperPrinter.Outcome.OutOfPaper());
        reader.play(new Play.Unplugged());
        reader.read(Duration.ofMillis(10));
        clock.set(2026, 11, 23, 7, 57);
        Map<Part, SelfCheck> checks = run(new Typefaces(Map.of()));

        assertThat(checks.get(Part.FONTS).state()).isEqualTo(State.BROKEN);
        assertThat(advice(checks.get(Part.FONTS))).contains("没有中文字库", "今天不能办件");
        assertThat(checks.get(Part.CLOCK).state()).isEqualTo(State.BROKEN);
        assertThat(advice(checks.get(Part.CLOCK))).contains("电脑的时间不对", "请主管核对时间");
        assertThat(checks.get(Part.PRINTER).state()).isEqualTo(State.ATTENTION);
        assertThat(advice(checks.get(Part.PRINTER))).contains("可以先办，纸回头补打");
        assertThat(checks.get(Part.READER).state()).isEqualTo(State.ATTENTION);
        assertThat(advice(checks.get(Part.READER))).contains("不插也能办：号码手录两遍");
    }

    @Test
    void allowsAClockTwoMinutesBehindTheLedgerAndNoMore() {
        clock.set(2026, 11, 23, 7, 58);
        assertThat(run(new Typefaces(Map.of())).get(Part.CLOCK).state()).isEqualTo(State.FINE);
    }

    @Test
    void seesAChangedLedgerAndAChangedSlotBeforeAnybodySignsIn() throws SQLException {
        change("UPDATE entries SET clerk = '9999' WHERE sequence = 3");
        assertThat(run(new Typefaces(Map.of())).get(Part.LEDGER).state()).isEqualTo(State.BROKEN);
        change("UPDATE entries SET clerk = '0312', kind = 'NOTHING' WHERE sequence = 3");
        assertThat(run(new Typefaces(Map.of())).get(Part.LEDGER).state()).isEqualTo(State.BROKEN);
        change("UPDATE slots SET name = '别人' WHERE owner = '0107'");
        SelfCheck keys = run(new Typefaces(Map.of())).get(Part.VAULT);
        assertThat(keys.state()).isEqualTo(State.BROKEN);
        assertThat(advice(keys)).contains("今天不能办件，请主管来");
    }

    private void change(String sql) throws SQLException {
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:"
                + home.resolve("training/store/desk.db")); Statement statement = file.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static String said(SelfCheck check) {
        return check.word(Words.chinese());
    }

    private static String advice(SelfCheck check) {
        assertThat(check.advice(Words.english())).doesNotContainPattern("\\p{IsHan}");
        return check.advice(Words.chinese());
    }
}
