package org.gongji.desk.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Decodes, turns, shrinks and encodes pages; only ever called with a header that has been found sane. */
final class Picture {
    /** Longest side of the display copy, pixels (facts.md). */
    static final int DISPLAY_SIDE = 2000;
    /** A page is decoded at most about this large; the last step down is smooth. */
    private static final int DECODE_SIDE = 3000;
    private static final float QUALITY = 0.85f;

    private Picture() {
    }

    /** Thrown for bytes no decoder makes a picture of. */
    static final class Undecodable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient PageOutcome.Reason reason;

        Undecodable(PageOutcome.Reason reason, Throwable cause) {
            super(reason.name(), cause);
            this.reason = reason;
        }

        PageOutcome.Reason reason() {
            return reason;
        }
    }

    /** The display copy of a page. */
    static byte[] display(byte[] bytes, PageHeader header) throws Undecodable {
        return encode(upright(decode(bytes, header), header.turn()));
    }

    /** The display copy of a picture that is upright already. */
    static byte[] display(BufferedImage image) {
        return encode(upright(image, 1));
    }

    private static BufferedImage decode(byte[] bytes, PageHeader header) throws Undecodable {
        String name = header.format().name().toLowerCase(Locale.ROOT);
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(name);
        ImageReader reader = readers.next();
        List<String> warnings = new ArrayList<>();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            // without the listener a JPEG cut in half is returned half grey and nobody hears of it
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int every = Math.max(1, Math.max(header.width(), header.height()) / DECODE_SIDE);
            param.setSourceSubsampling(every, every, 0, 0);
            BufferedImage image = reader.read(0, param);
            if (warnings.stream().anyMatch(w -> w.toLowerCase(Locale.ROOT).contains("premature end"))) {
                throw new Undecodable(PageOutcome.Reason.TRUNCATED, null);
            }
            return image;
        } catch (IOException | RuntimeException broken) {
            // the JDK's decoders answer hostile bytes with whatever runtime exception they stumble into
            throw new Undecodable(header.complete() ? PageOutcome.Reason.BROKEN : PageOutcome.Reason.TRUNCATED, broken);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage upright(BufferedImage image, int turn) {
        boolean side = turn >= 5;
        double scale = Math.min(1.0, (double) DISPLAY_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage out = new BufferedImage(side ? height : width, side ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = out.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, out.getWidth(), out.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform place = turned(turn, width, height);
        place.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        pen.drawImage(image, place, null);
        pen.dispose();
        return out;
    }

    /** EXIF 2.3 orientations, for a picture of this size before turning. */
    private static AffineTransform turned(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] encode(BufferedImage image) {
        return written(image, "jpeg");
    }

    /** Without loss, for a picture that came without a file. */
    static byte[] png(BufferedImage image) {
        return written(image, "png");
    }

    /** Through memory only: {@link ImageIO#write} may leave the page in a temporary file. */
    private static byte[] written(BufferedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
