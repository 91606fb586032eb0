package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.Language;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingHome;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.bench.Rehearsal;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.ocr.HostedPageReader;
import org.gongji.desk.device.printer.CupsPrinter;
import org.gongji.desk.device.printer.simulated.SimulatedPrinter;
import org.gongji.desk.device.signpad.simulated.SimulatedSignPad;
import org.gongji.desk.evidence.reading.PageReader;
import org.gongji.desk.exchange.v1.PackageLabel;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.store.SettingsDesk;
import org.gongji.desk.store.StoreBrokenException;
import org.gongji.desk.store.StoreDamagedException;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.StoreInUseException;
import org.gongji.desk.ui.kit.Fonts;
import org.gongji.desk.ui.kit.ForgetfulText;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.kit.Scale;
import org.gongji.desk.ui.kit.Theme;
import org.gongji.desk.ui.kit.ThreadErrands;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.words.Words;

/**
 * Opens the desk: holds its folder, makes the training world on a first start behind a line of progress, then lets
 * somebody sign in. Where there is no screen it says so to its caller and has changed nothing.
 */
public final class DeskStart {
    private static final Duration PRINT_DEADLINE = Duration.ofSeconds(60);
    private static final Duration NOTICE = Duration.ofSeconds(20);
    /** A store that stands opens sooner; a splash that only flashes costs as much as the sign-in behind it. */
    private static final Duration USUALLY_OPEN = Duration.ofMillis(1500);
    /** When the sign-in has been drawn and its self-test is through. */
    private static final Duration REHEARSED_AFTER = Duration.ofSeconds(1);

    private final Path home;
    private final Clock clock;
    private final SecureRandom random;
    private final Consumer<Runnable> toolkit;
    private final Words words = Language.chosen();
    private final CompletableFuture<Ended> ended = new CompletableFuture<>();
    private volatile Optional<ReaderAtCounter> atCounter = Optional.empty();
    private volatile PageReader pages = PageReader.OFF;

    /** How the desk ended. */
    public enum Ended {
        CLOSED, NO_SCREEN, IN_USE
    }

    public DeskStart(Clock clock, SecureRandom random) {
        this(DeskHome.usual(), clock, random, Platform::startup);
    }

    /** @param toolkit starts the screen's thread and runs what it is given there */
    DeskStart(Path home, Clock clock, SecureRandom random, Consumer<Runnable> toolkit) {
        this.home = home;
        this.clock = clock;
        this.random = random;
        this.toolkit = toolkit;
    }

    /** Returns when the window was closed. Not on the screen's thread. */
    public Ended run() throws IOException {
        ForgetfulText.ask();
        Optional<DeskHome> held = DeskHome.hold(home);
        if (held.isEmpty()) {
            return sayInUse();
        }
        try (DeskHome mine = held.get()) {
            try {
                toolkit.accept(() -> open(mine));
            } catch (UnsupportedOperationException noScreen) {
                return Ended.NO_SCREEN;
            }
            return ended.join();
        } finally {
            atCounter.ifPresent(ReaderAtCounter::close);
            pages.close();
        }
    }

    /** The first desk goes on; this one says so and ends by itself. */
    private Ended sayInUse() {
        try {
            toolkit.accept(this::notice);
        } catch (UnsupportedOperationException noScreen) {
            return Ended.IN_USE;
        }
        return ended.join();
    }

    private void notice() {
        loadFonts(FontSearch.typefaces());
        Splash splash = splash();
        splash.stopped("desk.start.in-use");
        Stage stage = stage(splash);
        stage.setOnHidden(event -> ended.complete(Ended.IN_USE));
        stage.getScene().setOnKeyPressed(event -> stage.hide());
        stage.show();
        after(NOTICE, stage::hide);
    }

    private static PauseTransition after(Duration wait, Runnable then) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(Math.max(1, wait.toMillis())));
        pause.setOnFinished(event -> then.run());
        pause.play();
        return pause;
    }

    private Splash splash() {
        return new Splash(words);
    }

    private Stage stage(Splash splash) {
        Rectangle2D bounds = Screen.getPrimary().getVisualBounds();
        Stage stage = new Stage();
        stage.setTitle(words.say("ui.product"));
        Scene scene = new Scene(splash.root(), bounds.getWidth(), bounds.getHeight());
        Theme.dress(scene, Scale.of(bounds.getWidth(), false));
        stage.setScene(scene);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setMaximized(true);
        return stage;
    }

    private void open(DeskHome mine) {
        Platform.setImplicitExit(false);
        Typefaces typefaces = FontSearch.typefaces();
        loadFonts(typefaces);
        Splash splash = splash();
        Stage stage = stage(splash);
        ThreadErrands threads = new ThreadErrands();
        stage.setOnHidden(event -> {
            threads.close();
            ended.complete(Ended.CLOSED);
        });
        CountedErrands errands = new CountedErrands(threads);
        TrainingHome training = new TrainingHome(mine.folder(), SampleData.find(), clock, random);
        PauseTransition patience = after(training.exists() ? USUALLY_OPEN : Duration.ZERO, stage::show);
        errands.run("start", () -> seat(training, typefaces, splash), ready -> {
            patience.stop();
            Outside outside = new Outside(words, clock, errands, ready.equipment(), ready.pad(),
                    training.folder(), SettingsDesk.USUAL_IDLE, Doors.all(),
                    atCounter.flatMap(ReaderAtCounter::twins),
                    Optional.of(() -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime())));
            new DeskWindow(stage, stage.getScene(), ready.seat(), outside, System::nanoTime, () -> { }).open();
            stage.show();
            after(REHEARSED_AFTER, () -> new Rehearsal(training.folder().resolve("rehearsal"), clock, random)
                    .begin(() -> ready.seat().taken() || !stage.isShowing()));
        }, broken -> {
            patience.stop();
            splash.stopped(why(broken));
            stage.show();
        });
    }

    private static void loadFonts(Typefaces typefaces) {
        Optional.ofNullable(typefaces.files().get(Typefaces.Face.SANS)).map(Path::getParent).ifPresent(Fonts::load);
    }

    private record Ready(StoreSeat seat, Equipment equipment, SignPad pad) {
    }

    /** Off the screen's thread: the first start takes seconds. */
    private Ready seat(TrainingHome training, Typefaces typefaces, Splash splash) throws IOException {
        if (!training.exists()) {
            Platform.runLater(() -> splash.explain("desk.start.first"));
            training.make(stage -> Platform.runLater(() -> splash.say("desk.start." + stage,
                    stage.ordinal() / (double) TrainingHome.Stage.DONE.ordinal())));
        }
        ReaderAtCounter reader = ReaderAtCounter.of(home, StoreMode.TRAINING,
                () -> new SimulatedCardReader(training.reader()), random);
        atCounter = Optional.of(reader);
        pages = HostedPageReader.of(home.resolve("helpers"), HostTimes.USUAL, random, HostedPageReader.IDLE);
        Equipment equipment = new Equipment(typefaces, reader.reader(), reader.social(),
                new FoundPrinter(() -> printer(training.folder().resolve("printed"))), pages);
        SignPad pad = new SimulatedSignPad();
        String password = training.password();
        StoreSeat.World world = new StoreSeat.World(training.store(), training.morning(), TrainingStore.WINDOW,
                Optional.of(password), (counter, clerk) -> post(training, counter, clerk));
        StoreDoor door = StoreDoor.open(training.store(), clock, random, KdfCost.FULL);
        SelfTest selfTest = new SelfTest(home, equipment, pad, clock);
        return new Ready(new StoreSeat(door, world, equipment, selfTest, clock, random), equipment, pad);
    }

    /** Waits for whoever may take it. */
    static List<Said> post(TrainingHome training, Counter counter, Clerk clerk) throws IOException {
        if (!clerk.may(Right.IMPORT)) {
            return List.of();
        }
        Set<PackageLabel.Kind> taken = training.takePost(counter, clerk);
        return taken.isEmpty() ? List.of() : List.of(Said.of("desk.post." + (taken.size() > 1 ? "both"
                : taken.iterator().next().name())));
    }

    /** The machine's printer where it has one; otherwise the twin that writes files. */
    private PaperPrinter printer(Path twin) {
        CupsPrinter machine = new CupsPrinter(PRINT_DEADLINE, clock);
        if (machine.state() != DeviceState.ABSENT) {
            return machine;
        }
        machine.close();
        return new SimulatedPrinter(twin);
    }

    private static String why(Exception broken) {
        if (broken instanceof StoreInUseException) {
            return "desk.start.in-use";
        }
        if (broken instanceof StoreBrokenException store && store.trouble() != StoreBrokenException.Trouble.BROKEN) {
            return "life.trouble." + store.trouble();
        }
        if (broken instanceof StoreBrokenException || broken instanceof StoreDamagedException) {
            return "desk.start.store";
        }
        return broken instanceof NoSuchFileException ? "desk.start.sample" : "desk.start.disk";
    }
}
