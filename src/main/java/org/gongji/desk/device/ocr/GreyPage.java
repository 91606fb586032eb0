package org.gongji.desk.device.ocr;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A page by its red channel alone: in it the ink of a red seal is as light as the paper, and the print under the seal
 * stays. Wiped after use.
 */
final class GreyPage {
    private final int width;
    private final int height;
    private final byte[] red;

    private GreyPage(int width, int height, byte[] red) {
        this.width = width;
        this.height = height;
        this.red = red;
    }

    /** Empty for bytes that are no picture. */
    static Optional<GreyPage> decode(byte[] picture) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(of(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // the JDK's decoders answer broken bytes with whatever exception they stumble into
            return Optional.empty();
        }
    }

    static GreyPage of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] red = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                red[y * width + x] = (byte) (row[x] >> 16);
            }
        }
        return new GreyPage(width, height, red);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Between four pixels; outside the page its edge goes on. */
    double at(double x, double y) {
        double cx = Math.max(0, Math.min(width - 1.001, x));
        double cy = Math.max(0, Math.min(height - 1.001, y));
        int left = (int) cx;
        int top = (int) cy;
        double right = cx - left;
        double down = cy - top;
        int from = top * width + left;
        int under = top + 1 < height ? from + width : from;
        int beside = left + 1 < width ? 1 : 0;
        return ((red[from] & 0xFF) * (1 - right) + (red[from + beside] & 0xFF) * right) * (1 - down)
                + ((red[under] & 0xFF) * (1 - right) + (red[under + beside] & 0xFF) * right) * down;
    }

    /** Over a square of this side around the place, for pictures made smaller: single pixels would be left out. */
    double around(double x, double y, double side) {
        if (side <= 1.5) {
            return at(x, y);
        }
        double quarter = side / 4;
        return (at(x - quarter, y - quarter) + at(x + quarter, y - quarter) + at(x - quarter, y + quarter)
                + at(x + quarter, y + quarter)) / 4;
    }

    void wipe() {
        Arrays.fill(red, (byte) 0);
    }
}
