package org.gongji.desk.app.screen;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.AnimationTimer;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.device.codes.ScanGun;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Clip;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Scale;
import org.gongji.desk.ui.kit.SecretField;
import org.gongji.desk.ui.kit.Theme;
import org.gongji.desk.ui.shell.LockView;
import org.gongji.desk.ui.shell.LockViewModel;
import org.gongji.desk.ui.shell.Navigation;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.ui.shell.SignInView;
import org.gongji.desk.ui.shell.SignInViewModel;
import org.gongji.desk.ui.staff.NewPasswordView;
import org.gongji.desk.ui.staff.NewPasswordViewModel;

/** The one window of the desk: sign-in, work, lock, and the ways between. Its title never holds a person. */
final class DeskWindow {
    /** A device that does not answer must not keep the desk open. */
    private static final Duration SETTLE = Duration.ofSeconds(10);
    /** A roster on its way in, a printer or a stick that is written to: what they began is not cut off by the lock. */
    private static final Duration SETTLE_LOCKED = Duration.ofMinutes(2);
    /** How long before the desk locks itself it says so. */
    private static final Duration WARNED = Duration.ofSeconds(30);
    /** Whoever comes to a closed desk types at once. */
    private static final javafx.util.Duration FIRST_STROKES = javafx.util.Duration.millis(250);

    private final Stage stage;
    private final Scene scene;
    private final StoreSeat seat;
    private final Outside outside;
    private final LongSupplier nanoTime;
    private final Runnable closed;
    private final CitizenStage citizen;
    private final Clip clip;
    private final Navigation navigation = new Navigation();
    private final Timeline beat = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> tick()));
    private OpenDesk desk;
    private LockView lock;
    private long lastInput;
    private boolean largePrint;
    private boolean closing;
    private boolean warned;

    /**
     * @param scene    dressed here; its root is replaced
     * @param nanoTime {@code System::nanoTime}; idle time is not the wall clock's
     * @param closed   after the store is let go
     */
    DeskWindow(Stage stage, Scene scene, StoreSeat seat, Outside outside, LongSupplier nanoTime, Runnable closed) {
        this.stage = stage;
        this.scene = scene;
        this.seat = seat;
        this.outside = outside;
        this.nanoTime = nanoTime;
        this.closed = closed;
        this.citizen = new CitizenStage(outside.words(),
                Integer.toString(Integer.parseInt(seat.morning().window().code().substring(1))));
        this.clip = new Clip(scene);
        scene.addEventFilter(InputEvent.ANY, event -> touched());
        scene.widthProperty().addListener((o, before, now) -> {
            if (Scale.of(before.doubleValue(), largePrint).wide() != Scale.of(now.doubleValue(), largePrint).wide()) {
                dress();
            }
        });
        outside.keys().ifPresent(clock -> stage.addEventFilter(KeyEvent.ANY,
                new GunKeys(new ScanGun(), clock, this::listener, code -> desk.scanned(code))));
        stage.setTitle(outside.words().say("ui.product"));
        stage.setOnCloseRequest(event -> {
            event.consume();
            close();
        });
        beat.setCycleCount(Animation.INDEFINITE);
        lastInput = nanoTime.getAsLong();
    }

    /** Who is typed to; nobody, where only passwords are typed. */
    private EventTarget listener() {
        Place here = navigation.here().get();
        Node owner = scene.getFocusOwner();
        boolean secret = owner instanceof SecretField;
        return desk == null || here == Place.SIGN_IN || here == Place.LOCKED || secret ? null
                : owner == null ? scene : owner;
    }

    private void touched() {
        lastInput = nanoTime.getAsLong();
        if (warned) {
            warned = false;
            desk.frame().calm();
        }
    }

    void open() {
        beat.play();
        signIn();
    }

    private void show(Parent root) {
        scene.setRoot(root);
        dress();
    }

    private void dress() {
        Theme.dress(scene, Scale.of(scene.getWidth(), largePrint));
    }

    private SignInViewModel signIn() {
        SignInViewModel model = new SignInViewModel(seat, outside.words(), outside.clock(), outside.errands(),
                this::opened);
        model.whenMustChange(must -> newPassword(must.oneTime()));
        SignInView view = new SignInView(model, outside.words(), this::close);
        show(view.root());
        view.entered();
        afterFirstFrame(model::drawn);
        return model;
    }

    private void newPassword(boolean oneTime) {
        NewPasswordViewModel model = new NewPasswordViewModel(seat, outside.words(), outside.errands(),
                oneTime ? NewPasswordViewModel.Why.ONE_TIME : NewPasswordViewModel.Why.EXPIRED,
                () -> opened(seat.counter().store().clerk()), this::signIn);
        NewPasswordView view = new NewPasswordView(model, outside.words());
        show(view.root());
        view.entered();
    }

    /**
     * Reading fonts, ledger and devices must keep the clerk neither from the password field nor from the first
     * strokes in it: the screen is drawn, a moment goes by, then the work begins.
     */
    private void afterFirstFrame(Runnable work) {
        PauseTransition moment = new PauseTransition(FIRST_STROKES);
        moment.setOnFinished(over -> {
            if (!closing) {
                work.run();
            }
        });
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames > 1) {
                    stop();
                    moment.play();
                }
            }
        }.start();
    }

    private void opened(Clerk clerk) {
        desk = new OpenDesk(seat, clerk, outside, navigation, citizen, new Around());
        desk.open(() -> {
            navigation.transition(Place.SIGN_IN, Place.HOME);
            show(desk.root());
            desk.focus();
        }, () -> leaveSeat("sign-out", () -> {
            seat.signOut();
            return true;
        }, () -> handOver().problem().set(outside.words().say("desk.broken"))));
    }

    private final class Around implements OpenDesk.Around {
        @Override
        public boolean act(Act act) {
            return DeskWindow.this.act(act);
        }

        @Override
        public void touched() {
            DeskWindow.this.touched();
        }

        @Override
        public void caseLeft() {
            clip.wipe();
        }
    }

    private boolean act(Act act) {
        switch (act) {
            case LOCK -> lock(0);
            case SIGN_OUT -> signOut();
            case LARGE_PRINT -> {
                largePrint = !largePrint;
                desk.frame().largePrint(largePrint);
                dress();
            }
            case APPLICANT_SCREEN -> {
                if (!citizen.toggle()) {
                    desk.frame().tell(Grade.NOTE, outside.words().say("desk.citizen.none"));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    void tick() {
        Place here = navigation.here().get();
        if (here == Place.LOCKED) {
            lock.tick();
        } else if (desk != null) {
            desk.tick();
            if (here != Place.SIGN_IN) {
                watchIdle(Duration.ofNanos(nanoTime.getAsLong() - lastInput));
            }
        }
    }

    private void watchIdle(Duration still) {
        Duration idle = seat.idle().orElse(outside.idle());
        Duration left = idle.minus(still);
        if (left.isZero() || left.isNegative()) {
            lock(Math.max(1, (int) idle.toMinutes()));
        } else if (left.compareTo(WARNED) <= 0 && !warned) {
            warned = true;
            desk.frame().warn(outside.words().say("handover.idle.soon", left.toSeconds()));
        }
    }

    /** @param idleMinutes 0 when the clerk locked it */
    void lock(int idleMinutes) {
        Place here = navigation.here().get();
        if (desk == null || !navigation.transition(here, Place.LOCKED)) {
            return;
        }
        if (warned) {
            warned = false;
            desk.frame().calm();
        }
        desk.keep();
        closePopups();
        LockViewModel model = new LockViewModel(seat, outside.words(), outside.clock(), outside.errands(),
                desk.lastStatus(), desk.clerk(), idleMinutes, this::unlocked);
        lock = new LockView(model, outside.words(), this::atLock);
        show(lock.root());
        lock.entered();
        leaveSeat("lock", SETTLE_LOCKED, () -> {
            seat.lock();
            return true;
        }, model::settled);
    }

    /** A list or a calendar hanging open would show through. */
    private void closePopups() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (!(window instanceof Stage)) {
                window.hide();
            }
        }
    }

    private void leaveSeat(String name, Callable<Boolean> way, Runnable then) {
        leaveSeat(name, SETTLE, way, then);
    }

    private void leaveSeat(String name, Duration patience, Callable<Boolean> way, Runnable then) {
        outside.errands().last(name, patience, way, done -> then.run(), broken -> then.run());
    }

    private void unlocked() {
        navigation.unlock();
        lock = null;
        show(desk.root());
        desk.back();
    }

    private void atLock(Act act) {
        if (!seat.taken() && navigation.transition(Place.LOCKED, Place.SIGN_IN)) {
            handOver();
        }
    }

    private void signOut() {
        desk.keep();
        closePopups();
        Place here = navigation.here().get();
        leaveSeat("sign-out", () -> {
            seat.signOut();
            return true;
        }, () -> {
            if (navigation.transition(here, Place.SIGN_IN)) {
                handOver();
            }
        });
    }

    private SignInViewModel handOver() {
        desk.left();
        desk = null;
        lock = null;
        return signIn();
    }

    /** Keeps what is open, signs the clerk out as an act, lets the store go. */
    void close() {
        if (closing) {
            return;
        }
        closing = true;
        beat.stop();
        if (desk != null && navigation.here().get() != Place.LOCKED) {
            desk.keep();
        }
        leaveSeat("close", () -> {
            seat.close();
            return true;
        }, () -> {
            if (desk != null) {
                desk.left();
            }
            citizen.close();
            stage.hide();
            closed.run();
        });
    }

    Navigation navigation() {
        return navigation;
    }

    Scene scene() {
        return scene;
    }
}
