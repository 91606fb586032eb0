package org.gongji.desk.evidence.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Looks at a page as a colleague would who stands beside the scanner: is it sharp, whole, free of glare, large enough,
 * the side with the writing, and not lying on its side. Pure; a page of 2000 points takes a tenth of a second. Whether two pages are the same is
 * no question of looks: see {@code PageOutcome.Duplicate}.
 */
public final class PageCoach {
    /** Half a booklet page at 150 dpi. */
    private static final int LEAST_LONG = 640;
    private static final int LEAST_SHORT = 400;
    private static final double SHARP = 0.34;
    /** Points a side of the coarse picture in which spots and borders are looked for. */
    private static final int COARSE = 1000;
    private static final int BLOWN_OUT = 252;
    private static final int BLOCK = 8;
    /** Share of the page a spot must cover to hide a word. */
    private static final double SPOT = 0.004;
    private static final double INK_SHARE = 0.0015;

    private PageCoach() {
    }

    /** @return in the order of {@link Advice}; empty for a page that is fine */
    public static List<Advice> look(BufferedImage page) {
        List<Advice> found = new ArrayList<>();
        Grey coarse = Grey.atMost(page, COARSE);
        int paper = coarse.quantile(0.75);
        int dark = coarse.quantile(0.005);
        boolean blank = paper - dark < 50 || share(coarse, paper - (paper - dark) / 2) < INK_SHARE;
        if (!blank && new Sharpness(Grey.of(page), Math.max(40, (paper - dark) * 2 / 5)).worse() < SHARP) {
            found.add(Advice.BLURRED);
        }
        if (paper < BLOWN_OUT - 4 && glares(coarse)) {
            found.add(Advice.GLARE);
        }
        if (!blank && new Border(coarse, paper, dark).isCrossed()) {
            found.add(Advice.CUT_EDGE);
        }
        int longer = Math.max(page.getWidth(), page.getHeight());
        if (longer < LEAST_LONG || Math.min(page.getWidth(), page.getHeight()) < LEAST_SHORT) {
            found.add(Advice.TOO_SMALL);
        }
        if (blank) {
            found.add(Advice.WRONG_SIDE);
        } else if (new TextDirection(coarse, paper - (paper - dark) / 2).isSideways()) {
            found.add(Advice.SIDEWAYS);
        }
        return List.copyOf(found);
    }

    private static double share(Grey page, int below) {
        long count = 0;
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                count += page.at(x, y) < below ? 1 : 0;
            }
        }
        return (double) count / page.width() / page.height();
    }

    /** A spot without any drawing in it, inside the picture: white all round is the scanner's lid. */
    private static boolean glares(Grey page) {
        int columns = page.width() / BLOCK;
        int rows = page.height() / BLOCK;
        boolean[] white = new boolean[columns * rows];
        for (int i = 0; i < white.length; i++) {
            white[i] = blownOut(page, i % columns * BLOCK, i / columns * BLOCK);
        }
        for (int i = 0; i < white.length; i++) {
            if (white[i] && spot(white, columns, rows, i) > SPOT * columns * rows) {
                return true;
            }
        }
        return false;
    }

    private static boolean blownOut(Grey page, int left, int top) {
        for (int y = top; y < top + BLOCK; y++) {
            for (int x = left; x < left + BLOCK; x++) {
                if (page.at(x, y) < BLOWN_OUT) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes the spot away and says how large it was; 0 where it touches the border. */
    private static int spot(boolean[] white, int columns, int rows, int start) {
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        white[start] = false;
        int size = 0;
        boolean touches = false;
        while (!open.isEmpty()) {
            int at = open.pop();
            int x = at % columns;
            int y = at / columns;
            size++;
            touches |= x == 0 || y == 0 || x == columns - 1 || y == rows - 1;
            for (int next : new int[] {x > 0 ? at - 1 : at, x < columns - 1 ? at + 1 : at, y > 0 ? at - columns : at,
                y < rows - 1 ? at + columns : at}) {
                if (white[next]) {
                    white[next] = false;
                    open.push(next);
                }
            }
        }
        return touches ? 0 : size;
    }
}
