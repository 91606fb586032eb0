package org.gongji.desk.ui.kit;

import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/** Up and down choose among the lines of a list while it has the focus; every other key goes on. */
public final class Arrows {
    private Arrows() {
    }

    /** @param move gets −1 for the line above, 1 for the line below */
    public static void over(Node list, IntConsumer move) {
        list.setFocusTraversable(true);
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case UP -> move.accept(-1);
                case DOWN -> move.accept(1);
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }
}
