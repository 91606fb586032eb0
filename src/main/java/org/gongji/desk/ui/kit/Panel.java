package org.gongji.desk.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A white panel with a head and rows, separated by hairlines. */
public final class Panel extends VBox {
    private final HBox head;

    public Panel() {
        getStyleClass().add(Styles.PANEL);
        head = Sentence.row(Styles.PANEL_HEAD);
    }

    public Panel(String title, String beside, Node... atRight) {
        this();
        head(title, beside, atRight);
    }

    /** Writes the head anew: title, a quieter word beside it, and what stands at the right. */
    public void head(String title, String beside, Node... atRight) {
        head.getChildren().setAll(Sentence.label(title, Styles.SECTION));
        if (!beside.isEmpty()) {
            head.getChildren().add(Sentence.label(beside, Styles.BODY_TEXT, Styles.MUTED));
        }
        head.getChildren().add(Sentence.spring());
        head.getChildren().addAll(atRight);
        if (!getChildren().contains(head)) {
            getChildren().add(0, head);
        }
    }

    /** Replaces everything below the head. */
    public void rows(Iterable<? extends Node> rows) {
        getChildren().removeIf(node -> node != head);
        rows.forEach(getChildren()::add);
    }
}
