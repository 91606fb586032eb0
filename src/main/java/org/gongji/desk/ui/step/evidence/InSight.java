package org.gongji.desk.ui.step.evidence;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** A form longer than its panel: whatever gets the caret is brought into its middle. */
final class InSight {
    private InSight() {
    }

    static void keep(Node node) {
        node.focusedProperty().addListener((o, before, now) -> {
            if (now) {
                bring(node);
            }
        });
    }

    private static void bring(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane scroll) {
                Bounds whole = scroll.getContent().getBoundsInLocal();
                Bounds own = scroll.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double seen = scroll.getViewportBounds().getHeight();
                double hidden = whole.getHeight() - seen;
                if (hidden > 0) {
                    scroll.setVvalue(Math.max(0, Math.min(1, (own.getCenterY() - seen / 2) / hidden)));
                }
                return;
            }
        }
    }
}
