package org.gongji.desk.device.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongji.desk.evidence.reading.ReadLine.Place;
import org.junit.jupiter.api.Test;

class UprightTest {
    private static final double TILT = 0.03;
    private static final List<Place> LEVEL = List.of(new Place(100, 50, 200, 20, TILT), new Place(90, 90, 150, 20, TILT),
            new Place(200, 130, 90, 20, TILT), new Place(30, 130, 20, 20, TILT));
    private static final List<Place> STANDING = LEVEL.stream().map(place -> new Place(place.y(), place.x(),
            place.height(), place.width(), TILT)).toList();

    /** Only a line read along this direction makes sense. */
    private static Upright whereSenseIs(double direction) {
        return new Upright(place -> Math.cos(place.tilt() - direction) > 0.9 ? 0.95 : 0.1);
    }

    @Test
    void tellsHowAPageIsSetRight() {
        assertThat(whereSenseIs(0).turns(LEVEL)).isZero();
        assertThat(whereSenseIs(Math.PI).turns(LEVEL)).isEqualTo(2);
        assertThat(whereSenseIs(Math.PI / 2).turns(STANDING)).as("print runs down: turned once, three remain").isEqualTo(3);
        assertThat(whereSenseIs(-Math.PI / 2).turns(STANDING)).as("print runs up").isEqualTo(1);
    }

    /** A seal over one line, or a number that reads both ways, turns no page. */
    @Test
    void oneLineThatMisleadsDoesNotTurnThePage() {
        Upright upright = new Upright(place -> {
            boolean misled = place.width() == 200;
            return misled == Math.cos(place.tilt()) > 0 ? 0.2 : 0.9;
        });

        assertThat(upright.turns(LEVEL)).isZero();
    }

    @Test
    void asksNobodyWhereNothingIsPrinted() {
        Upright upright = new Upright(place -> {
            throw new AssertionError("read");
        });
        assertThat(upright.turns(List.of())).isZero();
        assertThat(upright.turns(List.of(new Place(5, 5, 9, 9, 0)))).isZero();
    }
}
