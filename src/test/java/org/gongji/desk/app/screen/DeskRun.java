package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.printer.simulated.SimulatedPrinter;
import org.gongji.desk.device.signpad.simulated.SimulatedSignPad;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.ui.FxThread;
import org.gongji.desk.ui.devices.DevicesDesk.Twins;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.ThreadErrands;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.words.Words;

/** The real window over a real training store, on Monocle, worked by keys alone. */
final class DeskRun extends ShownWindow implements AutoCloseable {
    final TrainingHome training;
    final SimulatedCardReader reader = new SimulatedCardReader();
    final AtomicLong nanos = new AtomicLong(System.nanoTime());
    /** What the device page offers; the reader above stands for both. */
    Optional<Twins> twins = Optional.empty();
    /** The clock a scan gun is told by; the robot types faster than any, so without it nobody is taken for one. */
    Optional<LongSupplier> keys = Optional.empty();
    /** Whether the training centre's post comes; a live window has none. */
    boolean post = true;
    final AtomicBoolean closed = new AtomicBoolean();
    private final Clock clock;
    private final Doors doors;
    private final ThreadErrands threads = new ThreadErrands();
    private final AtomicInteger running = new AtomicInteger();
    private StoreSeat seat;
    private DeskWindow window;
    private Stage stage;

    DeskRun(Path home, Clock clock, Doors doors) {
        this.clock = clock;
        this.doors = doors;
        this.training = new TrainingHome(home, SampleData.find(), clock, new SecureRandom());
    }

    /** A training world made once serves several tests, each with its own copy. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    /** Opens the window on what lies in the home. */
    void open(SelfTest selfTest, Equipment equipment) throws IOException {
        SecureRandom random = new SecureRandom();
        StoreSeat.World world = new StoreSeat.World(training.store(), training.morning(), TrainingStore.WINDOW,
                Optional.of(training.password()), (counter, clerk) ->
                post ? DeskStart.post(training, counter, clerk) : List.of());
        seat = new StoreSeat(StoreDoor.open(training.store(), clock, random, KdfCost.FULL), world, equipment,
                selfTest, clock, random);
        Outside outside = new Outside(Words.chinese(), clock, new CountedErrands(new Counting()), equipment,
                new SimulatedSignPad(), training.folder(), Duration.ofMinutes(5), doors, twins, keys);
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

    void signIn(String digit) throws IOException {
        type(digit);
        type(training.password());
        press(KeyCode.ENTER);
    }

    /** Until no errand runs and the screen has heard every answer. */
    void rest() {
        int quiet = 0;
        while (quiet < 3) {
            await(() -> running.get() == 0, () -> "the desk does not come to rest");
            FxThread.run(() -> { });
            quiet = running.get() == 0 ? quiet + 1 : 0;
        }
    }

    private final class Counting implements Errands {
        @Override
        public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            running.incrementAndGet();
            threads.run(name, work, result -> answer(() -> done.accept(result)),
                    broken -> answer(() -> failed.accept(broken)));
        }

        private void answer(Runnable answer) {
            try {
                answer.run();
            } finally {
                running.decrementAndGet();
            }
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

    @Override
    public void close() {
        if (window != null) {
            FxThread.run(window::close);
            await(closed::get, () -> "the window does not close");
        }
        threads.close();
    }
}
