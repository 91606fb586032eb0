package org.gongji.desk.ui.step.identity;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.PersonFormViewModel;

/** The giver, or who asks in the giver's place to leave: who it is, what the roster says, and that the person and the card belong together. */
public final class IdentityStepViewModel {
    private static final String FIRST = "p1";

    private final OpenCase open;
    private final CaseWords words;
    private final PersonFormViewModel form;
    private final AgentViewModel agent;
    private final ReadOnlyBooleanWrapper confirmed = new ReadOnlyBooleanWrapper();
    private final StringProperty phone = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Person> giver = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    public IdentityStepViewModel(OpenCase open, CaseWords words) {
        this.open = open;
        this.words = words;
        this.form = new PersonFormViewModel(open, words);
        form.load(open.file().get().asker().isEmpty() ? FIRST : open.file().get().asker());
        this.agent = new AgentViewModel(open, words);
        open.file().addListener((o, before, now) -> refresh());
        open.saved().addListener((o, before, now) -> refresh());
        open.comparisons().made().addListener((o, before, now) -> refresh());
        open.unsettled().addListener((o, before, now) -> refresh());
        open.asker().ifPresent(one -> phone.set(one.phone()));
        refresh();
    }

    private void refresh() {
        CaseFile file = open.file().get();
        if (file.giver().isEmpty() && form.whole()) {
            open.edit(now -> CaseEdit.giver(now, now.person(form.ref()).orElseThrow()));
            return;
        }
        if (!file.giver().isEmpty() && !file.asker().equals(form.ref())) {
            form.load(file.asker());
            phone.set(open.asker().map(Person::phone).orElse(""));
        }
        agent.person().follow();
        giver.set(open.asker().filter(one -> one.document() != null).orElse(null));
        confirmed.set(!file.giver().isEmpty() && open.comparisons().isMade(file.asker()));
        actions.set(bar());
    }

    private Actions bar() {
        String missing = missing();
        return new Actions(new Actions.Choice(words.say("ui.back.step"), Act.STEP_BACK),
                List.of(new Actions.Hinted(Act.READ_CARD, words.say("ui.hint.card")),
                        new Actions.Hinted(Act.RARE_CHARACTER, words.say("ui.hint.rare")),
                        new Actions.Hinted(Act.HELP, words.say("ui.hint.help"))), open.saved().get(),
                missing.isEmpty() ? words.say("ui.identity.reason") : words.say("ui.still", missing), null,
                new Actions.Choice(words.say("ui.identity.primary"), Act.PRIMARY), missing.isEmpty());
    }

    /** The one thing to do next; empty when the step is whole. */
    public String missing() {
        if (open.unsettled().get() != null) {
            return words.say("panel.differs.missing", open.unsettled().get().card().name());
        }
        if (!form.whole()) {
            return words.say("ui.identity.missing.person");
        }
        if (form.choice().get() != null) {
            return words.say("ui.form.alike.missing", form.choice().get().mineCharacter());
        }
        return confirmed.get() ? agent.missing().orElse("") : words.say("ui.identity.missing.compare");
    }

    /** The clerk has compared face and document. */
    public void confirm(Runnable then) {
        open.asker().ifPresent(one -> open.comparisons().make(one.ref(), words, then));
    }

    /**
     * Whoever is being keyed in takes the card, so that what was typed already is compared with it.
     *
     * @param then once the card is placed
     * @return false where nobody is
     */
    public boolean take(CardReading card, Runnable then) {
        if (open.file().get().leaves() && open.asker().filter(one -> one.document() == null).isPresent()) {
            open.place(card, form.ref(), ref -> {
                open.lookUp();
                then.run();
            });
            return true;
        }
        if (!open.file().get().giver().isEmpty() || form.person().isEmpty()) {
            return agent.person().take(card, then);
        }
        open.place(card, form.ref(), ref -> {
            open.edit(file -> CaseEdit.giver(file, file.person(ref).orElseThrow()));
            open.lookUp();
            then.run();
        });
        return true;
    }

    public boolean commitPhone(String typed) {
        form.commitPhone(typed);
        return true;
    }

    public AgentViewModel agent() {
        return agent;
    }

    public PersonFormViewModel form() {
        return form;
    }

    public ReadOnlyBooleanProperty confirmed() {
        return confirmed.getReadOnlyProperty();
    }

    public StringProperty phone() {
        return phone;
    }

    /** Null until the giver's document is known. */
    public ReadOnlyObjectProperty<Person> giver() {
        return giver.getReadOnlyProperty();
    }

    public OpenCase open() {
        return open;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
