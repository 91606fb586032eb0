package org.gongji.desk.ui.wizard;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.identity.Division;
import org.gongji.desk.identity.Divisions;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.SecondKeying;
import org.gongji.desk.ui.kit.Grade;

/**
 * One number keyed by hand: its kind told by its shape, asked where two fit; then keyed again, whole or at both ends
 * (ADR 0185). Nothing is known before the second keying agrees.
 */
public final class NumberKeying {
    private final CaseWords words;
    private final Consumer<IdCheck> known;
    private final StringProperty number = new SimpleStringProperty("");
    private final BooleanProperty second = new SimpleBooleanProperty();
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>();
    private final ObjectProperty<Slip> slip = new SimpleObjectProperty<>();
    private IdCheck first;

    /** @param known called once both keyings agree */
    public NumberKeying(CaseWords words, Consumer<IdCheck> known) {
        this.words = words;
        this.known = known;
    }

    /** A number that may be on more than one kind of document: only the document tells. */
    public record Which(String number, List<IdKind> kinds) {
        public Which {
            kinds = List.copyOf(kinds);
        }
    }

    /** @param value what is known already; empty for nobody */
    public void load(String value) {
        second.set(false);
        first = null;
        which.set(null);
        slip.set(null);
        number.set(Masking.spaced(value));
    }

    /** @return true when the caret may move on */
    public boolean commit(String typed) {
        if (second.get()) {
            return again(typed);
        }
        List<IdKind> kinds = IdNumbers.kinds(typed);
        IdCheck check = IdNumbers.check(typed, words.today());
        boolean ask = kinds.size() > 1 || kinds.size() == 1 && kinds.get(0) != check.kind();
        which.set(ask ? new Which(typed, kinds) : null);
        if (ask) {
            slip.set(null);
        } else {
            firstKeyed(check);
        }
        return false;
    }

    /** The clerk has looked at the document: it is the one of these, counted from 1; 0 where it is none of them. */
    public void choose(int option) {
        Which asked = which.get();
        which.set(null);
        if (asked != null && option > 0) {
            firstKeyed(IdNumbers.check(asked.number(), asked.kinds().get(option - 1), words.today()));
        } else {
            number.set("");
        }
    }

    private void firstKeyed(IdCheck check) {
        if (!check.usable()) {
            slip.set(new Slip(Grade.A, "", words.reasons(check.reasons())));
            return;
        }
        first = check;
        slip.set(new Slip(Grade.NOTE, "", said(check)));
        number.set("");
        second.set(true);
    }

    /** What is not keyed again is said in words: there a slip is seen that the hand would repeat. */
    private String said(IdCheck check) {
        if (!SecondKeying.endsSuffice(check.kind())) {
            return words.say("fields.number.whole", words.kind(check.kind()));
        }
        String place = Divisions.find(check.region()).or(() -> Divisions.province(check.region()))
                .map(Division::name).orElse(check.region());
        return words.say("fields.number.ends", Integer.toString(check.birth().getYear()),
                Integer.toString(check.birth().getMonthValue()), Integer.toString(check.birth().getDayOfMonth()),
                words.say("ui.sex." + check.sex()), check.nationality().isEmpty() ? place
                        : place + " · " + check.nationality());
    }

    /** Caption of the field, as it asks now. */
    public String caption() {
        return !second.get() ? words.say("ui.form.number") : words.say(SecondKeying.endsSuffice(first.kind())
                ? "fields.number.again" : "ui.form.number.again");
    }

    private boolean again(String typed) {
        IdCheck check = first;
        SecondKeying said = SecondKeying.endsSuffice(check.kind()) ? SecondKeying.ofEnds(check.value(), typed)
                : SecondKeying.ofNumber(check.value(), typed);
        second.set(false);
        first = null;
        if (said instanceof SecondKeying.Differs differs) {
            number.set("");
            slip.set(new Slip(Grade.A, words.say("ui.form.twice"), words.say(differs.slip().key(),
                    differs.position())));
            return false;
        }
        slip.set(check.reasons().isEmpty() ? null : new Slip(Grade.NOTE, "", words.reasons(check.reasons())));
        number.set(Masking.spaced(check.value()));
        known.accept(check);
        return true;
    }

    public StringProperty number() {
        return number;
    }

    /** The field asks for the number, or for its ends, a second time. */
    public BooleanProperty second() {
        return second;
    }

    /** Null while the number's kind is plain. */
    public ObjectProperty<Which> which() {
        return which;
    }

    public ObjectProperty<Slip> slip() {
        return slip;
    }
}
