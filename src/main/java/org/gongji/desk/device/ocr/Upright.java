package org.gongji.desk.device.ocr;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.gongji.desk.evidence.reading.ReadLine.Place;

/**
 * Which way up the print of a page stands. A page that lies sideways has lines that are higher than wide; one that lies
 * upside down reads as rubbish, of which the reading network is not sure. So a few lines are tried both ways, and the
 * page stands as most of them say.
 */
final class Upright {
    /** A line that is so many times longer than thick tells how it lies; a single character does not. */
    private static final double TELLING = 2.5;
    /** Lines asked at most, and by how many votes it is settled before. */
    private static final int ASKED = 7;
    private static final int SETTLED = 2;
    private static final int ROUND = 4;

    private final ToDoubleFunction<Place> certainty;

    /** @param certainty how sure a reading of the line at a place is, read in the direction of its tilt */
    Upright(ToDoubleFunction<Place> certainty) {
        this.certainty = certainty;
    }

    /** How many quarter turns clockwise set the page right, 0–3. */
    int turns(List<Place> found) {
        boolean sideways = sideways(found);
        List<Place> lying = sideways ? found.stream().map(Upright::standing).toList() : found;
        // print that runs down the picture was turned by one quarter, and takes three more
        return ((sideways ? 3 : 0) + (upsideDown(lying) ? 2 : 0)) % ROUND;
    }

    private static boolean sideways(List<Place> found) {
        double level = found.stream().filter(place -> place.width() > TELLING * place.height())
                .mapToDouble(Place::width).sum();
        double standing = found.stream().filter(place -> place.height() > TELLING * place.width())
                .mapToDouble(Place::height).sum();
        return standing > level;
    }

    private boolean upsideDown(List<Place> lying) {
        int votes = 0;
        for (Place place : lying.stream().filter(one -> one.width() > TELLING * one.height())
                .sorted(Comparator.comparingDouble(Place::width).reversed()).limit(ASKED).toList()) {
            votes += Double.compare(certainty.applyAsDouble(against(place)), certainty.applyAsDouble(place));
            if (Math.abs(votes) >= SETTLED) {
                break;
            }
        }
        return votes > 0;
    }

    private static Place standing(Place place) {
        return new Place(place.x(), place.y(), place.height(), place.width(), place.tilt() + Math.PI / 2);
    }

    private static Place against(Place place) {
        return new Place(place.x(), place.y(), place.width(), place.height(), place.tilt() + Math.PI);
    }
}
