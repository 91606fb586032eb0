package org.gongji.desk.app.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.screen.approval.ReviewRoom;
import org.gongji.desk.app.screen.audit.AuditRoom;
import org.gongji.desk.app.screen.devices.DevicesRoom;
import org.gongji.desk.app.screen.records.DayCloseRoom;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.app.screen.visit.Visits;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Fonts;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Scale;
import org.gongji.desk.ui.kit.Snapshots;
import org.gongji.desk.ui.kit.Theme;
import org.gongji.desk.ui.kit.ThreadErrands;
import org.gongji.desk.ui.shell.LockView;
import org.gongji.desk.ui.shell.LockViewModel;
import org.gongji.desk.ui.shell.Navigation;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.ui.shell.SignInDesk.Answer;
import org.gongji.desk.ui.shell.SignInView;
import org.gongji.desk.ui.shell.SignInViewModel;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.words.Words;

/**
 * Pictures of every screen, drawn by the desk's own rooms over a store that was worked in. Nobody sits there, no screen
 * is needed: Monocle draws into memory. The store is written to (somebody signs in, a case is concluded): give a copy.
 */
public final class DeskShots {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final List<Snapshots.Size> SIZES = List.of(Snapshots.Size.DESK, Snapshots.Size.LARGE);
    private static final List<String> STEPS = List.of("notice", "identity", "members", "evidence", "verdict");

    private static final int STEPS_FROM = 3;

    private final Path home;
    private final Equipment equipment;
    private final SignPad pad;
    private final Clock clock;
    private final SecureRandom random;
    private final Snapshots pictures;
    private final Words words = Words.chinese();
    private final AtomicInteger running = new AtomicInteger();
    private Scene driver;

    /**
     * @param home a folder with {@code store} and {@code store.password}
     * @param into gets {@code 01-sign-in.png}, {@code 01-sign-in-1920.png} …
     */
    public DeskShots(Path home, Equipment equipment, SignPad pad, Clock clock, SecureRandom random, Path into) {
        this.home = home;
        this.equipment = equipment;
        this.pad = pad;
        this.clock = clock;
        this.random = random;
        this.pictures = new Snapshots(into);
    }

    /**
     * Cases opened in the store for the pictures, as draft numbers.
     *
     * @param allowed  everything in order, not yet bound
     * @param shortOfOne   one paper is missing
     * @param refused  a member outside the law
     * @param searched a piece of a name that is on record
     * @param asked    an act the ledger holds, in the desk's own words
     */
    public record Cases(String allowed, String shortOfOne, String refused, String searched, String asked) {
    }

    /** What is drawn while somebody sits there. */
    private interface Hour {
        void at(OpenDesk desk) throws IOException;
    }

    /** @return false where neither Monocle nor a display is there: no picture can be drawn */
    public static boolean canDraw() {
        if (System.getProperty("glass.platform") == null && monocleIsThere()) {
            System.setProperty("glass.platform", "Monocle");
            System.setProperty("monocle.platform", "Headless");
            // a stage larger than Monocle's screen overflows its frame buffer
            System.setProperty("headless.geometry", Snapshots.Size.LARGE.width() + "x" + Snapshots.Size.LARGE.height()
                    + "-32");
            System.setProperty("prism.order", "sw");
            System.setProperty("prism.text", "t2k");
        }
        try {
            Platform.startup(() -> { });
        } catch (IllegalStateException running) {
            return true;
        } catch (UnsupportedOperationException noScreen) {
            return false;
        }
        Platform.setImplicitExit(false);
        return true;
    }

    private static boolean monocleIsThere() {
        try {
            Class.forName("com.sun.glass.ui.monocle.MonoclePlatformFactory", false, DeskShots.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** @param cases opens, in the store, what the pictures show */
    public void take(Function<Counter, Cases> cases) throws IOException {
        Optional.ofNullable(equipment.typefaces().files().get(Typefaces.Face.SANS)).map(Path::getParent)
                .ifPresent(folder -> on(() -> Fonts.load(folder)));
        char[] password = PasswordFile.read(home.resolve("store.password"));
        StoreSeat.World world = new StoreSeat.World(home.resolve("store"), home.resolve("morning.properties"),
                TrainingStore.WINDOW, Optional.of(new String(password)), (counter, clerk) -> List.of());
        try (ThreadErrands threads = new ThreadErrands();
             StoreSeat seat = new StoreSeat(StoreDoor.open(home.resolve("store"), clock, random, KdfCost.FULL), world,
                     equipment, new SelfTest(home, equipment, pad, clock), clock, random)) {
            Outside outside = new Outside(words, clock, new CountedErrands(counted(threads)), equipment, pad, home,
                    Duration.ofHours(1), Doors.all(), Optional.empty(), Optional.empty());
            Clerk clerk = letIn(seat, TrainingStore.CLERK, password);
            Cases opened = cases.apply(seat.counter());
            sits(seat, outside, clerk, desk -> {
                picture("02-home", desk.root(), scene -> desk.focus());
                wizard(desk, opened);
                records(desk, opened);
                room(desk, "18-devices", Place.DEVICES, new DevicesRoom(desk));
                room(desk, "15-waiting", Place.REVIEW, new ReviewRoom(desk, draft -> { }));
                lock(seat, outside, desk);
            });
            sits(seat, outside, letIn(seat, TrainingStore.SUPERVISOR, password), desk ->
                    room(desk, "16-review", Place.REVIEW, new ReviewRoom(desk, draft -> { })));
            sits(seat, outside, letIn(seat, TrainingStore.AUDITOR, password), desk -> ledger(desk, opened));
            signIn(seat, outside);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static Clerk letIn(StoreSeat seat, Clerk who, char[] password) {
        if (!(seat.signIn(who.staffNo(), password.clone()) instanceof Answer.Opened in)) {
            throw new IllegalStateException("somebody of the training store was not let in");
        }
        return in.clerk();
    }

    /** Last, because only now somebody has worked here and the morning's facts are written. */
    private void signIn(StoreSeat seat, Outside outside) throws IOException {
        SignInView view = on(() -> {
            SignInViewModel model = new SignInViewModel(seat, words, clock, outside.errands(), clerk -> { });
            SignInView made = new SignInView(model, words, () -> { });
            model.drawn();
            return made;
        });
        rest();
        picture("01-sign-in", view.root(), scene -> view.entered());
    }

    private void sits(StoreSeat seat, Outside outside, Clerk clerk, Hour hour) throws IOException {
        Navigation navigation = new Navigation();
        OpenDesk desk = on(() -> {
            driver = new Scene(new Group(), Snapshots.Size.DESK.width(), Snapshots.Size.DESK.height());
            Theme.dress(driver, Scale.of(driver.getWidth(), false));
            Stage stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(driver);
            stage.show();
            stage.requestFocus();
            navigation.transition(Place.SIGN_IN, Place.HOME);
            OpenDesk made = new OpenDesk(seat, clerk, outside, navigation, new CitizenStage(words, "3"),
                    new Nothing());
            made.open(() -> { }, () -> made.frame().tell(Grade.A, words.say("desk.broken")));
            return made;
        });
        rest();
        hour.at(desk);
        on(() -> {
            desk.left();
            driver.getWindow().hide();
            driver = null;
            return null;
        });
        rest();
        seat.signOut();
    }

    private void room(OpenDesk desk, String name, Place place, Room room) throws IOException {
        on(() -> {
            driver.setRoot(desk.root());
            desk.enter(place, room);
            return null;
        });
        rest();
        picture(name, desk.root(), scene -> { });
        on(() -> leave(desk));
        rest();
    }

    /** One act opened, so that the picture shows what an auditor reads of it. */
    private void ledger(OpenDesk desk, Cases cases) throws IOException {
        on(() -> {
            driver.setRoot(desk.root());
            desk.enter(Place.AUDIT, new AuditRoom(desk));
            return null;
        });
        rest();
        on(() -> {
            List<TextInputControl> asked = desk.root().lookupAll(".text-field").stream()
                    .map(TextInputControl.class::cast).toList();
            asked.get(1).setText(cases.asked());
            asked.get(2).setText("");
            return null;
        });
        driven(desk, KeyCode.F10, KeyCode.ENTER);
        picture("17-ledger", desk.root(), scene -> { });
        on(() -> leave(desk));
        rest();
    }

    private void wizard(OpenDesk desk, Cases cases) throws IOException {
        for (String step : STEPS) {
            String draft = step.equals("evidence") ? cases.shortOfOne() : cases.allowed();
            at(desk, draft, step);
            picture(String.format("%02d-%s", STEPS_FROM + STEPS.indexOf(step), step), desk.root(), scene -> { });
            on(() -> leave(desk));
            rest();
        }
        at(desk, cases.refused(), "verdict");
        driven(desk, KeyCode.F8);
        picture("10-refusal", desk.root(), scene -> { });
        on(() -> leave(desk));
        rest();
        at(desk, cases.allowed(), "verdict");
        driven(desk, KeyCode.SPACE, KeyCode.F10);
        picture("08-sign", desk.root(), scene -> { });
        driven(desk, KeyCode.SPACE, KeyCode.SPACE, KeyCode.SPACE, KeyCode.F10);
        picture("09-done", desk.root(), scene -> { });
        on(() -> leave(desk));
        rest();
    }

    /** Opens the draft where its caret would have stood at this step. */
    private void at(OpenDesk desk, String draft, String step) {
        CaseFile file = desk.counter().intake().resume(draft).orElseThrow();
        desk.counter().intake().save(file, step, false, desk.clerk());
        on(() -> {
            driver.setRoot(desk.root());
            new Visits(desk).resume(draft);
            return null;
        });
        rest();
    }

    private void records(OpenDesk desk, Cases cases) throws IOException {
        on(() -> {
            driver.setRoot(desk.root());
            desk.enter(Place.SEARCH, new SearchRoom(desk, new Visits(desk)));
            return null;
        });
        rest();
        on(() -> {
            if (driver.getFocusOwner() instanceof TextInputControl query) {
                query.setText(cases.searched());
            }
            return null;
        });
        rest();
        picture("11-search", desk.root(), scene -> { });
        driven(desk, KeyCode.F10, KeyCode.DIGIT1);
        picture("12-family", desk.root(), scene -> { });
        on(() -> leave(desk));
        rest();
        room(desk, "13-day-close", Place.DAY_CLOSE, new DayCloseRoom(desk));
    }

    /** A picture has no window around it. */
    private static final class Nothing implements OpenDesk.Around {
        @Override
        public boolean act(Act act) {
            return false;
        }

        @Override
        public void touched() {
            // nobody can
        }

        @Override
        public void caseLeft() {
            // nothing was copied
        }
    }

    private void lock(StoreSeat seat, Outside outside, OpenDesk desk) throws IOException {
        LockViewModel model = new LockViewModel(seat, words, clock, outside.errands(), desk.lastStatus(),
                desk.clerk(), 5, () -> { });
        LockView view = on(() -> new LockView(model, words, act -> { }));
        on(() -> {
            model.settled();
            return view;
        });
        picture("14-lock", view.root(), scene -> view.entered());
    }

    private static Void leave(OpenDesk desk) {
        desk.leave();
        return null;
    }

    /** Keys as a finger would press them, on whatever has the caret; a picture has taken the caret away. */
    private void driven(OpenDesk desk, KeyCode... keys) {
        on(() -> {
            if (driver.getRoot() != desk.root()) {
                driver.setRoot(desk.root());
                desk.focus();
            }
            return null;
        });
        for (KeyCode key : keys) {
            on(() -> {
                Node focus = driver.getFocusOwner() == null ? desk.root() : driver.getFocusOwner();
                Event.fireEvent(focus, key(KeyEvent.KEY_PRESSED, key));
                Event.fireEvent(focus, key(KeyEvent.KEY_RELEASED, key));
                return null;
            });
            rest();
        }
    }

    private static KeyEvent key(javafx.event.EventType<KeyEvent> type, KeyCode key) {
        return new KeyEvent(type, "", key.isDigitKey() ? key.getName() : "", key, false, false, false, false);
    }

    private void picture(String name, Parent root, Consumer<Scene> entered) throws IOException {
        for (Snapshots.Size size : SIZES) {
            on(() -> {
                if (driver != null && driver.getRoot() == root) {
                    driver.setRoot(new Group());
                }
                try {
                    return pictures.take(name, root, size, entered::accept, scene -> { });
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private Errands counted(Errands threads) {
        return new Errands() {
            @Override
            public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
                running.incrementAndGet();
                threads.run(name, work, answer -> settle(() -> done.accept(answer)),
                        broken -> settle(() -> failed.accept(broken)));
            }
        };
    }

    private void settle(Runnable answered) {
        try {
            answered.run();
        } finally {
            running.decrementAndGet();
        }
    }

    /** Until nothing runs and the screen has drawn what it was told. */
    private void rest() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < 3) {
            on(() -> null);
            quiet = running.get() == 0 ? quiet + 1 : 0;
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the desk does not come to rest");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T on(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception failed) {
                done.completeExceptionally(failed);
            }
        });
        try {
            return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("a screen could not be drawn", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
