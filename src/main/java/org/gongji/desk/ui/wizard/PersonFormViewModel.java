package org.gongji.desk.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Lookalike;
import org.gongji.desk.identity.NameCheck;
import org.gongji.desk.identity.NameGuard;
import org.gongji.desk.identity.NameReason;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Person;
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
    private final ObjectProperty<Slip> nameSlip = new SimpleObjectProperty<>();
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>();
    private final ObjectProperty<Looked> guard = new SimpleObjectProperty<>();
    private final NumberKeying keying;
    private final MoreOfPerson more;
    private String ref = "";

    public PersonFormViewModel(OpenCase open, CaseWords words) {
        this.open = open;
        this.words = words;
        this.keying = new NumberKeying(words, this::numbered);
        this.more = new MoreOfPerson(this, open, words);
        open.file().addListener((o, before, now) -> refresh(now));
    }

    /**
     * A name that is not taken before the clerk has looked at its code points.
     *
     * @param name as it stands in the field
     */
    public record Looked(String name, NameGuard guard) {
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
        guard.set(null);
        nameSlip.set(null);
        choice.set(null);
        Optional<Person> known = open.file().get().person(ref);
        name.set(known.map(Person::name).orElse(""));
        keying.load(known.map(Person::number).orElse(""));
        more.load();
        refresh(open.file().get());
    }

    private void refresh(CaseFile file) {
        file.person(ref).ifPresent(person -> {
            if (person.nameSource() == Source.CHIP) {
                name.set(person.name());
                keying.load(person.number());
                guard.set(null);
            } else if (unconfirmed(person)) {
                guard.set(new Looked(person.name(), NameGuard.of(person.name(), "")));
            }
            if (person.nameSource() == Source.SOCIAL_CARD) {
                name.set(person.name());
            }
            if (person.document() != null && person.document().source() == Source.SOCIAL_CARD) {
                keying.load(person.number());
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

    /** A name with rare characters that came in without anybody looking at its code points, e.g. from a social card. */
    public static boolean unconfirmed(Person person) {
        return person.nameSource() != Source.CHIP && person.nameSource() != Source.SIGHTED
                && NameGuard.of(person.name(), "").asks();
    }

    /** @return true when the caret may move on */
    public boolean commitName(String typed) {
        return commitName(typed, Set.of());
    }

    /**
     * A name with characters that only a code point tells apart is held back until the clerk has looked.
     *
     * @param doubtful characters that may have lost their upper bits on the way
     * @return true when the caret may move on
     */
    public boolean commitName(String typed, Set<Integer> doubtful) {
        NameCheck check = Names.check(typed);
        guard.set(null);
        if (!check.usable()) {
            nameSlip.set(new Slip(Grade.A, "", words.reasons(check.reasons())));
            return false;
        }
        List<NameReason> said = check.reasons().stream().filter(reason -> reason != NameReason.NAME_RARE).toList();
        nameSlip.set(said.isEmpty() ? null : new Slip(Grade.NOTE, "", words.reasons(said)));
        name.set(check.value());
        boolean looked = person().filter(known -> known.nameSource() == Source.SIGHTED
                && known.name().equals(check.value())).isPresent();
        NameGuard codes = NameGuard.of(check.value(), "", doubtful);
        if (codes.asks() && !looked) {
            guard.set(new Looked(check.value(), codes));
            return false;
        }
        if (!looked) {
            take(check.value(), Source.KEYED);
        }
        return true;
    }

    /** The clerk has looked at the code points: the document has them, or the name is keyed again. */
    public void looked(boolean same) {
        Looked asked = guard.get();
        guard.set(null);
        if (asked != null && same) {
            take(asked.name(), Source.SIGHTED);
        } else if (asked != null) {
            name.set("");
            take("", Source.KEYED);
        }
    }

    private void take(String value, Source source) {
        boolean nobody = value.isEmpty() && person().isEmpty();
        if (!nobody) {
            keep(person -> new Person(ref, value, source, person.document(), person.sex(), person.birth(),
                    person.phone(), person.formerNames(), person.formerNumbers()));
        }
    }

    /** @return true when the caret may move on */
    public boolean commitNumber(String typed) {
        return keying.commit(typed);
    }

    private void numbered(IdCheck check) {
        numbered(check, Source.KEYED_TWICE);
    }

    /**
     * A scan gun read the number off paper: nothing was keyed, so nothing is keyed twice.
     *
     * @return false where a number is there already, or this is none
     */
    public boolean scanned(String value) {
        IdCheck check = IdNumbers.check(value, words.today());
        boolean taken = person().map(Person::document).isEmpty() && check.usable();
        if (taken) {
            keying.load(check.value());
            numbered(check, Source.SCANNED);
        }
        return taken;
    }

    private void numbered(IdCheck check, Source source) {
        keep(person -> new Person(ref, person.name(), person.nameSource(), document(person, check, source), check.sex(),
                check.birth(), person.phone(), person.formerNames(), person.formerNumbers()));
        open.lookUp();
    }

    /** The line of validity stays with the number it was keyed for. */
    private static IdDocument document(Person person, IdCheck check, Source source) {
        IdDocument old = person.document();
        boolean same = old != null && old.number().equals(check.value());
        return new IdDocument(check.kind(), check.value(), same ? old.validFrom() : null, same ? old.validTo() : null,
                same && old.longTerm(), source);
    }

    public void commitPhone(String typed) {
        keep(person -> new Person(ref, person.name(), person.nameSource(), person.document(), person.sex(),
                person.birth(), typed.replaceAll("\\D", ""), person.formerNames(), person.formerNumbers()));
    }

    void keep(java.util.function.UnaryOperator<Person> change) {
        open.edit(file -> {
            Person now = file.person(ref).orElseGet(() -> CaseEdit.nobody(ref));
            return CaseEdit.person(file, change.apply(now));
        });
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

    /** Name and number are both known, whatever the roster says, and nothing is asked about the name's characters. */
    public boolean whole() {
        return guard.get() == null && open.file().get().person(ref).filter(person -> !person.name().isEmpty() && person.document() != null)
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

    MoreOfPerson more() {
        return more;
    }

    public NumberKeying keying() {
        return keying;
    }

    public ObjectProperty<Slip> nameSlip() {
        return nameSlip;
    }

    public ObjectProperty<Choice> choice() {
        return choice;
    }

    /** Null while no code point waits for the clerk's eyes. */
    public ObjectProperty<Looked> guard() {
        return guard;
    }
}
