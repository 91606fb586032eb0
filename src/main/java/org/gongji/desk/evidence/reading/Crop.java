package org.gongji.desk.evidence.reading;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.gongji.desk.evidence.reading.ReadLine.Place;

/** Cuts the places of fields out of a picture, laid level, so that the eye compares a line with a line. */
public final class Crop {
    /** Part of the line's height that is left around it. */
    private static final double RIM = 0.25;
    private static final int MOST_SIDE = 1200;

    private final BufferedImage picture;

    private Crop(BufferedImage picture) {
        this.picture = picture;
    }

    /** Empty for bytes that are no picture. */
    public static Optional<Crop> from(byte[] picture) {
        try {
            // a stream it has read from it closes itself
            return Optional.ofNullable(ImageIO.read(new MemoryCacheImageInputStream(
                    new ByteArrayInputStream(picture)))).map(Crop::new);
        } catch (IOException | RuntimeException broken) {
            // the JDK's decoders answer broken bytes with whatever exception they stumble into
            return Optional.empty();
        }
    }

    /** PNG. */
    public byte[] png(Place place) {
        double rim = RIM * place.height();
        int width = (int) Math.max(1, Math.min(MOST_SIDE, Math.round(place.width() + 2 * rim)));
        int height = (int) Math.max(1, Math.min(MOST_SIDE, Math.round(place.height() + 2 * rim)));
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = out.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.translate(width / 2.0, height / 2.0);
        pen.rotate(-place.tilt());
        pen.translate(-place.x(), -place.y());
        pen.drawImage(picture, 0, 0, null);
        pen.dispose();
        return png(out);
    }

    /** Through memory only: {@link ImageIO} may leave a picture in a temporary file. */
    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
