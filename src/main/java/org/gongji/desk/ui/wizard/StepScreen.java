package org.gongji.desk.ui.wizard;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.RailSize;

/** One step of the wizard. It draws middle and right column; the wizard holds the step line and moves on. */
public interface StepScreen {
    CaseStep step();

    Node body();

    ObservableValue<Actions> actions();

    default RailSize rail() {
        return RailSize.FULL;
    }

    default boolean act(Act act) {
        return false;
    }

    default boolean plain(String key) {
        return false;
    }

    /** @return true when the card belonged here and was used */
    default boolean card(CardReading card) {
        return false;
    }

    /** @return true when a social card's values were filled in here */
    default boolean social(SocialCardReading card) {
        return false;
    }

    /**
     * @param number a resident's, as a scan gun read it
     * @return true when a number was waited for
     */
    default boolean scanned(String number) {
        return false;
    }

    /** Puts the caret on the first thing missing. */
    default void entered() {
    }
}
