package org.gongji.desk.device.ocr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.gongji.desk.evidence.reading.ReadLine.Place;

/** The smallest tilted rectangle around a heap of points. */
final class Hull {
    private record Point(double x, double y) {
    }

    private final List<Point> points = new ArrayList<>();

    void add(double x, double y) {
        points.add(new Point(x, y));
    }

    /** Its width lies along the line of print: of the two ways to say so, the one nearer to level unless it stands. */
    Place rectangle() {
        List<Point> corners = corners();
        Place best = around(corners, 1, 0);
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            double length = Math.hypot(to.x - from.x, to.y - from.y);
            if (length > 0) {
                Place turned = around(corners, (to.x - from.x) / length, (to.y - from.y) / length);
                best = turned.width() * turned.height() < best.width() * best.height() ? turned : best;
            }
        }
        return best;
    }

    private static Place around(List<Point> corners, double ux, double uy) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Point p : corners) {
            double along = p.x * ux + p.y * uy;
            double across = p.y * ux - p.x * uy;
            left = Math.min(left, along);
            right = Math.max(right, along);
            top = Math.min(top, across);
            bottom = Math.max(bottom, across);
        }
        double along = (left + right) / 2;
        double across = (top + bottom) / 2;
        return level(new Place(along * ux - across * uy, along * uy + across * ux, right - left, bottom - top,
                Math.atan2(uy, ux)));
    }

    /** The same rectangle with a tilt between −45° and 45°. */
    private static Place level(Place place) {
        double quarters = Math.round(place.tilt() / (Math.PI / 2));
        double tilt = place.tilt() - quarters * Math.PI / 2;
        return Math.abs(quarters) % 2 == 1 ? new Place(place.x(), place.y(), place.height(), place.width(), tilt)
                : new Place(place.x(), place.y(), place.width(), place.height(), tilt);
    }

    /** Andrew's monotone chain. */
    private List<Point> corners() {
        List<Point> sorted = points.stream().sorted(Comparator.comparingDouble(Point::x)
                .thenComparingDouble(Point::y)).distinct().toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> hull = new ArrayList<>(half(sorted));
        List<Point> back = new ArrayList<>(sorted);
        Collections.reverse(back);
        hull.addAll(half(back));
        return hull;
    }

    private static List<Point> half(List<Point> sorted) {
        List<Point> chain = new ArrayList<>();
        for (Point p : sorted) {
            while (chain.size() >= 2 && turn(chain.get(chain.size() - 2), chain.get(chain.size() - 1), p) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(p);
        }
        chain.remove(chain.size() - 1);
        return chain;
    }

    private static double turn(Point a, Point b, Point c) {
        return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    }
}
