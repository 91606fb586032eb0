package org.gongji.desk.forms.pdf;

import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * Finds a place of the page again on its scan. The QR is the ruler: the centres of its three finder patterns lie where
 * the press put them, and they fix turn, scale and skew of the whole page. An error of the reading grows about ninefold
 * towards the far corner, so only the inside of a box is looked at.
 */
final class InkFinder {
    private static final float MM = 72f / 25.4f;
    /** Ink is darker than the paper around it by at least this, of 255. */
    private static final int DARKER = 70;
    /** A hand covers more than this part of its line; dust and a faint watermark cover less. */
    private static final double SHARE = 0.004;
    /** A page's code is of version 8: 49 modules and the quiet zone of 4 on each side. */
    private static final int MODULES = 49;
    private static final int QUIET = 4;
    private static final float CENTRE = 3.5f;

    private final Raster grey;
    private final Point2D corner;
    private final double[] right;
    private final double[] down;

    private InkFinder(Raster grey, Point2D corner, double[] right, double[] down) {
        this.grey = grey;
        this.corner = corner;
        this.right = right;
        this.down = down;
    }

    /** @param code as ZXing read it: lower left, upper left, upper right */
    static InkFinder on(BufferedImage image, Result code) {
        ResultPoint[] points = code.getResultPoints();
        double module = Furniture.CODE_SIDE / (MODULES + 2 * QUIET);
        double span = (MODULES - 2 * CENTRE) * module;
        double[] right = {(points[2].getX() - points[1].getX()) / span, (points[2].getY() - points[1].getY()) / span};
        double[] down = {(points[0].getX() - points[1].getX()) / span, (points[0].getY() - points[1].getY()) / span};
        return new InkFinder(image.getRaster(), new Point2D.Double(points[1].getX(), points[1].getY()), right, down);
    }

    /** Looks inside the box above the line, away from its edges and from the line itself. */
    boolean bears(LinePlace line) {
        double left = line.x() + 3 * MM;
        double top = line.y() + 2.5 * MM;
        double width = line.width() - 6 * MM;
        double height = line.height() - 5.5 * MM;
        int steps = 240;
        int rows = 48;
        int seen = 0;
        int dark = 0;
        int paper = brightest(left, top, width, height);
        for (int i = 0; i < steps; i++) {
            for (int j = 0; j < rows; j++) {
                int value = at(left + width * i / steps, top + height * j / rows);
                if (value >= 0) {
                    seen++;
                    dark += value < paper - DARKER ? 1 : 0;
                }
            }
        }
        return seen > 0 && dark > SHARE * seen;
    }

    private int brightest(double left, double top, double width, double height) {
        int brightest = 0;
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 12; j++) {
                brightest = Math.max(brightest, at(left + width * i / 40, top + height * j / 12));
            }
        }
        return brightest;
    }

    /** Grey value at a point of the page, from its upper left in points; −1 outside the scan. */
    private int at(double x, double y) {
        double module = Furniture.CODE_SIDE / (MODULES + 2 * QUIET);
        double dx = x - (Furniture.CODE_RIGHT - Furniture.CODE_SIDE + (QUIET + CENTRE) * module);
        double dy = y - (297 * MM - Furniture.CODE_BOTTOM - Furniture.CODE_SIDE + (QUIET + CENTRE) * module);
        int px = (int) Math.round(corner.getX() + dx * right[0] + dy * down[0]);
        int py = (int) Math.round(corner.getY() + dx * right[1] + dy * down[1]);
        boolean inside = px >= 0 && py >= 0 && px < grey.getWidth() && py < grey.getHeight();
        return inside ? grey.getSample(px, py, 0) : -1;
    }
}
