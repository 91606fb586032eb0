package org.gongji.desk.evidence.picture;

import java.util.ArrayList;
import java.util.List;

/** The four corners of a page on its picture: top left, top right, bottom right, bottom left; always convex. */
public record Quad(List<Corner> corners) {
    /** Nothing cut away. */
    public static final Quad WHOLE = new Quad(List.of(new Corner(0, 0), new Corner(Corner.WHOLE, 0),
            new Corner(Corner.WHOLE, Corner.WHOLE), new Corner(0, Corner.WHOLE)));
    /** Twice the least area, in square ten-thousandths: a twentieth of the picture. */
    private static final long LEAST = 2L * Corner.WHOLE * Corner.WHOLE / 20;

    public Quad {
        corners = List.copyOf(corners);
        if (corners.size() != 4 || !isPage(corners)) {
            throw new IllegalArgumentException("no page has such corners");
        }
    }

    /** Whether these are four corners in order with room for a page between them. */
    public static boolean isPage(List<Corner> corners) {
        long area = 0;
        for (int k = 0; k < 4; k++) {
            Corner a = corners.get(k);
            Corner b = corners.get((k + 1) % 4);
            Corner c = corners.get((k + 2) % 4);
            if (cross(a, b, c) <= 0) {
                return false;
            }
            area += (long) a.x() * b.y() - (long) b.x() * a.y();
        }
        return area >= LEAST;
    }

    private static long cross(Corner a, Corner b, Corner c) {
        return (long) (b.x() - a.x()) * (c.y() - b.y()) - (long) (b.y() - a.y()) * (c.x() - b.x());
    }

    /** With one corner moved; the same where that would make no page. */
    public Quad moved(int which, int dx, int dy) {
        List<Corner> moved = new ArrayList<>(corners);
        moved.set(which, corners.get(which).moved(dx, dy));
        return isPage(moved) ? new Quad(moved) : this;
    }
}
