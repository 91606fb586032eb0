package org.gongji.desk.device.ocr;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws in millimetres and scans: at 200 or 300 dpi, tilted up to three degrees, with grain, uneven light and a seal of
 * red ink across the print. No official form, emblem or seal is imitated: the seal is a ring with a star of ours.
 */
final class PagePress {
    private static final double INCH = 25.4;
    private static final double MOST_TILT = 3;
    private static final Color INK = new Color(0x1E2126);
    private static final Color LABEL = new Color(0x4A4038);
    private static final Color LINE = new Color(0x9A8F80);
    private static final Path FONTS = Path.of(".fonts");

    private final Random random;
    private final int dpi;
    private final double tilt;
    private final BufferedImage image;
    private final Graphics2D pen;
    private final Font labels;
    private final Font values;
    private boolean sealed;

    /** A page of this size in millimetres, of this colour, on a grey glass. */
    PagePress(Random random, double width, double height, Color paper) {
        this.random = random;
        dpi = random.nextBoolean() ? 200 : 300;
        tilt = (random.nextDouble() * 2 - 1) * MOST_TILT;
        double margin = 6 + random.nextDouble() * 14;
        image = new BufferedImage(pixels(width + 2 * margin), pixels(height + 2 * margin), BufferedImage.TYPE_INT_RGB);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(new Color(0xEDEFF0));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.rotate(Math.toRadians(tilt), image.getWidth() / 2.0, image.getHeight() / 2.0);
        pen.translate(pixels(margin), pixels(margin));
        pen.scale(dpi / INCH, dpi / INCH);
        pen.setColor(paper);
        pen.fill(new java.awt.geom.Rectangle2D.Double(0, 0, width, height));
        labels = font("NotoSansSC_400Regular.ttf");
        values = font(random.nextBoolean() ? "NotoSansSC_400Regular.ttf" : "NotoSerifSC_400Regular.ttf");
    }

    static boolean hasFonts() {
        return Files.isRegularFile(FONTS.resolve("NotoSansSC_400Regular.ttf"))
                && Files.isRegularFile(FONTS.resolve("NotoSerifSC_400Regular.ttf"));
    }

    private static Font font(String file) {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, FONTS.resolve(file).toFile());
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("no font " + file, e);
        }
    }

    private int pixels(double millimetres) {
        return (int) Math.round(millimetres * dpi / INCH);
    }

    /** Size in millimetres of the body. */
    void label(String text, double x, double y, double size) {
        write(text, x, y, labels.deriveFont((float) size), LABEL);
    }

    void value(String text, double x, double y, double size) {
        write(text, x, y, values.deriveFont((float) size), INK);
    }

    /** Glyphs as shapes: a font of three units' height is not hinted to nothing. */
    private void write(String text, double x, double y, Font font, Color colour) {
        pen.setColor(colour);
        pen.fill(font.createGlyphVector(pen.getFontRenderContext(), text).getOutline((float) x, (float) y));
    }

    void box(double x, double y, double width, double height) {
        pen.setColor(LINE);
        pen.setStroke(new BasicStroke(0.15f));
        pen.draw(new java.awt.geom.Rectangle2D.Double(x, y, width, height));
    }

    void underline(double x, double y, double width) {
        pen.setColor(LINE);
        pen.setStroke(new BasicStroke(0.12f));
        pen.draw(new java.awt.geom.Line2D.Double(x, y, x + width, y));
    }

    /** A pattern of waves as anti-copy print has it. */
    void waves(double width, double height, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(0.1f));
        for (double y = 1; y < height; y += 1.6) {
            Path2D wave = new Path2D.Double();
            wave.moveTo(0, y);
            for (double x = 0; x < width; x += 4) {
                wave.quadTo(x + 1, y - 0.7, x + 2, y);
                wave.quadTo(x + 3, y + 0.7, x + 4, y);
            }
            pen.draw(wave);
        }
    }

    /** Red ink around this middle, three times out of four. */
    void seal(double x, double y, double radius) {
        if (random.nextInt(4) == 0) {
            return;
        }
        sealed = true;
        AffineTransform before = pen.getTransform();
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.55f + random.nextFloat() * 0.3f));
        pen.setColor(new Color(200 + random.nextInt(30), 20 + random.nextInt(30), 30 + random.nextInt(30)));
        pen.translate(x, y);
        pen.rotate(random.nextDouble() * 0.6 - 0.3);
        pen.setStroke(new BasicStroke((float) (radius / 14)));
        pen.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        pen.fill(star(radius * 0.34));
        AffineTransform upright = pen.getTransform();
        String words = "样张演练用虚构";
        for (int i = 0; i < words.length(); i++) {
            pen.rotate(Math.toRadians(-105 + i * 35));
            pen.fill(labels.deriveFont((float) (radius * 0.3)).createGlyphVector(pen.getFontRenderContext(),
                    words.substring(i, i + 1)).getOutline((float) (-radius * 0.15), (float) (-radius * 0.62)));
            pen.setTransform(upright);
        }
        pen.setTransform(before);
        pen.setComposite(AlphaComposite.SrcOver);
    }

    private static Path2D star(double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius : radius * 0.4;
            double angle = Math.PI * i / 5 - Math.PI / 2;
            if (i == 0) {
                star.moveTo(r * Math.cos(angle), r * Math.sin(angle));
            } else {
                star.lineTo(r * Math.cos(angle), r * Math.sin(angle));
            }
        }
        star.closePath();
        return star;
    }

    String seen() {
        return String.format("%d dpi, tilt %.1f, %s", dpi, tilt, sealed ? "sealed" : "no seal");
    }

    /** The scanner's bytes. */
    byte[] scan() {
        pen.dispose();
        int grain = 4 + random.nextInt(14);
        double shade = random.nextDouble() * 0.12;
        int width = image.getWidth();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            double light = 1 - shade * (i % width) / width;
            int noise = (int) (random.nextGaussian() * grain);
            pixels[i] = lit(pixels[i] >> 16, light, noise) << 16 | lit(pixels[i] >> 8, light, noise) << 8
                    | lit(pixels[i], light, noise);
        }
        return jpeg(image, 0.6f + random.nextFloat() * 0.3f);
    }

    static byte[] turned(byte[] jpeg, int quarters) {
        try {
            BufferedImage lying = ImageIO.read(new ByteArrayInputStream(jpeg));
            boolean across = quarters % 2 == 1;
            BufferedImage turned = new BufferedImage(across ? lying.getHeight() : lying.getWidth(),
                    across ? lying.getWidth() : lying.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = turned.createGraphics();
            pen.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
            pen.rotate(quarters * Math.PI / 2);
            pen.translate(-lying.getWidth() / 2.0, -lying.getHeight() / 2.0);
            pen.drawImage(lying, 0, 0, null);
            pen.dispose();
            return jpeg(turned, 0.9f);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lit(int channel, double light, int noise) {
        return (int) Math.max(0, Math.min(255, (channel & 0xFF) * light + noise));
    }

    private static byte[] jpeg(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
