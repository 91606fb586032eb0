package org.gongji.desk.ui.shell;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.words.Words;

/** The lock: clock, window, who locked. It is given nothing of any case, so it can show nothing. */
public final class LockViewModel {
    private final SignInDesk desk;
    private final Words words;
    private final Clock clock;
    private final Errands errands;
    private final DeskStatus status;
    private final Clerk clerk;
    private final int idleMinutes;
    private final Runnable unlocked;
    private final BooleanProperty busy = new SimpleBooleanProperty(true);
    private final StringProperty problem = new SimpleStringProperty("");
    private boolean settling = true;

    /** @param idleMinutes minutes without a key after which the desk locked itself, 0 when the clerk locked it */
    public LockViewModel(SignInDesk desk, Words words, Clock clock, Errands errands, DeskStatus status, Clerk clerk,
                         int idleMinutes, Runnable unlocked) {
        this.desk = desk;
        this.words = words;
        this.clock = clock;
        this.errands = errands;
        this.status = status;
        this.clerk = clerk;
        this.idleMinutes = idleMinutes;
        this.unlocked = unlocked;
    }

    public String time() {
        return DateTimeFormatter.ofPattern("HH:mm").format(ZonedDateTime.now(clock));
    }

    public String place() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return words.say("ui.lock.place", now.getMonthValue(), now.getDayOfMonth(),
                words.say("ui.weekday." + now.getDayOfWeek().getValue()),
                words.say("ui.lock.window", status.window().hall(), FrameViewModel.windowNumber(status)));
    }

    public String who() {
        return words.say("ui.lock.who", clerk.name());
    }

    public String why() {
        return idleMinutes > 0 ? words.say("ui.lock.idle", idleMinutes) : words.say("ui.lock.by-hand");
    }

    public String kept() {
        return words.say("ui.lock.kept", clerk.name());
    }

    /** Whatever was still running has ended and the keys are gone: from now on a password is looked at. */
    public void settled() {
        settling = false;
        busy.set(false);
        problem.set("");
    }

    /** Whoever locked carries a token. */
    public boolean asksPin() {
        return desk.asksPin(clerk.staffNo());
    }

    /** @param password and {@code pin}: wiped by the desk; the PIN is empty where no token is asked for */
    public void unlock(char[] password, char[] pin) {
        if (busy.get()) {
            Arrays.fill(password, '\0');
            Arrays.fill(pin, '\0');
            if (settling) {
                problem.set(words.say("handover.lock.settling"));
            }
            return;
        }
        if (password.length == 0) {
            Arrays.fill(pin, '\0');
            problem.set(words.say("ui.sign-in.empty"));
            return;
        }
        busy.set(true);
        problem.set("");
        errands.run("unlock", () -> {
            desk.key(pin);
            return desk.signIn(clerk.staffNo(), password);
        }, answer -> {
            busy.set(false);
            if (answer instanceof SignInDesk.Answer.Opened) {
                unlocked.run();
            } else {
                desk.giveUp();
                problem.set(SignInViewModel.why(words, answer));
            }
        }, broken -> {
            busy.set(false);
            problem.set(words.say("ui.sign-in.broken"));
        });
    }

    public BooleanProperty busy() {
        return busy;
    }

    public StringProperty problem() {
        return problem;
    }
}
