package org.gongji.desk.ui.kit;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;

/** Hears every setting of a value. A change listener hears nothing when the new value equals the old one. */
public final class Watch {
    private Watch() {
    }

    public static void each(ObservableValue<?> value, Runnable then) {
        InvalidationListener heard = changed -> {
            value.getValue();
            then.run();
        };
        value.addListener(heard);
        value.getValue();
    }
}
