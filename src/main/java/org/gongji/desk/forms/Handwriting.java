package org.gongji.desk.forms;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.Strokes;

/**
 * What one hand wrote on one line of one document. It names the form digest it belongs to, and no press draws it
 * into any other.
 *
 * @param line     {@link SignLine#key()}
 * @param document form digest of the page that was on the signer's screen
 * @param strokes  in the order written
 */
public record Handwriting(String line, Sha256 document, List<Stroke> strokes, Instant signedAt) {
    public Handwriting {
        Objects.requireNonNull(line);
        Objects.requireNonNull(document);
        Objects.requireNonNull(signedAt);
        strokes = List.copyOf(strokes);
        if (strokes.isEmpty()) {
            throw new IllegalArgumentException("nothing was written");
        }
    }

    /** What a pen display took, for one line of the document that lay under the pen. */
    public static Handwriting of(String line, Strokes taken, Instant signedAt) {
        List<Stroke> strokes = taken.lines().stream().map(one -> new Stroke(one.points().stream()
                .map(point -> new Dot(point.x(), point.y(), point.millis(),
                        point.pressure() < 0 ? 0.5 : point.pressure() / 1000.0)).toList())).toList();
        return new Handwriting(line, taken.document(), strokes, signedAt);
    }

    /** One pen-down to pen-up. */
    public record Stroke(List<Dot> dots) {
        public Stroke {
            dots = List.copyOf(dots);
            if (dots.isEmpty()) {
                throw new IllegalArgumentException("a stroke has at least one dot");
            }
        }
    }

    /**
     * @param x        right, in units of the pad
     * @param y        down, in units of the pad
     * @param t        milliseconds since the first dot
     * @param pressure 0 to 1; 0.5 where the pad has none
     */
    public record Dot(double x, double y, int t, double pressure) {
    }
}
