package org.gongji.desk.ui.wizard;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;

/** For whoever stands beside giver and members what the first step is for the giver: panel, form, comparison. */
public final class BesideView extends VBox {
    private final BesideViewModel model;
    private final OpenCase open;
    private final VBox entry = new VBox();
    private final PersonForm form;
    private final IdentityPanel panel;
    private final CompareTick same;

    /**
     * @param keyed  over the fields where no card was read
     * @param onward puts the caret on the next thing missing
     */
    public BesideView(BesideViewModel model, OpenCase open, CaseWords words, IdentityPanel panel, String keyed,
                      Runnable onward) {
        this.model = model;
        this.open = open;
        this.panel = panel;
        this.form = new PersonForm(model.form(), words);
        this.same = new CompareTick(open, words, onward);
        getStyleClass().add("gj-stack-8");
        entry.getChildren().setAll(Sentence.label(keyed, Styles.SECTION), form);
        getChildren().setAll(panel, entry, same);
    }

    /** @param there false where the person is shown elsewhere, or nobody is */
    public void draw(boolean there) {
        panel.show(model.ref());
        same.show(model.ref());
        show(entry, !model.form().fromChip());
        show(this, there);
        form.draw();
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /** @return true when the digit was an answer to something asked about this person */
    public boolean plain(String key) {
        if (panel.plain(key)) {
            return true;
        }
        boolean answer = model.form().choice().get() != null && ("1".equals(key) || "2".equals(key));
        if (answer) {
            model.form().settle("2".equals(key));
            form.draw();
        }
        return answer;
    }

    /** @return true where something of the person is missing and the caret went there */
    public boolean focusMissing() {
        if (!model.there()) {
            return false;
        }
        if (panel.focusStop() || form.focusFirstMissing()) {
            return true;
        }
        boolean compare = !open.comparisons().isMade(model.ref());
        if (compare) {
            same.focus();
        }
        return compare;
    }
}
