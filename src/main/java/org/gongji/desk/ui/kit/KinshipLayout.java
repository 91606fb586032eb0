package org.gongji.desk.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places any kinship graph on a grid: the giver in the middle, those one step away at the right, longer ways at the
 * left, each way in a row of its own. A graph that is one single way runs from left to right. The nearest way of each
 * person makes a tree; whatever joins its branches is a line to be led around ({@link KinshipPlan}).
 */
final class KinshipLayout {
    private final KinshipGraph graph;
    private final Map<String, List<String>> next = new LinkedHashMap<>();
    private final Map<String, Cell> cells = new HashMap<>();

    /** @param row may lie between two rows */
    record Cell(int column, double row) {
    }

    KinshipLayout(KinshipGraph graph) {
        this.graph = graph;
        if (graph.people().isEmpty()) {
            return;
        }
        double rows = family(graph.people().get(0).ref(), 0);
        for (KinshipGraph.Person person : graph.people()) {
            if (!cells.containsKey(person.ref())) {
                rows = stranger(person.ref(), rows);
            }
        }
    }

    /** @return the next free row */
    private double family(String root, double top) {
        tree(root);
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (String child : next.getOrDefault(root, List.of())) {
            (next.containsKey(child) ? left : right).add(child);
        }
        if (right.isEmpty() && left.size() == 1) {
            right.addAll(left);
            left.clear();
        }
        double leftRows = side(left, -1, top) - top;
        double rightRows = side(right, 1, top) - top;
        double rows = Math.max(1, Math.max(leftRows, rightRows));
        left.forEach(child -> shift(child, (rows - leftRows) / 2));
        right.forEach(child -> shift(child, (rows - rightRows) / 2));
        cells.put(root, new Cell(0, top + (rows - 1) / 2));
        return top + rows;
    }

    /** People no path reaches yet stand below, so that nobody in the case is left out of the picture. */
    private double stranger(String ref, double top) {
        tree(ref);
        return place(ref, 1, 1, top);
    }

    /** The nearest way to everybody who can be reached, in the order in which the graph names them. */
    private void tree(String root) {
        Set<String> seen = new LinkedHashSet<>(cells.keySet());
        seen.add(root);
        Deque<String> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            String from = waiting.poll();
            for (String to : beside(from)) {
                if (seen.add(to)) {
                    next.computeIfAbsent(from, ref -> new ArrayList<>()).add(to);
                    waiting.add(to);
                }
            }
        }
    }

    private List<String> beside(String ref) {
        return graph.edges().stream().filter(edge -> edge.tie() != KinshipGraph.Tie.OUTSIDE)
                .filter(edge -> edge.from().equals(ref) || edge.to().equals(ref))
                .map(edge -> edge.from().equals(ref) ? edge.to() : edge.from()).toList();
    }

    private double side(List<String> children, int direction, double top) {
        double row = top;
        for (String child : children) {
            row = place(child, direction, direction, row);
        }
        return row;
    }

    /** @return the next free row */
    private double place(String ref, int column, int direction, double row) {
        double free = row;
        for (String child : next.getOrDefault(ref, List.of())) {
            free = place(child, column + direction, direction, free);
        }
        free = Math.max(free, row + 1);
        cells.put(ref, new Cell(column, row + (free - row - 1) / 2));
        return free;
    }

    private void shift(String ref, double by) {
        cells.computeIfPresent(ref, (key, cell) -> new Cell(cell.column(), cell.row() + by));
        next.getOrDefault(ref, List.of()).forEach(child -> shift(child, by));
    }

    Cell cell(String ref) {
        return cells.get(ref);
    }

    int firstColumn() {
        return cells.values().stream().mapToInt(Cell::column).min().orElse(0);
    }

    int columns() {
        return cells.values().stream().mapToInt(Cell::column).max().orElse(0) - firstColumn() + 1;
    }

    double rows() {
        return cells.values().stream().mapToDouble(Cell::row).max().orElse(0) + 1;
    }
}
