package org.gongji.desk.evidence.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Proposes where the page lies: the largest bright field on a darker table; where the page fills the picture, a frame
 * tilted as its lines are. A proposal only: the clerk sees it before anything is cut.
 */
public final class Corners {
    private static final int SIDE = 400;
    /** Brightness between table and page; less is no table. */
    private static final int STEP = 40;
    private static final double LEAST_PAGE = 0.15;
    private static final double FILLS = 0.93;
    private static final double MOST_TILT = 6;
    private static final double TILT_STEP = 0.25;
    /** What nobody sees is not worth a cut. */
    private static final double LEAST_TILT = 0.75;

    private Corners() {
    }

    public static Quad propose(BufferedImage picture) {
        Grey page = Grey.atMost(picture, SIDE);
        int cut = otsu(page);
        boolean[] bright = new boolean[page.width() * page.height()];
        long light = 0;
        long dark = 0;
        int lights = 0;
        for (int i = 0; i < bright.length; i++) {
            int level = page.at(i % page.width(), i / page.width());
            bright[i] = level > cut;
            lights += bright[i] ? 1 : 0;
            light += bright[i] ? level : 0;
            dark += bright[i] ? 0 : level;
        }
        boolean twoFields = lights > 0 && lights < bright.length
                && light / lights - dark / (bright.length - lights) >= STEP;
        Quad field = twoFields ? largest(page, bright) : Quad.WHOLE;
        return area(field) >= FILLS ? tilted(page) : field;
    }

    /** The level that parts dark from bright best (Otsu 1979). */
    private static int otsu(Grey page) {
        long[] counts = new long[256];
        double all = 0;
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                counts[page.at(x, y)]++;
                all += page.at(x, y);
            }
        }
        double points = (double) page.width() * page.height();
        double below = 0;
        double sum = 0;
        double best = -1;
        int cut = 127;
        for (int level = 0; level < 255; level++) {
            below += counts[level];
            sum += (double) level * counts[level];
            if (below > 0 && below < points) {
                double apart = sum / below - (all - sum) / (points - below);
                double between = below * (points - below) * apart * apart;
                if (between > best) {
                    best = between;
                    cut = level;
                }
            }
        }
        return cut;
    }

    private static Quad largest(Grey page, boolean[] bright) {
        int[] best = null;
        for (int i = 0; i < bright.length; i++) {
            if (bright[i]) {
                int[] field = field(page, bright, i);
                best = best == null || field[0] > best[0] ? field : best;
            }
        }
        if (best == null || best[0] < LEAST_PAGE * bright.length) {
            return Quad.WHOLE;
        }
        List<Corner> corners = List.of(corner(page, best[1]), corner(page, best[2]), corner(page, best[3]),
                corner(page, best[4]));
        return Quad.isPage(corners) ? new Quad(corners) : Quad.WHOLE;
    }

    private static Corner corner(Grey page, int at) {
        return Corner.near((double) Corner.WHOLE * (at % page.width()) / Math.max(1, page.width() - 1),
                (double) Corner.WHOLE * (at / page.width()) / Math.max(1, page.height() - 1));
    }

    /** Size of one bright field, then its outermost points: top left, top right, bottom right, bottom left. */
    private static int[] field(Grey page, boolean[] bright, int start) {
        int width = page.width();
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        bright[start] = false;
        int[] field = {0, start, start, start, start};
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % width;
            int y = at / width;
            field[0]++;
            field[1] = x + y < sum(field[1], width) ? at : field[1];
            field[2] = x - y > difference(field[2], width) ? at : field[2];
            field[3] = x + y > sum(field[3], width) ? at : field[3];
            field[4] = x - y < difference(field[4], width) ? at : field[4];
            for (int next : new int[] {x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, y > 0 ? at - width : at,
                y < page.height() - 1 ? at + width : at}) {
                if (bright[next]) {
                    bright[next] = false;
                    open.push(next);
                }
            }
        }
        return field;
    }

    private static int sum(int at, int width) {
        return at % width + at / width;
    }

    private static int difference(int at, int width) {
        return at % width - at / width;
    }

    private static double area(Quad quad) {
        double twice = 0;
        for (int k = 0; k < 4; k++) {
            Corner a = quad.corners().get(k);
            Corner b = quad.corners().get((k + 1) % 4);
            twice += (double) a.x() * b.y() - (double) b.x() * a.y();
        }
        return twice / 2 / Corner.WHOLE / Corner.WHOLE;
    }

    /** The largest frame tilted as the lines are that still lies inside the picture; the whole where they lie straight. */
    private static Quad tilted(Grey page) {
        double best = 0;
        double sharpest = -1;
        for (double tilt = -MOST_TILT; tilt <= MOST_TILT; tilt += TILT_STEP) {
            double contrast = rowContrast(page, Math.tan(Math.toRadians(tilt)));
            if (contrast > sharpest * (tilt == 0 ? 0.98 : 1)) {
                sharpest = contrast;
                best = tilt;
            }
        }
        return Math.abs(best) < LEAST_TILT || Math.abs(best) > MOST_TILT - TILT_STEP ? Quad.WHOLE : frame(page, best);
    }

    private static Quad frame(Grey page, double tilt) {
        double slope = Math.tan(Math.toRadians(tilt));
        double down = Corner.WHOLE * Math.abs(slope) * page.width() / page.height();
        double aside = Corner.WHOLE * Math.abs(slope) * page.height() / page.width();
        double full = Corner.WHOLE;
        // lines fall to the right where the slope is positive
        List<Corner> corners = slope > 0
                ? List.of(Corner.near(aside, 0), Corner.near(full, down), Corner.near(full - aside, full),
                        Corner.near(0, full - down))
                : List.of(Corner.near(0, down), Corner.near(full - aside, 0), Corner.near(full, full - down),
                        Corner.near(aside, full));
        return Quad.isPage(corners) ? new Quad(corners) : Quad.WHOLE;
    }

    /** Rows of writing part best from the gaps between them when they are walked along their own tilt. */
    private static double rowContrast(Grey page, double slope) {
        int margin = (int) Math.ceil(Math.abs(slope) * page.width());
        double sum = 0;
        double before = -1;
        for (int y = margin; y < page.height() - margin; y++) {
            long row = 0;
            for (int x = 0; x < page.width(); x++) {
                row += page.at(x, Math.max(0, Math.min(page.height() - 1, (int) Math.round(y + slope
                        * (x - page.width() / 2.0)))));
            }
            double level = (double) row / page.width();
            sum += before < 0 ? 0 : (level - before) * (level - before);
            before = level;
        }
        return sum / Math.max(1, page.height() - 2 * margin);
    }
}
