package org.gongji.desk.ui.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Places any kinship graph on a grid: the giver in the middle, those one step away at the right, longer ways at the
 * left, each way in a row of its own. A graph that is one single way runs from left to right.
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
        graph.edges().stream().filter(edge -> edge.tie() != KinshipGraph.Tie.OUTSIDE)
                .forEach(edge -> next.computeIfAbsent(edge.from(), ref -> new ArrayList<>()).add(edge.to()));
        String root = graph.people().get(0).ref();
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (String child : next.getOrDefault(root, List.of())) {
            (next.containsKey(child) ? left : right).add(child);
        }
        if (right.isEmpty() && left.size() == 1) {
            right.addAll(left);
            left.clear();
        }
        cells.put(root, new Cell(0, 0));
        double leftRows = side(left, -1);
        double rightRows = side(right, 1);
        double rows = Math.max(1, Math.max(leftRows, rightRows));
        centre(left, leftRows, rows);
        centre(right, rightRows, rows);
        cells.put(root, new Cell(0, (rows - 1) / 2));
        strangers(rows);
    }

    private double side(List<String> children, int direction) {
        double row = 0;
        for (String child : children) {
            row = place(child, direction, direction, row);
        }
        return row;
    }

    /** @return the next free row */
    private double place(String ref, int column, int direction, double row) {
        if (cells.containsKey(ref)) {
            return row;
        }
        cells.put(ref, new Cell(column, row));
        List<String> children = next.getOrDefault(ref, List.of());
        double free = row;
        for (String child : children) {
            free = place(child, column + direction, direction, free);
        }
        free = Math.max(free, row + 1);
        cells.put(ref, new Cell(column, row + (free - row - 1) / 2));
        return free;
    }

    private void centre(List<String> children, double own, double all) {
        children.forEach(child -> shift(child, (all - own) / 2));
    }

    private void shift(String ref, double by) {
        cells.computeIfPresent(ref, (key, cell) -> new Cell(cell.column(), cell.row() + by));
        next.getOrDefault(ref, List.of()).forEach(child -> shift(child, by));
    }

    /** People no path reaches yet stand below, so that nobody in the case is left out of the picture. */
    private void strangers(double rows) {
        int column = 1;
        for (KinshipGraph.Person person : graph.people()) {
            if (!cells.containsKey(person.ref())) {
                cells.put(person.ref(), new Cell(column++, rows));
            }
        }
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
