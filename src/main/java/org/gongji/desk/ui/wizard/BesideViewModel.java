package org.gongji.desk.ui.wizard;

import java.util.Optional;
import java.util.function.Supplier;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.intake.CardRouting;

/** Somebody who stands beside giver and members and speaks for one of them: an agent, a guardian. */
public final class BesideViewModel {
    private final OpenCase open;
    private final CaseWords words;
    private final Supplier<String> who;
    private final PersonFormViewModel form;

    /** @param who handle of that person, empty while there is none */
    public BesideViewModel(OpenCase open, CaseWords words, Supplier<String> who) {
        this.open = open;
        this.words = words;
        this.who = who;
        this.form = new PersonFormViewModel(open, words);
        form.load(ref());
    }

    public boolean there() {
        return !ref().isEmpty();
    }

    public String ref() {
        return who.get();
    }

    /** The case changed, perhaps by taking a stroke back. */
    public void follow() {
        if (!form.ref().equals(ref())) {
            form.load(ref());
        }
    }

    /** The next card is theirs. */
    public boolean waits() {
        return there() && form.person().filter(person -> person.document() == null).isPresent();
    }

    /** @return false where nobody is waited for, or the card is somebody's who is in the case already */
    public boolean take(CardReading card, Runnable then) {
        if (!waits() || !(CardRouting.of(open.file().get(), card, true) instanceof CardRouting.ForNewMember)) {
            return false;
        }
        open.place(card, ref(), ref -> {
            open.lookUp();
            then.run();
        });
        return true;
    }

    /**
     * @param person  what is missing while they are not known
     * @param compare what is missing while they are not compared with their document
     * @return empty where nothing is
     */
    public Optional<String> missing(String person, String compare) {
        if (!there() || form.whole() && open.comparisons().isMade(ref())) {
            return Optional.empty();
        }
        return Optional.of(words.say(form.whole() ? compare : person));
    }

    public PersonFormViewModel form() {
        return form;
    }
}
