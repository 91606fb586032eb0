package org.gongji.desk.ui.kit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polyline;

/** Draws who is what to whom and by which paper. Scrolls inside its parent past six nodes. */
public final class KinshipPicture extends Pane {
    private static final double NODE_WIDTH = 118;
    private static final double NODE_HEIGHT = 50;
    private static final double COLUMN = 250;
    private static final double ROW = 64;

    private final Map<String, VBox> nodes = new HashMap<>();
    private final Map<KinshipGraph.Edge, Drawn> lines = new HashMap<>();
    private KinshipGraph graph = new KinshipGraph(java.util.List.of(), java.util.List.of());
    private KinshipLayout layout = new KinshipLayout(graph);

    private record Drawn(Polyline line, Label label, Label note) {
    }

    public KinshipPicture() {
        getStyleClass().add("gj-kinship");
    }

    public void show(KinshipGraph shown) {
        graph = shown;
        layout = new KinshipLayout(shown);
        nodes.clear();
        lines.clear();
        getChildren().clear();
        shown.edges().forEach(this::draw);
        shown.people().forEach(this::draw);
        requestLayout();
    }

    private void draw(KinshipGraph.Person person) {
        VBox node = new VBox(Sentence.label(person.name(), Styles.VALUE, Styles.BOLD),
                Sentence.label(person.caption(), Styles.TINY));
        node.setAlignment(Pos.CENTER);
        node.getStyleClass().addAll("gj-node", "gj-node-" + person.part().name().toLowerCase(Locale.ROOT));
        nodes.put(person.ref(), node);
        getChildren().add(node);
    }

    private void draw(KinshipGraph.Edge edge) {
        String tie = edge.tie().name().toLowerCase(Locale.ROOT);
        Polyline line = new Polyline();
        line.getStyleClass().addAll("gj-edge", "gj-edge-" + tie);
        Label label = Sentence.label(edge.label(), "gj-edge-label", "gj-edge-label-" + tie);
        if (edge.tie() == KinshipGraph.Tie.PROVED) {
            label.setGraphic(Icon.TICK.draw(14));
        } else if (edge.tie() == KinshipGraph.Tie.MISSING) {
            label.setGraphic(Icon.ADD.draw(14));
        }
        Label note = Sentence.label(edge.note(), Styles.CAPTION);
        lines.put(edge, new Drawn(line, label, note));
        getChildren().addAll(line, label, note);
    }

    @Override
    protected double computeMinWidth(double height) {
        return graph.people().size() > 6 ? computePrefWidth(height) : 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return layout.columns() * COLUMN - (COLUMN - NODE_WIDTH) + 32;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        boolean outside = graph.edges().stream().anyMatch(edge -> edge.tie() == KinshipGraph.Tie.OUTSIDE);
        return layout.rows() * ROW + (outside ? 44 : layout.rows() < 2 ? 34 : 10);
    }

    @Override
    protected void layoutChildren() {
        double step = layout.columns() < 2 ? 0 : (getWidth() - 32 - NODE_WIDTH) / (layout.columns() - 1);
        double gap = Math.min(ROW, (getHeight() - 20) / Math.max(1, layout.rows()));
        double height = nodes.values().stream().mapToDouble(node -> node.prefHeight(-1) + 6).max().orElse(NODE_HEIGHT);
        nodes.forEach((ref, node) -> {
            KinshipLayout.Cell cell = layout.cell(ref);
            double width = Math.max(NODE_WIDTH, node.prefWidth(-1) + 12);
            node.resizeRelocate(16 + (cell.column() - layout.firstColumn()) * step,
                    10 + cell.row() * gap, width, Math.max(NODE_HEIGHT, height));
        });
        lines.forEach(this::run);
    }

    private void run(KinshipGraph.Edge edge, Drawn drawn) {
        VBox from = nodes.get(edge.from());
        VBox to = nodes.get(edge.to());
        if (edge.tie() == KinshipGraph.Tie.OUTSIDE) {
            around(from, to, drawn);
            return;
        }
        boolean right = to.getLayoutX() > from.getLayoutX();
        double x1 = right ? from.getLayoutX() + from.getWidth() : from.getLayoutX();
        double x2 = right ? to.getLayoutX() : to.getLayoutX() + to.getWidth();
        double y1 = middle(from);
        double y2 = middle(to);
        drawn.line().getPoints().setAll(x1, y1, x2, y2);
        centre(drawn.label(), (x1 + x2) / 2, (y1 + y2) / 2);
        centre(drawn.note(), (x1 + x2) / 2, Math.max(y1, y2) + 38);
    }

    /** Outside the law: a detour beneath, so that the red line never looks like a way. */
    private static void around(VBox from, VBox to, Drawn drawn) {
        double x1 = from.getLayoutX() + from.getWidth() / 2;
        double x2 = to.getLayoutX() + to.getWidth() / 2;
        double y = Math.max(from.getLayoutY() + from.getHeight(), to.getLayoutY() + to.getHeight());
        drawn.line().getPoints().setAll(x1, from.getLayoutY() + from.getHeight(), x1, y + 26, x2, y + 26, x2,
                to.getLayoutY() + to.getHeight());
        centre(drawn.label(), (x1 + x2) / 2, y + 26);
        centre(drawn.note(), (x1 + x2) / 2, y + 50);
    }

    private static double middle(VBox node) {
        return node.getLayoutY() + node.getHeight() / 2;
    }

    private static void centre(Node label, double x, double y) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(width);
        label.resizeRelocate(Math.round(x - width / 2), Math.round(y - height / 2), width, height);
    }
}
