package org.gongji.desk.evidence.picture;

import java.util.stream.IntStream;

/**
 * Whether print runs across the picture or down it. Lines of print leave gaps between them: added up along the lines the
 * ink comes in steps, across them it does not. The lines of a table, which run both ways, are left out.
 */
final class TextDirection {
    /** Longer than a character of the largest head, in points of the coarse picture. */
    private static final int RULE = 40;
    /** How much steeper. Sample pages without any lean: upright at most 0.63, lying at least 1.59. */
    private static final double LYING = 1.2;
    private static final int STEP = 2;
    /** Looked at to both sides of straight, half a degree apart. */
    private static final int TILTS = 16;
    private static final double DEGREES = 0.5;

    private final Grey page;
    private final int below;

    /** @param below darker than this is ink */
    TextDirection(Grey page, int below) {
        this.page = page;
        this.below = below;
    }

    boolean isSideways() {
        boolean[] rules = rules();
        int[] places = IntStream.range(0, rules.length).filter(at -> !rules[at] && ink(at % page.width(), at
                / page.width())).toArray();
        return steepest(places, false) > LYING * steepest(places, true);
    }

    /** A page is seldom laid down straight: the direction counts in which the steps are steepest. */
    private double steepest(int[] places, boolean across) {
        double most = 0;
        for (int tilt = -TILTS; tilt <= TILTS; tilt++) {
            most = Math.max(most, steps(sums(places, across, Math.tan(Math.toRadians(tilt * DEGREES)))));
        }
        return most * (across ? page.height() : page.width());
    }

    /** The ink of each line of points, for lines that run across or down and lean a little. */
    private int[] sums(int[] places, boolean across, double lean) {
        int lines = across ? page.height() : page.width();
        int margin = (int) Math.ceil(Math.abs(lean) * (across ? page.width() : page.height()));
        int[] sums = new int[lines + 2 * margin + 1];
        for (int at : places) {
            int x = at % page.width();
            int y = at / page.width();
            sums[margin + (int) Math.round(across ? y + lean * x : x + lean * y)]++;
        }
        return sums;
    }

    private boolean ink(int x, int y) {
        return page.at(x, y) < below;
    }

    private boolean[] rules() {
        boolean[] rules = new boolean[page.width() * page.height()];
        for (int y = 0; y < page.height(); y++) {
            mark(rules, y * page.width(), 1, page.width());
        }
        for (int x = 0; x < page.width(); x++) {
            mark(rules, x, page.width(), page.height());
        }
        return rules;
    }

    /** Marks long runs of ink along one row or column. */
    private void mark(boolean[] rules, int start, int stride, int length) {
        int from = 0;
        for (int k = 0; k <= length; k++) {
            int at = start + k * stride;
            if (k == length || !ink(at % page.width(), at / page.width())) {
                for (int run = from; k - from > RULE && run < k; run++) {
                    rules[start + run * stride] = true;
                }
                from = k + 1;
            }
        }
    }

    private static double steps(int[] ink) {
        double sum = 0;
        for (int k = STEP; k < ink.length; k++) {
            double step = ink[k] - ink[k - STEP];
            sum += step * step;
        }
        return sum;
    }
}
