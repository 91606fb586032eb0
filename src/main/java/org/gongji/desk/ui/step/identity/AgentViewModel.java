package org.gongji.desk.ui.step.identity;

import java.util.Optional;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.intake.CardRouting;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.PersonFormViewModel;

/**
 * Whoever submits for a giver who did not come (代办). Only submits: the commitment stays the giver's own, and what the
 * rules make of it, they say at the verdict.
 */
public final class AgentViewModel {
    private final OpenCase open;
    private final CaseWords words;
    private final PersonFormViewModel form;

    AgentViewModel(OpenCase open, CaseWords words) {
        this.open = open;
        this.words = words;
        this.form = new PersonFormViewModel(open, words);
        form.load(ref());
    }

    /** An agent stands at the counter, and no giver. */
    public boolean there() {
        return open.file().get().facts().agent();
    }

    /** Handle of the agent, empty while nobody submits for another. */
    public String ref() {
        return there() ? open.file().get().facts().applicant() : "";
    }

    /** The giver came after all, or did not. */
    public void say(boolean agent) {
        if (agent != there()) {
            open.edit(agent ? CaseEdit::withAgent : CaseEdit::withoutAgent);
        }
    }

    /** The case changed, perhaps by taking a stroke back. */
    void follow() {
        if (!form.ref().equals(ref())) {
            form.load(ref());
        }
    }

    /** The next card is the agent's. */
    boolean waits() {
        return there() && form.person().filter(person -> person.document() == null).isPresent();
    }

    /** @return false where nobody is waited for, or the card is somebody's who is in the case already */
    boolean take(CardReading card, Runnable then) {
        if (!waits() || !(CardRouting.of(open.file().get(), card, true) instanceof CardRouting.ForNewMember)) {
            return false;
        }
        open.place(card, ref(), ref -> {
            open.lookUp();
            then.run();
        });
        return true;
    }

    /** What is missing of the agent, empty where nothing is. */
    Optional<String> missing() {
        if (!there()) {
            return Optional.empty();
        }
        if (!form.whole()) {
            return Optional.of(words.say("panel.agent.missing.person"));
        }
        return open.comparisons().isMade(ref()) ? Optional.empty()
                : Optional.of(words.say("panel.agent.missing.compare"));
    }

    public PersonFormViewModel form() {
        return form;
    }
}
