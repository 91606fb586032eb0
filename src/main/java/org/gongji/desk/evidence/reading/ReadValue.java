package org.gongji.desk.evidence.reading;

import java.util.Objects;
import org.gongji.desk.evidence.reading.ReadLine.Place;

/**
 * One field as read.
 *
 * @param certainty of its weakest character, 0–1
 * @param place     where it stands in the picture, for the crop beside it
 */
public record ReadValue(String text, double certainty, Place place) {
    public ReadValue {
        Objects.requireNonNull(text);
        Objects.requireNonNull(place);
    }

    /** Whole percent, rounded down. */
    public int percent() {
        return (int) (certainty * 100);
    }

    @Override
    public String toString() {
        return "ReadValue[" + text.length() + "]";
    }
}
