package org.gongji.desk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Writes worded text; {@code **…**} in a bundle makes a part bold. */
public final class Sentence {
    /** Two stars and no more: a masked number in a sentence keeps its eight. */
    private static final Pattern BOLD_MARK = Pattern.compile("(?<!\\*)\\*\\*(?!\\*)");

    /** A word joiner, which no sentence of ours holds. */
    private static final String KEEP = "\u2060";

    private Sentence() {
    }

    /** One line that is never cut: it wraps only when its parent says so. */
    public static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A sentence that may run over several lines. */
    public static Label wrapped(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A sentence with bold parts; {@code inline} nodes (badges) take the places of {@code {}}. */
    public static TextFlow rich(String text, List<? extends Node> inline, String... styles) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("gj-flow");
        flow.getStyleClass().addAll(styles);
        List<Node> waiting = new ArrayList<>(inline);
        String[] parts = BOLD_MARK.split(text, -1);
        for (int i = 0; i < parts.length; i++) {
            write(flow, parts[i], i % 2 == 1, waiting, styles);
        }
        flow.getChildren().addAll(waiting);
        flow.setMinHeight(Region.USE_PREF_SIZE);
        flow.setMaxHeight(Region.USE_PREF_SIZE);
        return flow;
    }

    public static TextFlow rich(String text, String... styles) {
        return rich(text, List.of(), styles);
    }

    /** For {@link #rich}: stars of a masked name stay stars, side by side with a mark of bold type too. */
    public static String literal(String text) {
        return text.replace("*", KEEP + "*" + KEEP);
    }

    private static void write(TextFlow flow, String part, boolean bold, List<Node> inline, String... styles) {
        String[] pieces = part.split("\\{}", -1);
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0 && !inline.isEmpty()) {
                flow.getChildren().add(inline.remove(0));
            }
            if (!pieces[i].isEmpty()) {
                Text text = new Text(pieces[i].replace(KEEP, ""));
                text.getStyleClass().addAll(styles);
                if (bold) {
                    text.getStyleClass().add(Styles.BOLD);
                }
                flow.getChildren().add(text);
            }
        }
    }

    /** Pushes what follows to the right edge. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static HBox row(String style, Node... children) {
        HBox row = new HBox(children);
        row.getStyleClass().addAll("gj-line", style);
        return row;
    }
}
