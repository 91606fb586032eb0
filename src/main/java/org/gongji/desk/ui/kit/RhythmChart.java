package org.gongji.desk.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** Counts an hour or a day: today filled, those to compare with outlined, the running one in the full accent. */
public final class RhythmChart extends Pane {
    private static final double FOOT = 26;
    private static final double HEAD = 18;

    private final Line axis = new Line();
    private final List<Rectangle> before = new ArrayList<>();
    private final List<Rectangle> bars = new ArrayList<>();
    private final List<Label> figures = new ArrayList<>();
    private final List<Label> hours = new ArrayList<>();
    private List<Integer> today = List.of();
    private List<Integer> weekAgo = List.of();

    public RhythmChart() {
        axis.getStyleClass().add("gj-axis");
        setMinHeight(96);
    }

    /**
     * @param counts   filled
     * @param lastWeek outlined behind them
     * @param names    under each
     * @param now      place of the running one, negative for none
     */
    public void show(List<Integer> counts, List<Integer> lastWeek, List<String> names, int now) {
        today = counts;
        weekAgo = lastWeek;
        before.clear();
        bars.clear();
        figures.clear();
        hours.clear();
        for (int i = 0; i < names.size(); i++) {
            before.add(bar("gj-bar-before"));
            bars.add(bar(i == now ? "gj-bar-now" : "gj-bar"));
            int count = at(counts, i);
            figures.add(Sentence.label(count == 0 ? "" : Integer.toString(count), Styles.TINY, Styles.BOLD));
            hours.add(i == now ? Sentence.label(names.get(i), Styles.TINY, Styles.BOLD)
                    : Sentence.label(names.get(i), Styles.TINY));
        }
        List<Node> all = new ArrayList<>(before);
        all.addAll(bars);
        all.add(axis);
        all.addAll(figures);
        all.addAll(hours);
        getChildren().setAll(all);
        requestLayout();
    }

    private static Rectangle bar(String style) {
        Rectangle bar = new Rectangle();
        bar.getStyleClass().add(style);
        return bar;
    }

    private static int at(List<Integer> counts, int i) {
        return i < counts.size() ? counts.get(i) : 0;
    }

    @Override
    protected void layoutChildren() {
        double base = getHeight() - FOOT;
        double slot = getWidth() / Math.max(1, hours.size());
        int most = Math.max(1, Math.max(max(today), max(weekAgo)));
        double unit = (base - HEAD) / most;
        axis.setStartX(0);
        axis.setEndX(getWidth());
        axis.setStartY(base);
        axis.setEndY(base);
        for (int i = 0; i < hours.size(); i++) {
            double width = Math.min(32, slot * 0.6);
            double x = i * slot + (slot - width) / 2;
            size(before.get(i), x, base, width, at(weekAgo, i) * unit);
            size(bars.get(i), x, base, width, at(today, i) * unit);
            put(figures.get(i), x + width / 2, base - at(today, i) * unit - 18);
            put(hours.get(i), x + width / 2, base + 4);
        }
    }

    private static int max(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static void size(Rectangle bar, double x, double base, double width, double height) {
        bar.setX(Math.round(x));
        bar.setY(Math.round(base - height));
        bar.setWidth(Math.round(width));
        bar.setHeight(Math.round(height));
        bar.setVisible(height > 0);
    }

    private static void put(Label label, double centre, double y) {
        double width = label.prefWidth(-1);
        label.resizeRelocate(Math.round(centre - width / 2), y, width, label.prefHeight(width));
    }
}
