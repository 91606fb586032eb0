package org.gongji.desk.ui.kit;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** What the frame needs to know of a screen to hold it. */
public interface Screen {
    /** Middle and right column. */
    Node body();

    ObservableValue<Actions> actions();

    /** What the top bar says is being done; may name the family, the window's own title never does. */
    ObservableValue<String> title();

    /** Spans middle and right column under the top bar. */
    default Optional<Node> stepLine() {
        return Optional.empty();
    }

    default RailSize rail() {
        return RailSize.FULL;
    }

    /** @return true when the screen knew what to do with the key */
    default boolean act(Act act) {
        return false;
    }

    /** A digit or letter typed outside any text field, upper case. */
    default boolean plain(String key) {
        return false;
    }

    /** Puts the caret on the first thing missing. */
    default void entered() {
    }
}
