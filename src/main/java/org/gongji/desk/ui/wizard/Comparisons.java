package org.gongji.desk.ui.wizard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.Compared;

/**
 * Whom the clerk has compared with a document (人证核验). It holds for the name and number it was made with: when either
 * turns out to be another, the person is compared anew.
 */
public final class Comparisons {
    private final OpenCase open;
    private final Map<String, Made> made = new HashMap<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    private record Made(Person person, Compared how) {
    }

    Comparisons(OpenCase open) {
        this.open = open;
    }

    /** Whoever was seen face to face before the case was put aside needs no second look. */
    public boolean isMade(String ref) {
        return open.file().get().facts().present().contains(ref) || ofToday(ref).isPresent();
    }

    private Optional<Made> ofToday(String ref) {
        return Optional.ofNullable(made.get(ref)).filter(one -> open.file().get().person(ref)
                .filter(now -> CaseEdit.isSame(one.person(), now)).isPresent());
    }

    /** By what the person was compared, else by what they can be now; empty while no document is known. */
    public Optional<Compared> how(String ref, CaseWords words) {
        return ofToday(ref).map(Made::how).or(() -> open.file().get().person(ref)
                .filter(person -> person.document() != null).map(person -> Compared.of(open.file().get(), person, words.today())));
    }

    /** The clerk has looked: an act. Whoever was seen face to face stands at the counter from now on. */
    public void make(String ref, CaseWords words, Runnable then) {
        Optional<Compared> how = how(ref, words);
        if (how.isEmpty() || isMade(ref)) {
            return;
        }
        Made looked = new Made(open.file().get().person(ref).orElseThrow(), how.get());
        open.confirmIdentity(ref, () -> {
            made.put(ref, looked);
            if (looked.how().faceToFace()) {
                open.edit(file -> CaseEdit.present(file, ref));
            }
            count.set(count.get() + 1);
            then.run();
        });
    }

    /** Counts up with every comparison. */
    public ReadOnlyIntegerProperty made() {
        return count.getReadOnlyProperty();
    }
}
