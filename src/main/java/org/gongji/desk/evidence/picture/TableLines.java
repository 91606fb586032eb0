package org.gongji.desk.evidence.picture;

import java.awt.Rectangle;
import java.util.Optional;

/** The printed lines of a page: its table's frame, and whether lines stand where a layout has them. */
final class TableLines {
    /** A line of the frame goes through this share of the picture's width or height. */
    private static final double LONG = 0.55;
    /** Points a line may stand beside its place. */
    private static final int BESIDE = 4;
    private static final int SLACK = 3;
    /** A fiftieth at each side is where the edge of a page that was cut out may still show. */
    private static final int RIM = 50;
    private static final int LOOKS = 12;

    private final Grey page;
    private final int ink;

    TableLines(Grey page) {
        this.page = page;
        int paper = page.quantile(0.5);
        this.ink = paper - Math.max(16, (paper - page.quantile(0.005)) / 6);
    }

    Optional<Rectangle> table() {
        int across = page.width() / RIM;
        int down = page.height() / RIM;
        int top = first(true, down, page.height() - down, 1);
        int bottom = first(true, page.height() - 1 - down, down, -1);
        int left = first(false, across, page.width() - across, 1);
        int right = first(false, page.width() - 1 - across, across, -1);
        return top < 0 || left < 0 || bottom - top < 40 || right - left < 40 ? Optional.empty()
                : Optional.of(new Rectangle(left, top, right - left, bottom - top));
    }

    private int first(boolean row, int from, int to, int step) {
        for (int i = from; i != to; i += step) {
            if (dark(row, i) >= LONG) {
                return i;
            }
        }
        return -1;
    }

    /** Of a row or column, with slack to either side: printers, scanners and hands are never quite square. */
    private double dark(boolean row, int at) {
        int length = row ? page.width() : page.height();
        int across = row ? page.height() : page.width();
        int seen = 0;
        for (int i = 0; i < length; i++) {
            boolean dark = false;
            for (int k = Math.max(0, at - SLACK); k <= Math.min(across - 1, at + SLACK) && !dark; k++) {
                dark = (row ? page.at(i, k) : page.at(k, i)) < ink;
            }
            seen += dark ? 1 : 0;
        }
        return (double) seen / length;
    }

    /** How many of the places where the layout has a line bear one; the emptiness inside the cells counts as well. */
    double share(CardLayout layout, Rectangle table) {
        int found = 0;
        int looked = 0;
        for (CardLayout.Cell cell : layout.cells()) {
            Rectangle box = cell.in(table);
            for (int k = 1; k < LOOKS; k++) {
                int x = box.x + box.width * k / LOOKS;
                int y = box.y + box.height * k / LOOKS;
                found += line(x, box.y, false) ? 1 : 0;
                found += line(x, box.y + box.height, false) ? 1 : 0;
                found += line(box.x, y, true) ? 1 : 0;
                found += line(box.x + box.width, y, true) ? 1 : 0;
                // just under the upper line there is paper: a picture dark all over has no lines
                found += line(x, box.y + 2 * BESIDE, false, 1) ? 0 : 1;
                looked += 5;
            }
        }
        return (double) found / looked;
    }

    private boolean line(int x, int y, boolean upright) {
        return line(x, y, upright, BESIDE);
    }

    private boolean line(int x, int y, boolean upright, int beside) {
        for (int k = -beside; k <= beside; k++) {
            int px = Math.max(0, Math.min(page.width() - 1, upright ? x + k : x));
            int py = Math.max(0, Math.min(page.height() - 1, upright ? y : y + k));
            if (page.at(px, py) < ink) {
                return true;
            }
        }
        return false;
    }
}
