package org.gongji.desk.ui.step.identity;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.wizard.BesideView;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.IdentityPanel;
import org.gongji.desk.ui.wizard.OpenCase;

/** Says that an agent came for the giver, and who it is. */
final class AgentView extends VBox {
    private final AgentViewModel model;
    private final CheckBox came = new CheckBox();
    private final BesideView person;

    /** @param onward puts the caret on the next thing missing */
    AgentView(AgentViewModel model, OpenCase open, CaseWords words, IdentityPanel panel, Runnable onward) {
        this.model = model;
        this.person = new BesideView(model.person(), open, words, panel, words.say("panel.agent.keyed"), onward);
        came.setText(words.say("panel.agent.came"));
        came.getStyleClass().add("gj-tick");
        came.setWrapText(true);
        Help.about(came, words.say("panel.agent.help"));
        came.setOnAction(event -> {
            model.say(came.isSelected());
            onward.run();
        });
        getStyleClass().add("gj-stack-8");
        getChildren().setAll(Sentence.row("gj-tick-row", came, Sentence.spring(),
                new KeyCap(words.say("ui.key.space"))), person);
    }

    void draw() {
        came.setSelected(model.there());
        person.draw(model.there());
    }

    /** @return true when the digit was an answer to something asked about the agent */
    boolean plain(String key) {
        return person.plain(key);
    }

    /** @return true where something of the agent is missing and the caret went there */
    boolean focusMissing() {
        return person.focusMissing();
    }
}
