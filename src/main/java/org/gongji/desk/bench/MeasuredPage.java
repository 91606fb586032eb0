package org.gongji.desk.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** A page as a scanner saves it: A4 in colour at 300 dpi, lines of strokes on grained paper, no person on it. */
final class MeasuredPage {
    private static final int WIDTH = 2480;
    private static final int HEIGHT = 3508;
    private static final int TELLS_APART = 8;

    private MeasuredPage() {
    }

    static byte[] jpeg() throws IOException {
        Random random = new Random(300);
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grain = random.nextInt(9);
                page.setRGB(x, y, (236 + grain) << 16 | (230 + grain) << 8 | (218 + grain));
            }
        }
        Graphics2D pen = page.createGraphics();
        pen.setColor(new Color(30, 30, 40));
        for (int row = 200; row < HEIGHT - 200; row += 90) {
            for (int column = 200; column < WIDTH - 200; column += 46) {
                for (int stroke = 0; stroke < 5; stroke++) {
                    pen.fillRect(column + random.nextInt(34), row + random.nextInt(38), 3 + random.nextInt(12), 4);
                }
            }
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(page, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** The same picture in other bytes, so that it is another page; cameras append as well. */
    static byte[] another(byte[] jpeg, Random random) {
        byte[] other = Arrays.copyOf(jpeg, jpeg.length + TELLS_APART);
        for (int k = jpeg.length; k < other.length; k++) {
            other[k] = (byte) random.nextInt(0x7F);
        }
        return other;
    }
}
