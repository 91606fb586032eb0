package org.gongji.desk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.gongji.desk.forms.Handwriting;

/** A box that takes handwriting; pens arrive as a mouse. Shows strokes given to it in their own proportion. */
public final class InkPad extends Pane {
    private static final double MARGIN = 8;

    private final Line base = new Line();
    private final List<Handwriting.Stroke> strokes = new ArrayList<>();
    private List<Handwriting.Dot> running = List.of();
    private Polyline drawn;
    private long began;
    private Consumer<List<Handwriting.Stroke>> changed = all -> { };

    public InkPad(boolean writable) {
        getStyleClass().add("gj-sign-box");
        base.getStyleClass().add("gj-sign-line");
        getChildren().add(base);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        if (writable) {
            setOnMousePressed(this::down);
            setOnMouseDragged(this::move);
            setOnMouseReleased(event -> up());
        }
    }

    public void onChanged(Consumer<List<Handwriting.Stroke>> listener) {
        changed = listener;
    }

    /** Strokes of a larger pad are drawn smaller, never cut. */
    public void show(List<Handwriting.Stroke> all) {
        strokes.clear();
        strokes.addAll(all);
        getChildren().setAll(base);
        double right = all.stream().flatMap(one -> one.dots().stream()).mapToDouble(Handwriting.Dot::x).max().orElse(0);
        double below = all.stream().flatMap(one -> one.dots().stream()).mapToDouble(Handwriting.Dot::y).max().orElse(0);
        double scale = Math.min(1, Math.min((getWidth() - MARGIN) / Math.max(1, right),
                (getHeight() - MARGIN) / Math.max(1, below)));
        double shown = getWidth() > MARGIN ? scale : 1;
        all.forEach(stroke -> {
            Polyline line = ink();
            stroke.dots().forEach(dot -> line.getPoints().addAll(dot.x() * shown, dot.y() * shown));
        });
    }

    private Polyline ink() {
        Polyline line = new Polyline();
        line.getStyleClass().add("gj-ink");
        getChildren().add(line);
        return line;
    }

    private void down(MouseEvent event) {
        if (strokes.isEmpty()) {
            began = System.nanoTime();
        }
        running = new ArrayList<>();
        drawn = ink();
        move(event);
    }

    private void move(MouseEvent event) {
        int time = (int) ((System.nanoTime() - began) / 1_000_000);
        running.add(new Handwriting.Dot(event.getX(), event.getY(), time, 0.5));
        drawn.getPoints().addAll(event.getX(), event.getY());
    }

    private void up() {
        strokes.add(new Handwriting.Stroke(running));
        changed.accept(List.copyOf(strokes));
    }

    @Override
    protected void layoutChildren() {
        base.setStartX(getWidth() * 0.07);
        base.setEndX(getWidth() * 0.93);
        base.setStartY(getHeight() * 0.78);
        base.setEndY(getHeight() * 0.78);
    }
}
