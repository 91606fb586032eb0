package org.gongji.desk.ui.wizard;

import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.NameField;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;

/** Text fields that close with Enter: cleanly, and the caret moves on; with a slip, and it stays. */
public final class Fields {
    private static final String MOVING = "gongji.moving";

    private Fields() {
    }

    /** @param commit true when the caret may move on */
    public static TextField field(StringProperty text, String help, Predicate<String> commit) {
        return closing(new TextField(), text, help, commit);
    }

    /** The same for somebody's name: Ctrl+R finds a character no keyboard gives. */
    public static NameField name(StringProperty text, String help, Predicate<String> commit) {
        return closing(new NameField(), text, help, commit);
    }

    private static <F extends TextField> F closing(F field, StringProperty text, String help,
                                                   Predicate<String> commit) {
        field.getStyleClass().add(Styles.FIELD);
        field.textProperty().bindBidirectional(text);
        Help.about(field, help);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean forward = event.getCode() == KeyCode.ENTER
                    || event.getCode() == KeyCode.TAB && !event.isShiftDown();
            if (forward && !event.isControlDown() && !field.getProperties().containsKey(MOVING)) {
                event.consume();
                if (commit.test(field.getText())) {
                    onward(field);
                } else {
                    field.selectAll();
                }
            }
        });
        return field;
    }

    /**
     * Tab as if typed, because JavaFX 21 offers no public way to the next node. It must start at the node itself: from
     * its parent the next node is the node again.
     */
    public static void onward(Node from) {
        Platform.runLater(() -> {
            if (from.isFocused()) {
                from.getProperties().put(MOVING, true);
                Event.fireEvent(from, new KeyEvent(from, from, KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false,
                        false, false, false));
                from.getProperties().remove(MOVING);
            }
        });
    }

    /** Caption with its badges above, field beneath. */
    public static VBox labelled(HBox head, Node field) {
        VBox box = new VBox(head, field);
        box.getStyleClass().add("gj-stack");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    public static VBox labelled(String caption, Node field) {
        return labelled(Sentence.row("gj-field-head", Sentence.label(caption, Styles.CAPTION)), field);
    }
}
