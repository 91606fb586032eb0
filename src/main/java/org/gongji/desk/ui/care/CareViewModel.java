package org.gongji.desk.ui.care;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.care.CareDesk.Answer;
import org.gongji.desk.ui.care.CareDesk.Shelf;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.words.Words;

/** What the keeper sees and may do: back up now, and with a supervisor's own password let go what is due. */
public final class CareViewModel {
    private final CareDesk desk;
    private final Words words;
    private final Errands errands;
    private final ReadOnlyObjectWrapper<Shelf> shelf = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private boolean busy;

    /** @param sentence empty while nothing is to be said */
    public record Told(boolean fine, String sentence) {
        static final Told NOTHING = new Told(true, "");
    }

    public CareViewModel(CareDesk desk, Words words, Errands errands) {
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        shelf.addListener((o, before, now) -> refresh());
        chosen.addListener((o, before, now) -> refresh());
        refresh();
        count();
    }

    /** Asks anew what lies here. */
    public void count() {
        errands.run("store-shelf", desk::shelf, now -> {
            if (now.due() == 0) {
                chosen.set(-1);
            }
            shelf.set(now);
        }, broken -> tell(false, words.say("life.care.broken")));
    }

    private void refresh() {
        boolean unfinished = shelf.get() != null && shelf.get().unfinished();
        String reason = shelf.get() == null ? words.say("life.care.counting") : busy ? words.say("life.care.busy")
                : words.say(unfinished ? "life.care.reason.unfinished" : "life.care.reason");
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.STEP_BACK),
                List.of(new Actions.Hinted(Act.IMPORT, words.say("purge.hint.note"))), "", reason, null,
                new Actions.Choice(words.say(unfinished ? "life.care.primary.finish" : "life.care.primary"),
                        Act.PRIMARY), shelf.get() != null && !busy));
    }

    /** @param index as shown, from 0; nobody can be chosen while nothing is due */
    public boolean choose(int index) {
        boolean there = shelf.get() != null && shelf.get().due() > 0 && index >= 0
                && index < shelf.get().supervisors().size();
        if (there) {
            chosen.set(index);
            told.set(Told.NOTHING);
        }
        return there;
    }

    public Optional<Clerk> second() {
        return shelf.get() == null || chosen.get() < 0 || chosen.get() >= shelf.get().supervisors().size()
                ? Optional.empty() : Optional.of(shelf.get().supervisors().get(chosen.get()));
    }

    /** F10: a fresh backup, or the rest of a purge that was cut short. */
    public void primary() {
        if (shelf.get() != null && !busy) {
            ask("store-backup", shelf.get().unfinished() ? desk::finish : desk::backUp);
        }
    }

    /** @param password the second person's; wiped by the desk, or here where nothing is asked of it */
    public void purge(char[] password) {
        Optional<Clerk> second = second();
        if (second.isEmpty() || busy || password.length == 0) {
            Arrays.fill(password, '\0');
            second.filter(clerk -> !busy).ifPresent(clerk ->
                    tell(false, words.say("purge.password.empty", clerk.name())));
            return;
        }
        ask("store-purge", () -> desk.purge(second.get().staffNo(), password));
    }

    private void ask(String name, Callable<Answer> work) {
        busy(true);
        told.set(Told.NOTHING);
        errands.run(name, work, answer -> {
            busy(false);
            tell(answer.done(), answer.said().in(words));
            count();
        }, broken -> {
            busy(false);
            tell(false, words.say("life.care.broken"));
        });
    }

    private void busy(boolean now) {
        busy = now;
        refresh();
    }

    private void tell(boolean fine, String sentence) {
        told.set(new Told(fine, sentence));
    }

    /** Null until it was counted. */
    public ReadOnlyObjectProperty<Shelf> shelf() {
        return shelf.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Told> told() {
        return told.getReadOnlyProperty();
    }

    public IntegerProperty chosen() {
        return chosen;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
