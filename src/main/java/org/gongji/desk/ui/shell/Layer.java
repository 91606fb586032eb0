package org.gongji.desk.ui.shell;

import javafx.scene.input.KeyEvent;

/** Lies over the screen, inside the window, and is asked first what a key means. */
interface Layer {
    /** @return false for what the text field with the caret does with the key */
    boolean pressed(KeyEvent event);
}
