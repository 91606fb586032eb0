package org.gongji.desk.evidence.picture;

/** Whether strokes run out of the picture where the paper itself does. */
final class Border {
    /** So many strokes at one side; a scratch or a hair is one. */
    private static final int STROKES = 3;
    private static final int DEPTH = 3;

    private final Grey page;
    private final int paper;
    private final int ink;

    Border(Grey page, int paper, int dark) {
        this.page = page;
        this.paper = paper;
        this.ink = paper - (paper - dark) / 4;
    }

    boolean isCrossed() {
        return crossed(page.width(), true, false) || crossed(page.width(), true, true)
                || crossed(page.height(), false, false) || crossed(page.height(), false, true);
    }

    private boolean crossed(int length, boolean alongRow, boolean far) {
        int strokes = 0;
        int onPaper = 0;
        int run = 0;
        for (int i = 0; i < length; i++) {
            boolean dark = dark(i, alongRow, far);
            onPaper += dark ? 0 : bright(i, alongRow, far);
            if (!dark && run > 0 && run <= length / 16) {
                strokes++;
            }
            run = dark ? run + 1 : 0;
        }
        return strokes >= STROKES && onPaper * 10 >= length * 6;
    }

    /** All the way from the outermost point to three points inside. */
    private boolean dark(int i, boolean alongRow, boolean far) {
        for (int depth = 0; depth < DEPTH; depth++) {
            if (level(i, depth, alongRow, far) >= ink) {
                return false;
            }
        }
        return true;
    }

    private int bright(int i, boolean alongRow, boolean far) {
        return Math.abs(level(i, 0, alongRow, far) - paper) < 30 ? 1 : 0;
    }

    private int level(int i, int depth, boolean alongRow, boolean far) {
        int across = far ? (alongRow ? page.height() : page.width()) - 1 - depth : depth;
        return alongRow ? page.at(i, across) : page.at(across, i);
    }
}
