package org.gongji.desk.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;

/** A button that names its act, its object and its key. */
public final class KeyButton extends Button {
    public KeyButton(String text, String key, String style, Runnable run) {
        super(text);
        getStyleClass().add(style);
        if (!key.isEmpty()) {
            setGraphic(new KeyCap(key));
            setContentDisplay(ContentDisplay.RIGHT);
        }
        setMinWidth(Region.USE_PREF_SIZE);
        setOnAction(event -> run.run());
    }
}
