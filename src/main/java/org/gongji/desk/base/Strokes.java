package org.gongji.desk.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One handwritten signature as the pen wrote it. It belongs to exactly one document and is never copied into another.
 *
 * @param document digest of the document that lay under the pen
 * @param width    of the writing field, in 1/100 mm
 * @param height   of the writing field, in 1/100 mm
 * @param lines    from pen down to pen up, in order
 */
public record Strokes(Sha256 document, int width, int height, List<Line> lines) {
    public Strokes {
        Objects.requireNonNull(document);
        if (width <= 0 || height <= 0) {
            throw new IllegalArgumentException("a writing field has a width and a height");
        }
        lines = List.copyOf(lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The value for {@link CanonicalJson}; strokes are stored and digested in this form. */
    public Map<String, Object> json() {
        List<Object> drawn = new ArrayList<>();
        for (Line line : lines) {
            List<Object> points = new ArrayList<>();
            line.points().forEach(p -> points.add(List.of(p.x(), p.y(), p.millis(), p.pressure())));
            drawn.add(points);
        }
        return Map.of("document", document.hex(), "width", width, "height", height, "lines", drawn);
    }

    /** The lines as the {@code d} attribute of one SVG path, unit 1/100 mm. */
    public String svgPath() {
        StringBuilder path = new StringBuilder();
        for (Line line : lines) {
            char step = 'M';
            for (Point point : line.points()) {
                path.append(step).append(point.x()).append(' ').append(point.y());
                step = 'L';
            }
        }
        return path.toString();
    }

    /** From pen down to pen up; at least one point. */
    public record Line(List<Point> points) {
        public Line {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("a line has a point");
            }
        }
    }

    /**
     * @param x        1/100 mm from the left
     * @param y        1/100 mm from the top
     * @param millis   since the first pen down
     * @param pressure 0 to 1000; −1 where the pen does not tell
     */
    public record Point(int x, int y, int millis, int pressure) {
    }
}
