package org.gongji.desk.ui.approval;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.binding.ApprovalDesk.Word;
import org.gongji.desk.binding.RulingReason;

/** The word being made up: one of nine reasons, and a sentence where the reason says nothing by itself. */
public final class WordViewModel {
    private final ObjectProperty<RulingReason> reason = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");

    /** @param number 1…9 as it stands before the reason */
    public boolean choose(int number) {
        boolean known = number >= 1 && number <= RulingReason.values().length;
        if (known) {
            reason.set(RulingReason.values()[number - 1]);
        }
        return known;
    }

    public void clear() {
        reason.set(null);
        note.set("");
    }

    public boolean noteMissing() {
        return reason.get() != null && reason.get().noteNeeded() && note.get().isBlank();
    }

    /** Empty while something is still to be chosen or written. */
    public Optional<Word> word() {
        return reason.get() == null || noteMissing() ? Optional.empty()
                : Optional.of(new Word(reason.get(), note.get()));
    }

    public ObjectProperty<RulingReason> reason() {
        return reason;
    }

    public StringProperty note() {
        return note;
    }
}
