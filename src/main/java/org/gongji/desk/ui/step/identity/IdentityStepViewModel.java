package org.gongji.desk.ui.step.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.PersonHeader;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.PersonFormViewModel;

/** The giver: who it is, what the roster says, and that the person and the card belong together. */
public final class IdentityStepViewModel {
    private static final String FIRST = "p1";

    private final OpenCase open;
    private final CaseWords words;
    private final PersonFormViewModel form;
    private final BooleanProperty confirmed = new SimpleBooleanProperty();
    private final StringProperty phone = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<PersonHeader.Card> card = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();

    public IdentityStepViewModel(OpenCase open, CaseWords words) {
        this.open = open;
        this.words = words;
        this.form = new PersonFormViewModel(open, words);
        form.load(open.file().get().giver().isEmpty() ? FIRST : open.file().get().giver());
        open.file().addListener((o, before, now) -> refresh());
        open.saved().addListener((o, before, now) -> refresh());
        confirmed.addListener((o, before, now) -> refresh());
        open.giver().ifPresent(giver -> phone.set(giver.phone()));
        refresh();
    }

    private void refresh() {
        CaseFile file = open.file().get();
        if (file.giver().isEmpty() && form.whole()) {
            open.edit(now -> CaseEdit.giver(now, now.person(form.ref()).orElseThrow()));
            return;
        }
        if (!file.giver().isEmpty() && !file.giver().equals(form.ref())) {
            form.load(file.giver());
            confirmed.set(false);
            phone.set(open.giver().map(Person::phone).orElse(""));
        }
        card.set(open.giver().filter(giver -> giver.document() != null).map(this::header).orElse(null));
        actions.set(bar());
    }

    private PersonHeader.Card header(Person giver) {
        CaseFile file = open.file().get();
        List<PersonHeader.Fact> facts = new ArrayList<>();
        facts.add(new PersonHeader.Fact(words.say("ui.form.number"), Masking.spaced(giver.number()),
                giver.document().source(), giver.document().source() == Source.CHIP ? ""
                : words.source(giver.document().source())));
        facts.add(new PersonHeader.Fact(words.say("ui.person.validity"), words.validity(giver.document()),
                Source.CHIP, ""));
        facts.add(new PersonHeader.Fact(words.say("ui.person.insured"), words.insurance(file, giver.ref()),
                words.insuranceSource(file, giver.ref()), words.insuranceBadge(file, giver.ref())));
        facts.add(new PersonHeader.Fact(words.say("ui.person.phone"), giver.phone().isEmpty()
                ? words.say("ui.person.none") : Masking.phone(giver.phone()), Source.KEYED,
                giver.phone().isEmpty() ? "" : words.source(Source.KEYED)));
        facts.add(new PersonHeader.Fact(words.say("ui.person.account"), words.account(file, giver.ref()),
                words.insuranceSource(file, giver.ref()), words.insuranceBadge(file, giver.ref())));
        return new PersonHeader.Card(words.say("ui.giver"), giver.name(), giver.nameSource(),
                words.source(giver.nameSource()), words.beside(giver),
                confirmed.get() ? words.say("ui.identity.confirmed") : "", facts, "", "");
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
        if (!form.whole()) {
            return words.say("ui.identity.missing.person");
        }
        if (form.choice().get() != null) {
            return words.say("ui.form.alike.missing", form.choice().get().mineCharacter());
        }
        return confirmed.get() ? "" : words.say("ui.identity.missing.compare");
    }

    /** The clerk has compared face and document. */
    public void confirm(Runnable then) {
        Optional<Person> giver = open.giver();
        if (giver.isPresent() && missing().equals(words.say("ui.identity.missing.compare"))) {
            open.confirmIdentity(giver.get().ref(), () -> {
                confirmed.set(true);
                then.run();
            });
        }
    }

    public boolean commitPhone(String typed) {
        form.commitPhone(typed);
        return true;
    }

    public PersonFormViewModel form() {
        return form;
    }

    public BooleanProperty confirmed() {
        return confirmed;
    }

    public StringProperty phone() {
        return phone;
    }

    /** Null until the giver's document is known. */
    public ReadOnlyObjectProperty<PersonHeader.Card> card() {
        return card.getReadOnlyProperty();
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
