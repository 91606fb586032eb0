package org.gongji.desk.ui.wizard;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Lookalike;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.NameCheck;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.SecondKeying;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.ui.kit.Grade;

/**
 * Keys one person in: a name, and a number twice. What a chip gave is shown and not typed over. A roster name that
 * only looks like the typed one stops here until the clerk has looked at the document.
 */
public final class PersonFormViewModel {
    private final OpenCase open;
    private final CaseWords words;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final BooleanProperty second = new SimpleBooleanProperty();
    private final ObjectProperty<Slip> nameSlip = new SimpleObjectProperty<>();
    private final ObjectProperty<Slip> numberSlip = new SimpleObjectProperty<>();
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>();
    private String ref = "";
    private String first = "";

    public PersonFormViewModel(OpenCase open, CaseWords words) {
        this.open = open;
        this.words = words;
        open.file().addListener((o, before, now) -> refresh(now));
    }

    /**
     * Two names that look alike; no default.
     *
     * @param mine   as typed
     * @param roster as the roster has it
     */
    public record Choice(String mine, String roster, Lookalike lookalike) {
        /** The differing characters, mine and the roster's. */
        public String mineCharacter() {
            return Character.toString(lookalike.differences().get(0).left());
        }

        public String rosterCharacter() {
            return Character.toString(lookalike.differences().get(0).right());
        }
    }

    /** @param person handle in the case, empty for somebody not yet there */
    public void load(String person) {
        ref = person;
        first = "";
        second.set(false);
        nameSlip.set(null);
        numberSlip.set(null);
        choice.set(null);
        Optional<Person> known = open.file().get().person(ref);
        name.set(known.map(Person::name).orElse(""));
        number.set(known.map(Person::number).map(Masking::spaced).orElse(""));
        refresh(open.file().get());
    }

    private void refresh(CaseFile file) {
        file.person(ref).ifPresent(person -> {
            if (person.nameSource() == Source.CHIP) {
                name.set(person.name());
                number.set(Masking.spaced(person.number()));
            }
            choice.set(lookalike(file, person).orElse(null));
        });
    }

    private Optional<Choice> lookalike(CaseFile file, Person person) {
        if (file.statements().lookalikeChosen().contains(ref)
                || !(file.insurance().get(ref) instanceof RosterAnswer.Found found)) {
            return Optional.empty();
        }
        String listed = found.rows().get(0).name();
        return Names.lookalike(person.name(), listed).map(alike -> new Choice(person.name(), listed, alike));
    }

    /** @return true when the caret may move on */
    public boolean commitName(String typed) {
        NameCheck check = Names.check(typed);
        if (!check.usable()) {
            nameSlip.set(new Slip(Grade.A, "", reasons(check.reasons().stream().map(Object::toString).toList())));
            return false;
        }
        nameSlip.set(check.rare().isEmpty() ? null : new Slip(Grade.NOTE, words.say("ui.form.rare"),
                words.say("ui.form.rare.text", check.value(), String.join(" ", check.rare()))));
        name.set(check.value());
        keep(person -> new Person(ref, check.value(), Source.KEYED, person.document(), person.sex(), person.birth(),
                person.phone(), person.formerNames(), person.formerNumbers()));
        return true;
    }

    /**
     * The first time the number is only remembered and the field asks again; the second time it must be the same.
     *
     * @return true when the caret may move on
     */
    public boolean commitNumber(String typed) {
        IdCheck check = IdNumbers.check(typed, words.today());
        if (!check.usable()) {
            numberSlip.set(new Slip(Grade.A, "", reasons(check.reasons().stream().map(Object::toString).toList())));
            return false;
        }
        if (!second.get()) {
            first = check.value();
            second.set(true);
            number.set("");
            numberSlip.set(null);
            return false;
        }
        second.set(false);
        if (SecondKeying.ofNumber(first, check.value()) instanceof SecondKeying.Differs differs) {
            number.set("");
            numberSlip.set(new Slip(Grade.A, words.say("ui.form.twice"),
                    words.say(differs.slip().key(), differs.position())));
            return false;
        }
        numberSlip.set(check.reasons().isEmpty() ? null
                : new Slip(Grade.NOTE, "", reasons(check.reasons().stream().map(Object::toString).toList())));
        number.set(Masking.spaced(check.value()));
        IdDocument document = new IdDocument(check.kind(), check.value(), null, null, false, Source.KEYED_TWICE);
        keep(person -> new Person(ref, person.name(), person.nameSource(), document, check.sex(), check.birth(),
                person.phone(), person.formerNames(), person.formerNumbers()));
        open.lookUp();
        return true;
    }

    public void commitPhone(String typed) {
        keep(person -> new Person(ref, person.name(), person.nameSource(), person.document(), person.sex(),
                person.birth(), typed.replaceAll("\\D", ""), person.formerNames(), person.formerNumbers()));
    }

    private void keep(java.util.function.UnaryOperator<Person> change) {
        open.edit(file -> {
            Person now = file.person(ref).orElseGet(() -> nobody(ref));
            return CaseEdit.person(file, change.apply(now));
        });
    }

    /** An empty row: nothing is known yet. */
    public static Person nobody(String ref) {
        return new Person(ref, "", Source.KEYED, null, Sex.UNKNOWN, null, "", List.of(), List.of());
    }

    /** The clerk has looked at the document: it bears the typed name, or the roster's. */
    public void settle(boolean rosterName) {
        Choice asked = choice.get();
        if (asked == null) {
            return;
        }
        open.edit(file -> {
            Person person = file.person(ref).orElseThrow();
            String right = rosterName ? asked.roster() : asked.mine();
            CaseFile named = CaseEdit.person(file, new Person(ref, right, Source.SIGHTED, person.document(),
                    person.sex(), person.birth(), person.phone(), person.formerNames(), person.formerNumbers()));
            return CaseEdit.statements(named, said -> new CaseFile.Statements(said.notice(), said.stillMarried(),
                    said.committed(), said.withdrawn(), said.guardianConsent(), said.guardianShown(), said.consent(),
                    said.spouseConfirmed(), CaseEdit.plus(said.lookalikeChosen(), ref)));
        });
        open.file().get().person(ref).ifPresent(person -> name.set(person.name()));
    }

    private String reasons(List<String> codes) {
        return codes.stream().map(code -> words.words().find("identity." + code).orElse(code)).distinct()
                .reduce((a, b) -> a + " " + b).orElse("");
    }

    /** Name and number are both known, whatever the roster says. */
    public boolean whole() {
        return open.file().get().person(ref).filter(person -> !person.name().isEmpty() && person.document() != null)
                .isPresent();
    }

    public boolean fromChip() {
        return open.file().get().person(ref).filter(person -> person.document() != null
                && person.document().source() == Source.CHIP).isPresent();
    }

    public Optional<Person> person() {
        return open.file().get().person(ref);
    }

    public String ref() {
        return ref;
    }

    public StringProperty name() {
        return name;
    }

    public StringProperty number() {
        return number;
    }

    /** The field asks for the number a second time. */
    public BooleanProperty second() {
        return second;
    }

    public ObjectProperty<Slip> nameSlip() {
        return nameSlip;
    }

    public ObjectProperty<Slip> numberSlip() {
        return numberSlip;
    }

    public ObjectProperty<Choice> choice() {
        return choice;
    }
}
