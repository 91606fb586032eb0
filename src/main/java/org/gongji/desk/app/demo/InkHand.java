package org.gongji.desk.app.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.SignPad;
import org.gongji.desk.base.Strokes;
import org.gongji.desk.forms.Press;
import org.gongji.desk.forms.pdf.LinePlace;

/**
 * A pretended hand and scanner: writes with a blue pen where a line of the printed sheet awaits it, and lays each page
 * a little askew on the glass. What it writes nobody could take for a name.
 */
final class InkHand {
    private static final int DPI = 200;
    private static final double POINTS_PER_INCH = 72;
    private static final double MOST_DEGREES = 0.9;
    private static final int GLASS_MARGIN = 40;
    private static final Color GLASS = new Color(238, 238, 234);
    private static final Color INK = new Color(38, 52, 128);
    private static final float NIB = 4;

    private final Press press;
    private final SignPad movement;

    /** @param movement whose strokes the pen follows */
    InkHand(Press press, SignPad movement) {
        this.press = press;
        this.movement = movement;
    }

    /**
     * @param lines where somebody writes; the other lines stay blank
     * @return one JPEG per page, as a scanner would save it
     */
    List<byte[]> signAndScan(byte[] pdf, List<LinePlace> lines, Sha256 document) {
        List<byte[]> scans = new ArrayList<>();
        List<byte[]> pages = press.pictures(pdf, DPI);
        for (int page = 1; page <= pages.size(); page++) {
            int number = page;
            BufferedImage sheet = picture(pages.get(page - 1));
            lines.stream().filter(line -> line.page() == number).forEach(line -> write(sheet, line, document));
            scans.add(scan(sheet, tilt(document, page)));
        }
        return scans;
    }

    /** The same page lies the same way each time it is played. */
    private static double tilt(Sha256 document, int page) {
        byte[] seed = document.bytes();
        return MOST_DEGREES * seed[page % seed.length] / Byte.MAX_VALUE;
    }

    private void write(BufferedImage sheet, LinePlace line, Sha256 document) {
        if (!(movement.capture(document, Duration.ofSeconds(1)) instanceof SignPad.Outcome.Signed signed)) {
            throw new IllegalStateException("the simulated hand declined");
        }
        Strokes strokes = signed.strokes();
        double pixel = DPI / POINTS_PER_INCH;
        double scale = line.height() * pixel / strokes.height();
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(NIB, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        // a hand starts a little inside the line
        pen.translate((line.x() + line.height() / 3) * pixel, line.y() * pixel);
        for (Strokes.Line stroke : strokes.lines()) {
            Path2D path = new Path2D.Double();
            for (Strokes.Point point : stroke.points()) {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(point.x() * scale, point.y() * scale);
                } else {
                    path.lineTo(point.x() * scale, point.y() * scale);
                }
            }
            pen.draw(path);
        }
        pen.dispose();
    }

    private static byte[] scan(BufferedImage sheet, double degrees) {
        int width = sheet.getWidth() + GLASS_MARGIN;
        int height = sheet.getHeight() + GLASS_MARGIN;
        BufferedImage glass = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = glass.createGraphics();
        pen.setColor(GLASS);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        pen.drawImage(sheet, GLASS_MARGIN / 2, GLASS_MARGIN / 2, null);
        pen.dispose();
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(glass, "jpg", jpeg);
            return jpeg.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(byte[] png) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
            BufferedImage colour = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = colour.createGraphics();
            pen.drawImage(read, 0, 0, null);
            pen.dispose();
            return colour;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
