package org.gongji.desk.ui.staff;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.words.Words;

/** A new password, typed twice. */
public final class NewPasswordViewModel {
    private final NewPasswordDesk desk;
    private final Words words;
    private final Errands errands;
    private final Why why;
    private final Runnable changed;
    private final Runnable gaveUp;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");

    /** Why a new one is asked for; a sentence for each stands under {@code staff.renew.<NAME>}. */
    public enum Why {
        ONE_TIME, EXPIRED
    }

    /** @param changed and {@code gaveUp}: on the screen's thread */
    public NewPasswordViewModel(NewPasswordDesk desk, Words words, Errands errands, Why why, Runnable changed,
                                Runnable gaveUp) {
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        this.why = why;
        this.changed = changed;
        this.gaveUp = gaveUp;
    }

    public String why() {
        return words.say("staff.renew." + why);
    }

    /** @param fresh and {@code again}: wiped, the first by the desk */
    public void renew(char[] fresh, char[] again) {
        boolean same = Arrays.equals(fresh, again);
        Arrays.fill(again, '\0');
        if (busy.get() || !same || fresh.length == 0) {
            Arrays.fill(fresh, '\0');
            problem.set(busy.get() ? "" : words.say(same ? "staff.renew.empty" : "staff.renew.differ"));
            return;
        }
        busy.set(true);
        problem.set("");
        errands.run("new-password", () -> desk.renew(fresh), this::answered, broken -> {
            busy.set(false);
            problem.set(words.say("staff.renew.broken"));
        });
    }

    private void answered(NewPasswordDesk.Outcome outcome) {
        busy.set(false);
        if (outcome instanceof NewPasswordDesk.Outcome.Refused refused) {
            problem.set(refused.flaws().stream().map(flaw -> words.say("staff.flaw." + flaw))
                    .collect(Collectors.joining(words.say("staff.flaw.and"))));
        } else if (outcome instanceof NewPasswordDesk.Outcome.Wait wait) {
            problem.set(words.say("staff.renew.wait", Math.max(1, wait.time().plusSeconds(59).toMinutes())));
        } else {
            changed.run();
        }
    }

    public void giveUp() {
        if (!busy.get()) {
            busy.set(true);
            errands.run("give-up", () -> {
                desk.giveUp();
                return true;
            }, done -> gaveUp.run(), broken -> gaveUp.run());
        }
    }

    public BooleanProperty busy() {
        return busy;
    }

    public StringProperty problem() {
        return problem;
    }
}
