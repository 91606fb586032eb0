package org.gongji.desk.app.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.signpad.simulated.SimulatedSignPad;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.shell.Place;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A social card at the real window")
class SocialCardAtDeskTest {
    private static final SocialCardReading CARD = new SocialCardReading("41017119900307002X", "王芳",
            SocialCardReading.NameState.WHOLE, Sex.FEMALE, "01", LocalDate.of(1990, 3, 7), "A12345678", "410100",
            "2.00", null);
    private final SetClock clock = new SetClock(2026, 11, 23, 8, 35);

    /** A card in its slot for one look. */
    private static final class Slot implements CardReader {
        private final BlockingQueue<Outcome> cards = new LinkedBlockingQueue<>();

        @Override
        public Outcome read(Duration patience) {
            try {
                Outcome card = cards.poll(Math.min(patience.toMillis(), 100), TimeUnit.MILLISECONDS);
                return card == null ? new Outcome.NoCard() : card;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Outcome.NoCard();
            }
        }

        @Override
        public DeviceState state() {
            return DeviceState.READY;
        }
    }

    private static List<String> fields(DeskRun run) {
        return FxThread.call(() -> run.window().scene().getRoot().lookupAll(".text-field").stream()
                .filter(node -> node instanceof TextField && node.isVisible())
                .map(node -> ((TextField) node).getText()).toList());
    }

    @Test
    void opensNoVisitAndFillsInOnlyWhereAPersonIsEntered(@TempDir Path home) throws IOException {
        assumeTrue(FontSearch.typefaces().usable() && FxThread.fonts().missing().isEmpty(), "no Chinese fonts here");
        new TrainingHome(home, SampleData.find(), clock, new SecureRandom()).make(stage -> { });
        Slot slot = new Slot();
        try (DeskRun run = new DeskRun(home, clock, Doors.all())) {
            Equipment equipment = new Equipment(FontSearch.typefaces(), run.reader, slot, run.equipment().printer());
            run.open(new SelfTest(run.training.folder(), equipment, new SimulatedSignPad(), clock), equipment);
            run.signIn("2");
            run.awaitText("上午好，何雨桐");
            slot.cards.add(new CardReader.Outcome.Prefill(CARD));
            run.awaitText("社保卡只用来预填：先按 F2 开一个件");
            assertThat(FxThread.call(() -> run.window().navigation().here().get())).isEqualTo(Place.HOME);
            run.press(KeyCode.F2);
            run.awaitText("先说清楚，再收证件");
            run.press(KeyCode.F10);
            run.awaitText("没带卡");
            slot.cards.add(new CardReader.Outcome.Prefill(CARD));
            run.awaitText("社保卡只用来预填，可以复制，不能证明是谁");
            run.await(() -> fields(run).containsAll(List.of("王芳", "410171 19900307 002X")),
                    () -> fields(run).toString());
        }
    }
}
