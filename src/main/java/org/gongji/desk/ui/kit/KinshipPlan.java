package org.gongji.desk.ui.kit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where boxes and lines of a kinship graph lie, in pixels. Boxes of a column are equally wide, so that between two
 * columns nothing stands: a line to the next column crosses only that gap; one within a column bends round in the gap;
 * every other one goes down a gap, along a lane beneath all boxes, and up another gap. No line runs through a box.
 */
final class KinshipPlan {
    static final double MARGIN = 16;
    private static final double TOP = 10;
    private static final double NODE_WIDTH = 118;
    private static final double NODE_HEIGHT = 50;
    private static final double GAP = 132;
    private static final double LEAST_GAP = 28;
    private static final double ROW = 64;
    private static final double BETWEEN = 6;
    private static final double LANE = 10;
    private static final double OUTSIDE_LANE = 26;
    private static final double BEND = 8;

    private final KinshipGraph graph;
    private final KinshipLayout layout;
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<KinshipGraph.Edge, Line> lines = new LinkedHashMap<>();
    private final double[] left;
    private final double[] widths;
    private final double gap;
    private double bottom;
    private int lanes;

    /** @param width what the words of a person need */
    record Size(double width, double height) {
    }

    /** A person's place. */
    record Box(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double middle() {
            return y + height / 2;
        }
    }

    /**
     * @param points x and y in turn, from end to end
     * @param labelX centre of the label
     * @param under  a note beneath the label stands this far from its centre
     */
    record Line(double[] points, double labelX, double labelY, double under) {
    }

    /** @param sizes by ref; @param width what there is; less than needed means scrolling */
    KinshipPlan(KinshipGraph graph, Map<String, Size> sizes, double width, double height) {
        this.graph = graph;
        this.layout = new KinshipLayout(graph);
        int columns = graph.people().isEmpty() ? 0 : layout.columns();
        widths = new double[columns];
        left = new double[columns];
        double tallest = NODE_HEIGHT;
        for (KinshipGraph.Person person : graph.people()) {
            Size size = sizes.get(person.ref());
            int column = column(person.ref());
            widths[column] = Math.max(widths[column], Math.max(NODE_WIDTH, size.width()));
            tallest = Math.max(tallest, size.height());
        }
        gap = gap(width);
        columns();
        boxes(tallest, height);
        lines();
    }

    private double gap(double width) {
        double boxed = 0;
        for (double one : widths) {
            boxed += one;
        }
        return widths.length < 2 ? 0 : Math.max(LEAST_GAP, (width - 2 * MARGIN - boxed) / (widths.length - 1));
    }

    private void columns() {
        double x = MARGIN;
        for (int i = 0; i < widths.length; i++) {
            left[i] = x;
            x += widths[i] + gap;
        }
    }

    private void boxes(double tallest, double height) {
        double row = Math.max(tallest + BETWEEN, Math.min(ROW, (height - 2 * TOP) / Math.max(1, layout.rows())));
        for (KinshipGraph.Person person : graph.people()) {
            int column = column(person.ref());
            Box box = new Box(left[column], TOP + layout.cell(person.ref()).row() * row, widths[column], tallest);
            boxes.put(person.ref(), box);
            bottom = Math.max(bottom, box.bottom());
        }
    }

    private int column(String ref) {
        return layout.cell(ref).column() - layout.firstColumn();
    }

    private void lines() {
        int bends = 0;
        for (KinshipGraph.Edge edge : graph.edges()) {
            int apart = column(edge.to()) - column(edge.from());
            Line line;
            if (edge.tie() == KinshipGraph.Tie.OUTSIDE) {
                line = outside(boxes.get(edge.from()), boxes.get(edge.to()), edge);
            } else if (Math.abs(apart) == 1) {
                line = straight(boxes.get(edge.from()), boxes.get(edge.to()), apart > 0);
            } else if (apart == 0) {
                line = bend(edge, bends++);
            } else {
                line = along(boxes.get(edge.from()), boxes.get(edge.to()), apart > 0, lane(LANE), lanes);
            }
            lines.put(edge, line);
        }
    }

    private double lane(double below) {
        lanes++;
        return bottom + below + (lanes - 1) * LANE;
    }

    private static Line straight(Box from, Box to, boolean right) {
        double x1 = right ? from.right() : from.x();
        double x2 = right ? to.x() : to.right();
        return new Line(new double[] {x1, from.middle(), x2, to.middle()}, (x1 + x2) / 2,
                (from.middle() + to.middle()) / 2, Math.abs(from.middle() - to.middle()) / 2 + 38);
    }

    /** Two of one column: out at the side away from the giver, down, and in again. */
    private Line bend(KinshipGraph.Edge edge, int bends) {
        Box from = boxes.get(edge.from());
        Box to = boxes.get(edge.to());
        boolean right = layout.cell(edge.from()).column() >= 0;
        double out = BEND + bends % 2 * BEND / 2;
        double x = right ? from.right() + out : from.x() - out;
        double side = right ? from.right() : from.x();
        return new Line(new double[] {side, from.middle(), x, from.middle(), x, to.middle(), side, to.middle()}, x,
                (from.middle() + to.middle()) / 2, 20);
    }

    private Line along(Box from, Box to, boolean right, double lane, int index) {
        double out = LEAST_GAP * (1 + index % 5) / 7;
        double x1 = right ? from.right() + out : from.x() - out;
        double x2 = right ? to.x() - out : to.right() + out;
        return new Line(new double[] {right ? from.right() : from.x(), from.middle(), x1, from.middle(), x1, lane, x2,
                lane, x2, to.middle(), right ? to.x() : to.right(), to.middle()}, (x1 + x2) / 2, lane, 20);
    }

    /** Outside the law: a detour beneath, so that the red line never looks like a way. */
    private Line outside(Box from, Box to, KinshipGraph.Edge edge) {
        double lane = lane(OUTSIDE_LANE);
        if (lowest(edge.from()) && lowest(edge.to())) {
            double x1 = from.x() + from.width() / 2;
            double x2 = to.x() + to.width() / 2;
            return new Line(new double[] {x1, from.bottom(), x1, lane, x2, lane, x2, to.bottom()}, (x1 + x2) / 2, lane,
                    24);
        }
        boolean right = column(edge.to()) >= column(edge.from());
        return column(edge.to()) == column(edge.from()) ? around(from, to, lane)
                : along(from, to, right, lane, lanes);
    }

    /** Both in one column and one above the other: down at its side, and up to the other's. */
    private static Line around(Box from, Box to, double lane) {
        double x1 = from.right() + BEND;
        double x2 = to.right() + BEND * 3 / 2;
        return new Line(new double[] {from.right(), from.middle(), x1, from.middle(), x1, lane, x2, lane, x2,
                to.middle(), to.right(), to.middle()}, x1, lane, 24);
    }

    private boolean lowest(String ref) {
        return graph.people().stream().noneMatch(other -> column(other.ref()) == column(ref)
                && boxes.get(other.ref()).y() > boxes.get(ref).y());
    }

    Box box(String ref) {
        return boxes.get(ref);
    }

    Line line(KinshipGraph.Edge edge) {
        return lines.get(edge);
    }

    List<Box> all() {
        return List.copyOf(boxes.values());
    }

    /** Width at which the labels have room between the columns. */
    static double width(KinshipGraph graph) {
        int columns = graph.people().isEmpty() ? 1 : new KinshipLayout(graph).columns();
        return columns * (NODE_WIDTH + GAP) - GAP + 2 * MARGIN;
    }

    static double height(KinshipGraph graph) {
        double rows = graph.people().isEmpty() ? 0 : new KinshipLayout(graph).rows();
        long outside = graph.edges().stream().filter(edge -> edge.tie() == KinshipGraph.Tie.OUTSIDE).count();
        Map<String, Size> sizes = new HashMap<>();
        graph.people().forEach(person -> sizes.put(person.ref(), new Size(0, 0)));
        int lanes = new KinshipPlan(graph, sizes, 0, 0).lanes;
        return rows * ROW + (outside > 0 ? 44 + (lanes - 1) * LANE : lanes > 0 ? 20 + lanes * LANE
                : rows < 2 ? 34 : 10);
    }
}
