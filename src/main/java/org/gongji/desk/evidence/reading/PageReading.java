package org.gongji.desk.evidence.reading;

import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.evidence.reading.PageReader.Outcome;

/**
 * Has a page read as it is shown, set upright first where it lies sideways or upside down: only on an upright page is
 * it known what nobody needs, and that must be covered before anything is read.
 *
 * @param picture the page that was read, on which the places of its lines lie
 */
public record PageReading(byte[] picture, Outcome outcome) {
    /**
     * Long work.
     *
     * @param display a display copy
     * @param recipe  how the light table shows it
     */
    public static PageReading of(PageReader reader, byte[] display, Recipe recipe) {
        PageReading asLaid = asked(reader, display, recipe);
        if (!(asLaid.outcome() instanceof Outcome.Lying lying)) {
            return asLaid;
        }
        Recipe upright = recipe;
        for (int turn = 0; turn < lying.turns(); turn++) {
            upright = upright.turned();
        }
        return asked(reader, display, upright);
    }

    private static PageReading asked(PageReader reader, byte[] display, Recipe recipe) {
        byte[] picture = DarkRoom.developed(display, recipe).picture();
        return new PageReading(picture, reader.read(picture));
    }
}
