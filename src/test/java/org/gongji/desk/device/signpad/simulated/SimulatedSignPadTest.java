package org.gongji.desk.device.signpad.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.SignPad.Outcome;
import org.gongji.desk.base.Strokes;
import org.junit.jupiter.api.Test;

class SimulatedSignPadTest {
    private static final Sha256 DOCUMENT = Sha256.of(new byte[] {1});

    @Test
    void signsOneDocumentTheSameWayEachTime() {
        Strokes first = ((Outcome.Signed) new SimulatedSignPad().capture(DOCUMENT, Duration.ZERO)).strokes();
        Strokes again = ((Outcome.Signed) new SimulatedSignPad().capture(DOCUMENT, Duration.ZERO)).strokes();
        Strokes other = ((Outcome.Signed) new SimulatedSignPad().capture(Sha256.of(new byte[] {2}), Duration.ZERO))
                .strokes();
        assertThat(CanonicalJson.text(first.json())).isEqualTo(CanonicalJson.text(again.json()))
                .isNotEqualTo(CanonicalJson.text(other.json())).contains(DOCUMENT.hex());
        assertThat(first.isEmpty()).isFalse();
        assertThat(first.svgPath()).startsWith("M600 ");
        for (Strokes.Line line : first.lines()) {
            assertThat(line.points()).allMatch(p -> p.x() > 0 && p.x() < first.width() && p.y() > 0
                    && p.y() < first.height() && p.pressure() <= 1000);
        }
    }

    @Test
    void declinesWhenToldTo() {
        SimulatedSignPad pad = new SimulatedSignPad();
        pad.answer(new Outcome.Declined());
        assertThat(pad.capture(DOCUMENT, Duration.ZERO)).isEqualTo(new Outcome.Declined());
        assertThat(pad.capture(DOCUMENT, Duration.ZERO)).isInstanceOf(Outcome.Signed.class);
    }
}
