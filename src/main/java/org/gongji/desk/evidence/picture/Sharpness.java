package org.gongji.desk.evidence.picture;

/**
 * How steep the edges of strokes are: the largest step between two neighbours beside the whole difference within nine
 * points. A sharp edge takes half of it in one step, whatever is written and however much of it; one blurred by two
 * points takes a fifth.
 */
final class Sharpness {
    private static final int REACH = 4;
    private static final int BINS = 100;
    /** Edges enough to judge by. */
    private static final int ENOUGH = 400;

    private final Grey page;
    private final int contrast;

    /** @param contrast difference in brightness from which on something counts as an edge */
    Sharpness(Grey page, int contrast) {
        this.page = page;
        this.contrast = contrast;
    }

    /** The middle steepness along rows or columns, whichever is worse; 1 where there are too few edges to judge. */
    double worse() {
        return Math.min(middle(1, 0), middle(0, 1));
    }

    private double middle(int dx, int dy) {
        int[] bins = new int[BINS + 1];
        int seen = 0;
        int every = dx == 1 ? 2 : 1;
        for (int y = dy * REACH; y < page.height() - dy * REACH; y += every) {
            for (int x = dx * REACH; x < page.width() - dx * REACH; x += 3 - every) {
                int steep = steepness(x, y, dx, dy);
                if (steep >= 0) {
                    bins[steep]++;
                    seen++;
                }
            }
        }
        return seen < ENOUGH ? 1 : median(bins, seen);
    }

    /** Only where the largest step stands in the middle, so that each edge counts once; per cent, or -1. */
    private int steepness(int x, int y, int dx, int dy) {
        int own = Math.abs(page.at(x, y) - page.at(x - dx, y - dy));
        if (own * 16 < contrast) {
            return -1;
        }
        int low = 255;
        int high = 0;
        int before = page.at(x - dx * REACH, y - dy * REACH);
        for (int k = -REACH; k < REACH; k++) {
            int level = page.at(x + dx * k, y + dy * k);
            if (Math.abs(level - before) > own) {
                return -1;
            }
            low = Math.min(low, level);
            high = Math.max(high, level);
            before = level;
        }
        return high - low < contrast ? -1 : Math.min(BINS, own * 100 / (high - low));
    }

    private static double median(int[] bins, int seen) {
        int below = 0;
        for (int k = 0; k <= BINS; k++) {
            below += bins[k];
            if (below * 2 >= seen) {
                return k / 100.0;
            }
        }
        return 1;
    }
}
