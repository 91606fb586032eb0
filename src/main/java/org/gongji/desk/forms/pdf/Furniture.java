package org.gongji.desk.forms.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** What stands on a page without being its text: the page's QR and 演练. Marked as artifacts, so no reader reads it. */
final class Furniture {
    private static final float MM = 72f / 25.4f;
    /** Side of a page's QR with its quiet zone; smaller does not survive a 150-dpi scan. */
    static final float CODE_SIDE = 30 * MM;
    /** Right edge of the code's quiet zone and its lower edge, from the page's left lower corner. */
    static final float CODE_RIGHT = 192 * MM;
    static final float CODE_BOTTOM = 4.5f * MM;
    /** Right and upper edge of the word 补打 and its size, clear of what most lasers cannot print. */
    private static final float REMARK_RIGHT = 188 * MM;
    private static final float REMARK_TOP = 7.5f * MM;
    private static final float REMARK_EM = 4.4f * MM;
    private static final Color FAINT = new Color(0xEE, 0xEE, 0xEE);

    private Furniture() {
    }

    static void code(PDDocument document, PDPage page, String text) throws IOException {
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.beginMarkedContent(COSName.ARTIFACT);
            out.drawImage(LosslessFactory.createFromImage(document, QrImage.of(text)), CODE_RIGHT - CODE_SIDE,
                    CODE_BOTTOM, CODE_SIDE, CODE_SIDE);
            out.endMarkedContent();
        }
    }

    /** Under everything else, as outlines: text would be extracted into names. */
    static void watermark(PDDocument document, PDPage page, Path2D word) throws IOException {
        Rectangle2D box = word.getBounds2D();
        AffineTransform place = new AffineTransform();
        place.translate(page.getMediaBox().getWidth() / 2, page.getMediaBox().getHeight() / 2);
        place.rotate(Math.toRadians(32));
        double scale = 125 * MM / box.getWidth();
        place.scale(scale, scale);
        place.translate(-box.getCenterX(), -box.getCenterY());
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.PREPEND, true, true)) {
            out.beginMarkedContent(COSName.ARTIFACT);
            out.setNonStrokingColor(FAINT);
            trace(word.getPathIterator(place), out);
            out.fill();
            out.endMarkedContent();
        }
    }

    /** A boxed word above the letterhead's right end, outside of what the form digest covers. */
    static void remark(PDDocument document, PDPage page, Path2D words) throws IOException {
        Rectangle2D box = words.getBounds2D();
        AffineTransform place = new AffineTransform();
        place.translate(REMARK_RIGHT, page.getMediaBox().getHeight() - REMARK_TOP);
        place.scale(REMARK_EM, REMARK_EM);
        place.translate(-box.getMaxX(), -box.getMaxY());
        Rectangle2D frame = words.createTransformedShape(place).getBounds2D();
        float pad = 1.3f * MM;
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            out.beginMarkedContent(COSName.ARTIFACT);
            trace(words.getPathIterator(place), out);
            out.fill();
            out.setLineWidth(1);
            out.addRect((float) frame.getX() - pad, (float) frame.getY() - pad, (float) frame.getWidth() + 2 * pad,
                    (float) frame.getHeight() + 2 * pad);
            out.stroke();
            out.endMarkedContent();
        }
    }

    private static void trace(PathIterator path, PDPageContentStream out) throws IOException {
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (; !path.isDone(); path.next()) {
            switch (path.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    out.moveTo(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_LINETO -> {
                    out.lineTo(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    out.curveTo(x + 2 * (p[0] - x) / 3, y + 2 * (p[1] - y) / 3, p[2] + 2 * (p[0] - p[2]) / 3,
                            p[3] + 2 * (p[1] - p[3]) / 3, p[2], p[3]);
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                    x = p[4];
                    y = p[5];
                }
                default -> out.closePath();
            }
        }
    }
}
