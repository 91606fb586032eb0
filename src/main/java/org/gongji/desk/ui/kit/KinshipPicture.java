package org.gongji.desk.ui.kit;

import java.util.HashMap;
import java.util.List;
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
    /** More people than this are not squeezed into the panel: it scrolls. */
    private static final int UNSCROLLED = 6;

    private final Map<String, VBox> nodes = new HashMap<>();
    private final Map<KinshipGraph.Edge, Drawn> lines = new HashMap<>();
    private KinshipGraph graph = new KinshipGraph(List.of(), List.of());

    private record Drawn(Polyline line, Label label, Label note) {
    }

    public KinshipPicture() {
        getStyleClass().add("gj-kinship");
    }

    public void show(KinshipGraph shown) {
        if (shown.equals(graph)) {
            return;
        }
        graph = shown;
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
        return graph.people().size() > UNSCROLLED ? computePrefWidth(height) : 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return KinshipPlan.width(graph);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return KinshipPlan.height(graph);
    }

    @Override
    protected void layoutChildren() {
        Map<String, KinshipPlan.Size> sizes = new HashMap<>();
        nodes.forEach((ref, node) -> sizes.put(ref, new KinshipPlan.Size(node.prefWidth(-1) + 12,
                node.prefHeight(-1) + 6)));
        KinshipPlan plan = new KinshipPlan(graph, sizes, getWidth(), getHeight());
        nodes.forEach((ref, node) -> {
            KinshipPlan.Box box = plan.box(ref);
            node.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        });
        lines.forEach((edge, drawn) -> run(plan.line(edge), drawn));
    }

    private static void run(KinshipPlan.Line line, Drawn drawn) {
        drawn.line().getPoints().clear();
        for (double coordinate : line.points()) {
            drawn.line().getPoints().add(coordinate);
        }
        centre(drawn.label(), line.labelX(), line.labelY());
        centre(drawn.note(), line.labelX(), line.labelY() + line.under());
    }

    private static void centre(Node label, double x, double y) {
        double width = label.prefWidth(-1);
        double height = label.prefHeight(width);
        label.resizeRelocate(Math.round(x - width / 2), Math.round(y - height / 2), width, height);
    }
}
