package org.gongji.desk.sample;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Random;

/**
 * Draws one page of paper as a scanner would bring it: our own plain layout, grain, and 样张 across it. No emblem,
 * no seal, and no official form is imitated.
 */
final class PagePen {
    private static final Color INK = new Color(0x22262B);
    private static final Color LABEL = new Color(0x6B5F52);
    private static final Color LINE = new Color(0xB9AC9A);
    private static final int GRAIN = 9;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final PageFonts fonts;

    PagePen(PageFonts fonts, int width, int height, Color paper) {
        this.fonts = fonts;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setColor(paper);
        graphics.fillRect(0, 0, width, height);
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    void box(int x, int y, int width, int height) {
        graphics.setColor(LINE);
        graphics.setStroke(new BasicStroke(1.4f));
        graphics.drawRect(x, y, width, height);
    }

    void filled(int x, int y, int width, int height, Color colour) {
        graphics.setColor(colour);
        graphics.fillRoundRect(x, y, width, height, 24, 24);
    }

    void label(String text, int x, int y, float size) {
        write(text, x, y, fonts.plain(size), LABEL);
    }

    void value(String text, int x, int y, float size) {
        write(text, x, y, fonts.plain(size), INK);
    }

    void title(String text, int y, float size) {
        Font font = fonts.bold(size);
        double wide = font.getStringBounds(text, graphics.getFontRenderContext()).getWidth();
        write(text, (int) ((width() - wide) / 2), y, font, INK);
    }

    /** A label above its value, both inside a box. */
    void cell(String label, String value, int x, int y, int width, int height) {
        box(x, y, width, height);
        label(label, x + 8, y + 20, 14f);
        value(value, x + 8, y + height - 12, 21f);
    }

    /** Stands where a photo would be; nobody's face. */
    void silhouette(int x, int y, int width, int height) {
        filled(x, y, width, height, new Color(0xDCE1E6));
        graphics.setColor(new Color(0xA9B4BF));
        graphics.fill(new Ellipse2D.Double(x + width * 0.3, y + height * 0.16, width * 0.4, height * 0.36));
        Path2D shoulders = new Path2D.Double();
        shoulders.moveTo(x + width * 0.12, y + height * 0.98);
        shoulders.curveTo(x + width * 0.16, y + height * 0.56, x + width * 0.84, y + height * 0.56,
                x + width * 0.88, y + height * 0.98);
        shoulders.closePath();
        graphics.fill(shoulders);
    }

    /** Finishes the page: watermark, the words that it is invented, and the scanner's grain. */
    BufferedImage finish(long grainSeed) {
        watermark();
        label("样张 · 演练用 · 内容均为虚构", 18, height() - 10, 13f);
        grain(new Random(grainSeed));
        graphics.dispose();
        return image;
    }

    private void watermark() {
        AffineTransform upright = graphics.getTransform();
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.07f));
        graphics.rotate(Math.toRadians(-20), width() / 2.0, height() / 2.0);
        title("样 张", (int) (height() * 0.62), height() * 0.42f);
        graphics.setTransform(upright);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private void grain(Random random) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            int shift = random.nextInt(2 * GRAIN + 1) - GRAIN;
            pixels[i] = shifted(pixels[i] >> 16, shift) << 16 | shifted(pixels[i] >> 8, shift) << 8
                    | shifted(pixels[i], shift);
        }
    }

    private static int shifted(int channel, int shift) {
        return Math.max(0, Math.min(255, (channel & 0xFF) + shift));
    }

    private void write(String text, int x, int y, Font font, Color colour) {
        fonts.demandGlyphs(text);
        graphics.setFont(font);
        graphics.setColor(colour);
        graphics.drawString(text, x, y);
    }
}
