package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.printer.simulated.SimulatedPrinter;
import org.gongji.desk.device.signpad.simulated.SimulatedSignPad;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.kit.ThreadErrands;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.words.Words;
import org.testfx.api.FxRobot;

/** The real window over a real training store, on Monocle, worked by keys alone. */
final class DeskRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final TrainingHome training;
    final SimulatedCardReader reader = new SimulatedCardReader();
    final AtomicLong nanos = new AtomicLong(System.nanoTime());
    final AtomicBoolean closed = new AtomicBoolean();
    private final Clock clock;
    private final Doors doors;
    private final FxRobot robot = new FxRobot();
    private final ThreadErrands threads = new ThreadErrands();
    private StoreSeat seat;
    private DeskWindow window;
    private Stage stage;

    DeskRun(Path home, Clock clock, Doors doors) {
        this.clock = clock;
        this.doors = doors;
        this.training = new TrainingHome(home, SampleData.find(), clock, new SecureRandom());
    }

    /** Opens the window on what lies in the home. */
    void open(SelfTest selfTest, Equipment equipment) throws IOException {
        SecureRandom random = new SecureRandom();
        StoreSeat.World world = new StoreSeat.World(training.store(), training.morning(), TrainingStore.WINDOW,
                Optional.of(training.password()), (counter, clerk) -> DeskStart.post(training, counter, clerk));
        seat = new StoreSeat(StoreDoor.open(training.store(), clock, random, KdfCost.FULL), world, equipment,
                selfTest, clock, random);
        Outside outside = new Outside(Words.chinese(), clock, new CountedErrands(threads), equipment,
                new SimulatedSignPad(), training.folder(), Duration.ofMinutes(5), doors);
        FxThread.fonts();
        FxThread.run(() -> {
            stage = new Stage();
            Scene scene = new Scene(new Group(), 1366, 768);
            stage.setScene(scene);
            window = new DeskWindow(stage, scene, seat, outside, nanos::get, () -> closed.set(true));
            stage.show();
            stage.requestFocus();
            window.open();
        });
    }

    void open() throws IOException {
        Equipment equipment = equipment();
        open(new SelfTest(training.folder(), equipment, new SimulatedSignPad(), clock), equipment);
    }

    Equipment equipment() {
        return new Equipment(FontSearch.typefaces(), reader,
                new SimulatedPrinter(training.folder().resolve("printed")));
    }

    /** As the keyboard sends it, to whatever has the focus. */
    void press(KeyCode... keys) {
        robot.push(keys);
    }

    void type(String text) {
        robot.write(text, 0);
    }

    void signIn(String digit) throws IOException {
        type(digit);
        type(training.password());
        press(KeyCode.ENTER);
    }

    /** Waits until every given piece can be read in the window. */
    void awaitText(String... pieces) {
        await(() -> {
            String shown = text();
            return List.of(pieces).stream().allMatch(shown::contains);
        }, () -> "expected " + List.of(pieces) + " in: " + text());
    }

    void await(BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise.get());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every visible text of the window, top to bottom of the scene graph. */
    String text() {
        return FxThread.call(() -> {
            StringBuilder all = new StringBuilder();
            read(window.scene().getRoot(), all);
            return all.toString();
        });
    }

    private static void read(Node node, StringBuilder all) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            all.append(labeled.getText()).append('\n');
        } else if (node instanceof Text text) {
            all.append(text.getText()).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, all));
        }
    }

    StoreSeat seat() {
        return seat;
    }

    DeskWindow window() {
        return window;
    }

    Stage stage() {
        return stage;
    }

    StoreMode mode() {
        return FxThread.call(() -> seat.morning().mode());
    }

    @Override
    public void close() {
        if (window != null) {
            FxThread.run(window::close);
            await(closed::get, () -> "the window does not close");
        }
        threads.close();
    }
}
