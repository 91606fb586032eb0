package org.gongji.desk.ui;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.javafx.FontIcon;

/** Walks a laid-out scene and lists text that a clerk could not read: cut, outside, or without a glyph. */
final class ShownText {
    private final Scene scene;
    private final List<String> faults = new ArrayList<>();

    ShownText(Scene scene) {
        this.scene = scene;
    }

    List<String> cut() {
        faults.clear();
        walk(scene.getRoot(), scene.getRoot().localToScene(scene.getRoot().getLayoutBounds()));
        return List.copyOf(faults);
    }

    private void walk(Node node, Bounds clip) {
        if (!node.isVisible() || node instanceof FontIcon) {
            return;
        }
        if (node instanceof Labeled labeled) {
            checkEllipsis(labeled);
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            checkInside(text, clip);
        }
        if (node instanceof Region region && clip != null && region.getWidth() > 0 && region.getHeight() + 1 < region.minHeight(region.getWidth())) {
            faults.add("squeezed: " + describe(region));
        }
        if (node instanceof Parent parent && !(node instanceof TextInputControl)) {
            // what a scroll pane holds may lie outside it: the clerk can scroll there
            Bounds inner = scrolls(node) ? null : clip;
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, inner));
        }
    }

    /** A scroll pane or its skin's frame; the skin's holder inside the frame is as small as the frame. */
    private static boolean scrolls(Node node) {
        return node instanceof ScrollPane || node.getStyleClass().contains("viewport");
    }

    private void checkEllipsis(Labeled labeled) {
        String whole = labeled.getText() == null ? "" : labeled.getText();
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && !(child instanceof FontIcon) && !whole.isEmpty()
                    && !text.getText().replace("\n", "").equals(whole.replace("\n", ""))) {
                faults.add("ellipsis: " + whole + " shown as " + text.getText());
            }
        }
        boolean flat = labeled.getHeight() + 1 < labeled.prefHeight(labeled.isWrapText() ? labeled.getWidth() : -1);
        if (flat && !whole.isEmpty()) {
            faults.add("too low: " + whole);
        }
    }

    private void checkInside(Text text, Bounds clip) {
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        boolean inside = clip == null || bounds.getMinX() >= clip.getMinX() - 1 && bounds.getMaxX() <= clip.getMaxX() + 1
                && bounds.getMinY() >= clip.getMinY() - 1 && bounds.getMaxY() <= clip.getMaxY() + 1;
        if (!inside) {
            faults.add("outside the window: " + text.getText());
        }
        for (Parent up = text.getParent(); up != null; up = up.getParent()) {
            if (scrolls(up) || up.getParent() != null && scrolls(up.getParent())) {
                return;
            }
            if (up instanceof Region region) {
                Bounds frame = region.localToScene(region.getLayoutBounds());
                // where a flow breaks a line at a space, the space hangs over its edge
                double hanging = up instanceof TextFlow ? text.getFont().getSize() / 3 : 0;
                if (bounds.getMaxX() > frame.getMaxX() + 2 + hanging || bounds.getMaxY() > frame.getMaxY() + 3
                        || bounds.getMinX() < frame.getMinX() - 2) {
                    faults.add("runs out of " + describe(region) + ": " + text.getText());
                    return;
                }
            }
        }
    }

    private static String describe(Region region) {
        return region.getClass().getSimpleName() + region.getStyleClass();
    }

    /** Characters shown that none of the fonts can draw. */
    List<String> withoutGlyph(List<Font> fonts) {
        List<String> missing = new ArrayList<>();
        texts(scene.getRoot()).forEach(shown -> shown.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .filter(point -> fonts.stream().noneMatch(font -> font.canDisplay(point)))
                .forEach(point -> missing.add(String.format("U+%04X in %s", point, shown))));
        return missing;
    }

    private static List<String> texts(Node node) {
        List<String> all = new ArrayList<>();
        if (node instanceof FontIcon) {
            return all;
        }
        if (node instanceof Text text) {
            all.add(text.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.addAll(texts(child)));
        }
        return all;
    }

    static List<Font> fonts(List<File> files) throws IOException, FontFormatException {
        List<Font> fonts = new ArrayList<>();
        for (File file : files) {
            fonts.add(Font.createFont(Font.TRUETYPE_FONT, file));
        }
        return fonts;
    }
}
