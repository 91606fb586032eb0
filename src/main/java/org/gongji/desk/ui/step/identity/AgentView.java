package org.gongji.desk.ui.step.identity;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.CompareTick;
import org.gongji.desk.ui.wizard.IdentityPanel;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.PersonForm;

/** Says that an agent came for the giver, and then is for the agent what the step is for the giver. */
final class AgentView extends VBox {
    private final AgentViewModel model;
    private final OpenCase open;
    private final CheckBox came = new CheckBox();
    private final VBox entry = new VBox();
    private final PersonForm form;
    private final IdentityPanel panel;
    private final CompareTick same;

    /** @param onward puts the caret on the next thing missing */
    AgentView(AgentViewModel model, OpenCase open, CaseWords words, IdentityPanel panel, Runnable onward) {
        this.model = model;
        this.open = open;
        this.panel = panel;
        this.form = new PersonForm(model.form(), words);
        this.same = new CompareTick(open, words, onward);
        came.setText(words.say("panel.agent.came"));
        came.getStyleClass().add("gj-tick");
        came.setWrapText(true);
        Help.about(came, words.say("panel.agent.help"));
        came.setOnAction(event -> {
            model.say(came.isSelected());
            onward.run();
        });
        getStyleClass().add("gj-stack-8");
        entry.getChildren().setAll(Sentence.label(words.say("panel.agent.keyed"), Styles.SECTION), form);
        getChildren().setAll(Sentence.row("gj-tick-row", came, Sentence.spring(),
                new KeyCap(words.say("ui.key.space"))), panel, entry, same);
    }

    void draw() {
        came.setSelected(model.there());
        panel.show(model.ref());
        same.show(model.ref());
        show(entry, model.there() && !model.form().fromChip());
        form.draw();
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /** @return true where something of the agent is missing and the caret went there */
    boolean focusMissing() {
        if (!model.there() || panel.focusStop() || form.focusFirstMissing()) {
            return model.there();
        }
        boolean compare = !open.comparisons().isMade(model.ref());
        if (compare) {
            same.focus();
        }
        return compare;
    }
}
