package org.gongji.desk.evidence.picture;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The sample's pages as somebody with an unsteady hand takes them. */
public final class Shot {
    private static final Path PAGES = Path.of("sample-data", "pages");

    private Shot() {
    }

    public static List<Path> all() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage of(Path file) {
        try {
            BufferedImage read = ImageIO.read(file.toFile());
            BufferedImage page = canvas(read.getWidth(), read.getHeight(), Color.WHITE);
            page.createGraphics().drawImage(read, 0, 0, null);
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static BufferedImage of(String name) {
        return of(PAGES.resolve(name));
    }

    static BufferedImage canvas(int width, int height, Color ground) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(ground);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    /** @param quarters clockwise; an odd number of them lays a page on its side */
    static BufferedImage turned(BufferedImage page, int quarters) {
        BufferedImage image = canvas(page.getHeight(), page.getWidth(), Color.WHITE);
        Graphics2D pen = image.createGraphics();
        pen.translate(image.getWidth() / 2.0, image.getHeight() / 2.0);
        pen.rotate(Math.PI / 2 * quarters);
        pen.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return image;
    }

    /** As a lens does that is not focused. */
    static BufferedImage blurred(BufferedImage page, double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) Math.exp(-(i - reach) * (i - reach) / (2 * sigma * sigma));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        BufferedImage across = new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null)
                .filter(page, null);
        return new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null).filter(across, null);
    }

    /** A lamp shining back from the middle of the page. */
    static BufferedImage glaring(BufferedImage page) {
        BufferedImage out = copy(page);
        Graphics2D pen = out.createGraphics();
        pen.setPaint(new RadialGradientPaint(page.getWidth() / 2f, page.getHeight() / 2f, page.getHeight() / 4f,
                new float[] {0, 0.6f, 1}, new Color[] {Color.WHITE, Color.WHITE, new Color(255, 255, 255, 0)}));
        pen.setComposite(AlphaComposite.SrcOver);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.dispose();
        return out;
    }

    /** On a dark table, turned by so many degrees. */
    static BufferedImage onTable(BufferedImage page, double degrees) {
        BufferedImage table = canvas(page.getWidth() * 3 / 2, page.getHeight() * 8 / 5, new Color(90, 70, 50));
        Graphics2D pen = table.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        AffineTransform place = AffineTransform.getTranslateInstance(page.getWidth() / 4.0, page.getHeight() / 4.0);
        place.rotate(Math.toRadians(degrees), page.getWidth() / 2.0, page.getHeight() / 2.0);
        pen.drawImage(page, place, null);
        pen.dispose();
        return table;
    }

    static BufferedImage copy(BufferedImage page) {
        BufferedImage out = canvas(page.getWidth(), page.getHeight(), Color.WHITE);
        out.createGraphics().drawImage(page, 0, 0, null);
        return out;
    }
}
