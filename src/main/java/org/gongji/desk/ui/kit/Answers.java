package org.gongji.desk.ui.kit;

import java.util.function.Predicate;
import javafx.scene.Node;

/** A finding that has the focus and asks something is answered by a digit before the screen sees it. */
public final class Answers {
    private static final String KEY = "gongji.answers";

    private Answers() {
    }

    /** @param answer true when the digit or letter was an answer */
    public static <N extends Node> N at(N node, Predicate<String> answer) {
        node.getProperties().put(KEY, answer);
        return node;
    }

    /** @return false where nothing that has the focus asks, or the key is no answer to it */
    @SuppressWarnings("unchecked")
    public static boolean take(Node focused, String key) {
        return focused != null && focused.hasProperties()
                && focused.getProperties().get(KEY) instanceof Predicate<?> answer
                && ((Predicate<String>) answer).test(key);
    }
}
