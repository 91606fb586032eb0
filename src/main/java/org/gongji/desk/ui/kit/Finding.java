package org.gongji.desk.ui.kit;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A sentence with a 4-px bar; it sits at its fact and names its key. */
public final class Finding extends VBox {
    private final HBox head;

    /**
     * @param title empty if the sentence stands alone
     * @param key   empty if there is nothing to press
     */
    public Finding(Grade grade, String title, String sentence, String key) {
        getStyleClass().addAll("gj-finding", "gj-finding-" + grade.name().toLowerCase(Locale.ROOT));
        head = Sentence.row("gj-finding-head");
        if (!title.isEmpty()) {
            head.getChildren().add(Sentence.wrapped(title, Styles.SECOND, Styles.BOLD));
        }
        head.getChildren().add(Sentence.spring());
        if (!key.isEmpty()) {
            head.getChildren().add(new KeyCap(key));
        }
        if (head.getChildren().size() > 1) {
            getChildren().add(head);
        }
        if (!sentence.isEmpty()) {
            getChildren().add(Sentence.rich(sentence, Styles.SECOND));
        }
    }

    public Finding with(Node... more) {
        getChildren().addAll(more);
        return this;
    }

    /** Puts something at the right end of the first line. */
    public Finding atRight(Node node) {
        head.getChildren().add(node);
        if (!getChildren().contains(head)) {
            getChildren().add(0, head);
        }
        return this;
    }
}
