package org.gongji.desk.evidence.picture;

import java.awt.image.BufferedImage;

/** Brightness of a picture, 0–255, row by row. */
final class Grey {
    private final int width;
    private final int height;
    private final byte[] levels;

    private Grey(int width, int height, byte[] levels) {
        this.width = width;
        this.height = height;
        this.levels = levels;
    }

    /** Every point of the picture. */
    static Grey of(BufferedImage image) {
        return reduced(image, 1);
    }

    /** At most so many points a side; each is the mean of those it stands for. */
    static Grey atMost(BufferedImage image, int side) {
        int longest = Math.max(image.getWidth(), image.getHeight());
        return reduced(image, Math.max(1, (longest + side - 1) / side));
    }

    private static Grey reduced(BufferedImage image, int by) {
        int width = Math.max(1, image.getWidth() / by);
        int height = Math.max(1, image.getHeight() / by);
        byte[] levels = new byte[width * height];
        int[] row = new int[image.getWidth()];
        int[] sums = new int[width];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sums, 0);
            int rows = Math.min(by, image.getHeight() - y * by);
            for (int k = 0; k < rows; k++) {
                image.getRGB(0, y * by + k, row.length, 1, row, 0, row.length);
                for (int x = 0; x < Math.min(row.length, width * by); x++) {
                    sums[x / by] += level(row[x]);
                }
            }
            int columns = Math.min(by, image.getWidth());
            for (int x = 0; x < width; x++) {
                levels[y * width + x] = (byte) (sums[x] / (rows * columns));
            }
        }
        return new Grey(width, height, levels);
    }

    /** ITU-R BT.601, in whole numbers. */
    private static int level(int rgb) {
        return (77 * (rgb >> 16 & 0xFF) + 150 * (rgb >> 8 & 0xFF) + 29 * (rgb & 0xFF)) >> 8;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return levels[y * width + x] & 0xFF;
    }

    /** The level below which this share of all points lies. */
    int quantile(double share) {
        int[] counts = new int[256];
        for (byte level : levels) {
            counts[level & 0xFF]++;
        }
        long below = 0;
        for (int level = 0; level < 256; level++) {
            below += counts[level];
            if (below >= share * levels.length) {
                return level;
            }
        }
        return 255;
    }
}
