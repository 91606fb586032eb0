package org.gongji.desk.ui.kit;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A key as it is printed on the keyboard. */
public final class KeyCap extends Label {
    public KeyCap(@NamedArg("key") String key) {
        super(key);
        getStyleClass().add("gj-key");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    public KeyCap(Act act) {
        this(act.caption());
    }
}
