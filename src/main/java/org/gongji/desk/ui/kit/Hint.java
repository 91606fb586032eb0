package org.gongji.desk.ui.kit;

import javafx.scene.layout.HBox;

/** A key and what it does, as in the action bar. */
public final class Hint extends HBox {
    public Hint(String key, String text) {
        super(new KeyCap(key), Sentence.label(text, Styles.CAPTION));
        getStyleClass().add("gj-hint");
    }
}
