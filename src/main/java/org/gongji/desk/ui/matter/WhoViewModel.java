package org.gongji.desk.ui.matter;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.NameCheck;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Source;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.NumberKeying;
import org.gongji.desk.ui.wizard.Slip;

/** One person out of the chip, or a name and a number keyed twice; whole only when both are sound. */
public final class WhoViewModel {
    private final CaseWords words;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<Slip> nameSlip = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Who> who = new ReadOnlyObjectWrapper<>();
    private final NumberKeying keying;
    private String sound = "";

    public WhoViewModel(CaseWords words) {
        this.words = words;
        this.keying = new NumberKeying(words, this::numbered);
        keying.load("");
    }

    /** A card says both; what was typed before gives way to it. */
    public void card(CardReading card) {
        name.set(card.name());
        nameSlip.set(null);
        sound = card.name();
        keying.load(card.document().number());
        who.set(new Who(card.name(), card.document().kind(), card.document().number(), Source.CHIP));
    }

    /** @return true when the caret may move on */
    public boolean commitName(String typed) {
        NameCheck check = Names.check(typed);
        nameSlip.set(check.usable() ? null : new Slip(Grade.A, "", words.reasons(check.reasons())));
        sound = check.usable() ? check.value() : "";
        name.set(check.usable() ? check.value() : typed);
        Who known = who.get();
        boolean other = known != null && !known.name().equals(sound);
        if (other) {
            keying.load("");
            who.set(null);
        }
        return check.usable();
    }

    /** @return true when both keyings agree and the caret may move on */
    public boolean commitNumber(String typed) {
        return who.get() != null && who.get().source() == Source.CHIP || keying.commit(typed);
    }

    private void numbered(IdCheck check) {
        if (!sound.isEmpty()) {
            who.set(new Who(sound, check.kind(), check.value(), Source.KEYED_TWICE));
        }
    }

    /** Nobody stands here any more. */
    public void forget() {
        name.set("");
        nameSlip.set(null);
        sound = "";
        keying.load("");
        who.set(null);
    }

    public Optional<Who> known() {
        return Optional.ofNullable(who.get());
    }

    /** Null until name and number are known. */
    public ReadOnlyObjectProperty<Who> who() {
        return who.getReadOnlyProperty();
    }

    public StringProperty name() {
        return name;
    }

    public ObjectProperty<Slip> nameSlip() {
        return nameSlip;
    }

    public NumberKeying keying() {
        return keying;
    }
}
