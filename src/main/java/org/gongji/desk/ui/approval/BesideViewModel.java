package org.gongji.desk.ui.approval;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.access.Presence;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.words.Words;

/** A second person stands beside the clerk: reads, gives a reason, proves who it is with their own password. */
public final class BesideViewModel {
    private final BesideDesk desk;
    private final CaseViewModel shown;
    private final Words words;
    private final Errands errands;
    private final Runnable said;
    private final WordViewModel word = new WordViewModel();
    private final ObservableList<Clerk> colleagues = FXCollections.observableArrayList();
    private final StringProperty staffNo = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");
    private final ObjectProperty<Boolean> secret = new SimpleObjectProperty<>(false);
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private boolean saying;

    /** @param said a word was said: the case is judged anew and the screen goes */
    public BesideViewModel(BesideDesk desk, CaseViewModel shown, Words words, Errands errands, Runnable said) {
        this.desk = desk;
        this.shown = shown;
        this.words = words;
        this.errands = errands;
        this.said = said;
        List.<ObservableValue<?>>of(word.reason(), word.note(), staffNo, secret)
                .forEach(one -> Watch.each(one, this::refresh));
        refresh();
    }

    /** Where only one can come, nothing is chosen. */
    public void load() {
        errands.run("who-approves", desk::colleagues, found -> {
            colleagues.setAll(found);
            if (found.size() == 1 && staffNo.get().isEmpty()) {
                staffNo.set(found.get(0).staffNo());
            }
            refresh();
        }, broken -> told.set(words.say("approval.broken")));
    }

    public Optional<Clerk> colleague() {
        return colleagues.stream().filter(one -> one.staffNo().equals(staffNo.get().strip())).findFirst();
    }

    /** @param password taken over and wiped below */
    public void say(char[] password) {
        if (saying || word.word().isEmpty() || colleague().isEmpty() || password.length == 0) {
            Arrays.fill(password, '\0');
            return;
        }
        saying = true;
        told.set(words.say("approval.proving"));
        ReviewDesk.Opened seen = shown.opened().get();
        String who = staffNo.get().strip();
        errands.run("say-beside", () -> desk.say(seen, word.word().orElseThrow(), who, password), outcome -> {
            saying = false;
            answered(outcome);
        }, broken -> {
            saying = false;
            told.set(words.say("approval.broken"));
        });
    }

    private void answered(BesideDesk.Outcome outcome) {
        if (outcome.answer().isEmpty()) {
            told.set(absent(outcome.presence()));
            return;
        }
        ReviewDesk.Answer answer = outcome.answer().get();
        if (answer instanceof ReviewDesk.Answer.Objected objected) {
            told.set(words.say("approval.objection." + objected.why()));
        } else if (answer instanceof ReviewDesk.Answer.Given given
                && given.approval().state() == Approval.State.RETURNED) {
            told.set(words.say("approval.beside.returned", words.say("approval.reason."
                    + given.approval().ruling().reason())));
        } else {
            said.run();
        }
    }

    private String absent(Presence presence) {
        if (presence instanceof Presence.WrongPassword wrong) {
            return wrong.left() == 0 ? words.say("approval.presence.waits") : words.say("approval.presence.wrong",
                    wrong.left());
        }
        if (presence instanceof Presence.Locked locked) {
            return words.say("approval.presence.locked", Math.max(1, locked.pause().toMinutes()));
        }
        return words.say("approval.presence." + presence.getClass().getSimpleName());
    }

    /** @param any something stands in the password field */
    public void typed(boolean any) {
        secret.set(any);
    }

    private Optional<String> missing() {
        if (colleagues.isEmpty()) {
            return Optional.of(words.say("approval.nobody"));
        }
        if (word.reason().get() == null) {
            return Optional.of(words.say("ui.still", words.say("approval.missing.reason")));
        }
        if (word.noteMissing()) {
            return Optional.of(words.say("ui.still", words.say("approval.missing.note")));
        }
        if (colleague().isEmpty()) {
            return Optional.of(words.say("ui.still", words.say("approval.missing.staff")));
        }
        return Boolean.TRUE.equals(secret.get()) ? Optional.empty()
                : Optional.of(words.say("ui.still", words.say("approval.missing.password",
                colleague().map(Clerk::name).orElse(""))));
    }

    private void refresh() {
        Optional<String> missing = missing();
        String name = shown.opened().get() == null ? "" : shown.opened().get().file()
                .person(shown.opened().get().decision().member()).map(one -> one.name()).orElse("");
        String primary = word.reason().get() == null ? words.say("approval.primary")
                : words.say("approval.beside.primary." + word.reason().get().effect(), name);
        actions.set(new Actions(new Actions.Choice(words.say("approval.beside.back"), Act.BACK),
                List.of(new Actions.Hinted("1–9", words.say("approval.hint.reason"))), "",
                missing.orElse(words.say("approval.reason")), null, new Actions.Choice(primary, Act.PRIMARY),
                missing.isEmpty()));
    }

    public ObservableList<Clerk> colleagues() {
        return colleagues;
    }

    public StringProperty staffNo() {
        return staffNo;
    }

    public StringProperty told() {
        return told;
    }

    public WordViewModel word() {
        return word;
    }

    public CaseViewModel shown() {
        return shown;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
