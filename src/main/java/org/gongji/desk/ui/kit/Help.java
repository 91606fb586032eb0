package org.gongji.desk.ui.kit;

import java.util.Optional;
import javafx.scene.Node;

/** F1 answers in one sentence about the thing that has the caret. */
public final class Help {
    private static final String KEY = "gongji.help";

    private Help() {
    }

    public static <N extends Node> N about(N node, String sentence) {
        node.getProperties().put(KEY, sentence);
        return node;
    }

    /** The sentence of the node or of the nearest thing around it. */
    public static Optional<String> of(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().containsKey(KEY)) {
                return Optional.of((String) at.getProperties().get(KEY));
            }
        }
        return Optional.empty();
    }
}
