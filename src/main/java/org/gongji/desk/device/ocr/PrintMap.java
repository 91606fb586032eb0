package org.gongji.desk.device.ocr;

import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.evidence.reading.ReadLine.Place;

/**
 * Turns the finder's map of probabilities into rectangles (DB post-processing): islands above a threshold, the smallest
 * rectangle around each, and that grown again by what the network was taught to leave out.
 */
final class PrintMap {
    /** The network's own figures (PP-OCRv4, DB): pixel, island, and how far a box grows. */
    private static final float PRINT = 0.3f;
    private static final double ISLAND = 0.55;
    private static final double GROWTH = 1.6;
    private static final int LEAST_SIDE = 3;

    private final float[] probability;
    private final int width;
    private final int height;
    private final boolean[] seen;

    PrintMap(float[] probability, int width, int height) {
        this.probability = probability;
        this.width = width;
        this.height = height;
        this.seen = new boolean[width * height];
    }

    /** In pixels of this map. */
    List<Place> places() {
        List<Place> found = new ArrayList<>();
        int[] stack = new int[width * height];
        for (int start = 0; start < probability.length; start++) {
            if (!seen[start] && probability[start] > PRINT) {
                Island island = flood(start, stack);
                Place place = island.edge.rectangle();
                if (island.mean() >= ISLAND && Math.min(place.width(), place.height()) >= LEAST_SIDE) {
                    found.add(grown(place));
                }
            }
        }
        return found;
    }

    private static final class Island {
        private final Hull edge = new Hull();
        private double sum;
        private int count;

        private double mean() {
            return sum / count;
        }
    }

    private Island flood(int start, int[] stack) {
        Island island = new Island();
        int top = 0;
        stack[top++] = start;
        seen[start] = true;
        while (top > 0) {
            int at = stack[--top];
            int x = at % width;
            int y = at / width;
            island.sum += probability[at];
            island.count++;
            int inside = 0;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int nx = x + dx;
                    int ny = y + dy;
                    if (nx >= 0 && ny >= 0 && nx < width && ny < height && probability[ny * width + nx] > PRINT) {
                        inside++;
                        if (!seen[ny * width + nx]) {
                            seen[ny * width + nx] = true;
                            stack[top++] = ny * width + nx;
                        }
                    }
                }
            }
            if (inside < 9) {
                island.edge.add(x, y);
                island.edge.add(x + 1, y + 1);
            }
        }
        return island;
    }

    private static Place grown(Place place) {
        double by = place.width() * place.height() * GROWTH / (2 * (place.width() + place.height()));
        return new Place(place.x(), place.y(), place.width() + 2 * by, place.height() + 2 * by, place.tilt());
    }
}
