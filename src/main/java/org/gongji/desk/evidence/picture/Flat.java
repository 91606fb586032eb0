package org.gongji.desk.evidence.picture;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Lays a page flat: four corners become a rectangle, quarter turns, and red as if it were paper. */
final class Flat {
    private Flat() {
    }

    /** As large as the page was on the picture, so that no point is invented. */
    static BufferedImage cut(BufferedImage image, Quad quad) {
        List<Point2D.Double> p = quad.corners().stream().map(corner -> new Point2D.Double(
                (double) corner.x() / Corner.WHOLE * (image.getWidth() - 1),
                (double) corner.y() / Corner.WHOLE * (image.getHeight() - 1))).toList();
        int width = (int) Math.max(1, Math.round((p.get(0).distance(p.get(1)) + p.get(3).distance(p.get(2))) / 2));
        int height = (int) Math.max(1, Math.round((p.get(0).distance(p.get(3)) + p.get(1).distance(p.get(2))) / 2));
        double[] way = fromSquare(p);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] source = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            double v = height == 1 ? 0 : (double) y / (height - 1);
            for (int x = 0; x < width; x++) {
                double u = width == 1 ? 0 : (double) x / (width - 1);
                double w = way[6] * u + way[7] * v + 1;
                row[x] = sample(source, image.getWidth(), image.getHeight(),
                        (way[0] * u + way[1] * v + way[2]) / w, (way[3] * u + way[4] * v + way[5]) / w);
            }
            out.setRGB(0, y, width, 1, row, 0, width);
        }
        return out;
    }

    /**
     * The projective map of the unit square onto four points (Heckbert, Fundamentals of Texture Mapping and Image
     * Warping, 1989, section 2.2.3): a b c / d e f / g h 1.
     */
    private static double[] fromSquare(List<Point2D.Double> p) {
        double sx = p.get(0).x - p.get(1).x + p.get(2).x - p.get(3).x;
        double sy = p.get(0).y - p.get(1).y + p.get(2).y - p.get(3).y;
        double dx1 = p.get(1).x - p.get(2).x;
        double dx2 = p.get(3).x - p.get(2).x;
        double dy1 = p.get(1).y - p.get(2).y;
        double dy2 = p.get(3).y - p.get(2).y;
        double whole = dx1 * dy2 - dx2 * dy1;
        double g = (sx * dy2 - dx2 * sy) / whole;
        double h = (dx1 * sy - sx * dy1) / whole;
        return new double[] {p.get(1).x - p.get(0).x + g * p.get(1).x, p.get(3).x - p.get(0).x + h * p.get(3).x,
            p.get(0).x, p.get(1).y - p.get(0).y + g * p.get(1).y, p.get(3).y - p.get(0).y + h * p.get(3).y, p.get(0).y,
            g, h};
    }

    private static int sample(int[] source, int width, int height, double x, double y) {
        int left = Math.max(0, Math.min(width - 1, (int) x));
        int top = Math.max(0, Math.min(height - 1, (int) y));
        int right = Math.min(width - 1, left + 1);
        int bottom = Math.min(height - 1, top + 1);
        int fx = (int) Math.max(0, Math.min(256, (x - left) * 256));
        int fy = (int) Math.max(0, Math.min(256, (y - top) * 256));
        return mixed(mixed(source[top * width + left], source[top * width + right], fx),
                mixed(source[bottom * width + left], source[bottom * width + right], fx), fy);
    }

    private static int mixed(int a, int b, int part) {
        int out = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            out |= (((a >> shift & 0xFF) * (256 - part) + (b >> shift & 0xFF) * part) >> 8) << shift;
        }
        return out;
    }

    static BufferedImage turned(BufferedImage image, int turns) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean side = turns % 2 == 1;
        BufferedImage out = new BufferedImage(side ? height : width, side ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int toX = turns == 1 ? height - 1 - y : turns == 2 ? width - 1 - x : y;
                int toY = turns == 1 ? x : turns == 2 ? height - 1 - y : width - 1 - x;
                out.setRGB(toX, toY, image.getRGB(x, y));
            }
        }
        return out;
    }

    /** In the red channel the ink of a seal is as bright as the paper, and black stays black (facts.md, OCR). */
    static BufferedImage redAsPaper(BufferedImage image) {
        BufferedImage out = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = (row[x] >> 16 & 0xFF) * 0x010101;
            }
            out.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return out;
    }
}
