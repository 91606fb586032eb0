package org.gongji.desk.ui.kit;

import java.util.List;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * The children of a pane, each the picture of a value. Where a value equals the one drawn at its place before, its node
 * stays: styling a node anew is what holds the screen up, and most strokes change one row of many.
 */
public final class Rows<T> {
    private final ObservableList<Node> children;
    private final Function<T, Node> draw;
    private List<T> shown = List.of();

    /** @param pane holds nothing but these rows */
    public Rows(Pane pane, Function<T, Node> draw) {
        this.children = pane.getChildren();
        this.draw = draw;
    }

    public void show(List<T> now) {
        for (int k = 0; k < now.size(); k++) {
            if (k >= shown.size()) {
                children.add(draw.apply(now.get(k)));
            } else if (!now.get(k).equals(shown.get(k))) {
                children.set(k, draw.apply(now.get(k)));
            }
        }
        if (children.size() > now.size()) {
            children.remove(now.size(), children.size());
        }
        shown = List.copyOf(now);
    }
}
