package org.gongji.desk.ui.staff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.access.PasswordVerdict;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.words.Words;

/** One's own password: the present one, and a new one typed twice. */
public final class OwnPasswordViewModel {
    private final OwnPasswordDesk desk;
    private final Words words;
    private final Errands errands;
    private final StringProperty told = new SimpleStringProperty("");
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private boolean busy;

    public OwnPasswordViewModel(OwnPasswordDesk desk, Words words, Errands errands) {
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        refresh();
    }

    /** @param old  {@code fresh} and {@code again}: wiped, the first two by the desk */
    public void change(char[] old, char[] fresh, char[] again) {
        boolean same = Arrays.equals(fresh, again);
        Arrays.fill(again, '\0');
        if (busy || old.length == 0 || fresh.length == 0 || !same) {
            told.set(busy ? told.get() : words.say(old.length == 0 ? "staff.own.no-old"
                    : fresh.length == 0 ? "staff.renew.empty" : "staff.renew.differ"));
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
            return;
        }
        busy = true;
        told.set(words.say("staff.own.busy"));
        refresh();
        errands.run("own-password", () -> desk.change(old, fresh), verdict -> settled(said(verdict)),
                broken -> settled(words.say("staff.renew.broken")));
    }

    private void settled(String sentence) {
        busy = false;
        told.set(sentence);
        refresh();
    }

    private String said(PasswordVerdict verdict) {
        if (verdict instanceof PasswordVerdict.Refused refused) {
            return words.say("staff.own.flaws", refused.flaws().stream().sorted()
                    .map(flaw -> words.say("staff.flaw." + flaw)).collect(Collectors.joining(words.say("staff.flaw.and"))));
        }
        if (verdict instanceof PasswordVerdict.WrongPassword wrong) {
            return words.say("staff.own.wrong", wrong.left());
        }
        if (verdict instanceof PasswordVerdict.Locked locked) {
            return words.say("staff.renew.wait", Math.max(1, locked.pause().plusSeconds(59).toMinutes()));
        }
        return words.say(verdict instanceof PasswordVerdict.NoToken ? "staff.own.no-token" : "staff.own.done");
    }

    private void refresh() {
        actions.set(new Actions(new Actions.Choice(words.say("staff.home"), Act.BACK), List.of(), "",
                words.say(busy ? "staff.own.busy" : "staff.own.reason"), null,
                new Actions.Choice(words.say("staff.own.primary"), Act.PRIMARY), !busy));
    }

    public StringProperty told() {
        return told;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
