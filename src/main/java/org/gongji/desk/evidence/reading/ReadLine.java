package org.gongji.desk.evidence.reading;

import java.util.Objects;

/**
 * One line of print.
 *
 * @param certainty of the weakest character, 0–1; a line of many is no surer than its worst
 * @param place     where it stands
 */
public record ReadLine(String text, double certainty, Place place) {
    public ReadLine {
        Objects.requireNonNull(text);
        Objects.requireNonNull(place);
    }

    /** What is printed belongs to somebody. */
    @Override
    public String toString() {
        return "ReadLine[" + text.length() + "]";
    }

    /**
     * A rectangle that may be tilted, in pixels of the picture, y downwards.
     *
     * @param x     of its middle
     * @param y     of its middle
     * @param width along the line
     * @param tilt  of the line against the picture's edge, radians, clockwise as seen
     */
    public record Place(double x, double y, double width, double height, double tilt) {
    }
}
