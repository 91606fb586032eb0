package org.gongji.desk.ui.kit;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Says how old the roster is before work begins. */
public final class RosterBanner extends HBox {
    public RosterBanner() {
        getStyleClass().add("gj-roster-banner");
    }

    /** @param heavy no roster at all: red instead of amber */
    public void show(String title, String sentence, boolean heavy) {
        getStyleClass().remove("gj-roster-none");
        if (heavy) {
            getStyleClass().add("gj-roster-none");
        }
        getChildren().setAll((heavy ? Icon.NO : Icon.WARN).draw(18),
                new VBox(Sentence.wrapped(title, Styles.BODY_TEXT, Styles.BOLD),
                        Sentence.wrapped(sentence, Styles.SECOND)));
    }
}
