package org.gongji.desk.ui.step.identity;

import java.util.Optional;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.ui.wizard.BesideViewModel;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;

/**
 * Whoever submits for a giver who did not come (代办). Only submits: the commitment stays the giver's own, and what the
 * rules make of it, they say at the verdict.
 */
public final class AgentViewModel {
    private final OpenCase open;
    private final BesideViewModel person;

    AgentViewModel(OpenCase open, CaseWords words) {
        this.open = open;
        this.person = new BesideViewModel(open, words, this::ref);
    }

    /** An agent stands at the counter, and no giver. */
    public boolean there() {
        return open.file().get().facts().agent();
    }

    private String ref() {
        return there() ? open.file().get().facts().applicant() : "";
    }

    /** The giver came after all, or did not. */
    public void say(boolean agent) {
        if (agent != there()) {
            open.edit(agent ? CaseEdit::withAgent : CaseEdit::withoutAgent);
        }
    }

    /** What is missing of the agent, empty where nothing is. */
    Optional<String> missing() {
        return person.missing("panel.agent.missing.person", "panel.agent.missing.compare");
    }

    public BesideViewModel person() {
        return person;
    }
}
