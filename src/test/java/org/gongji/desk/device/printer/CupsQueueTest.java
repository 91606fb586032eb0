package org.gongji.desk.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CupsQueueTest {
    private static CupsQueue said(String state, String reasons, String accepting) {
        return CupsQueue.said("copies=1 device-uri=cups-pdf:/ printer-info=hall printer-is-accepting-jobs=" + accepting
                + " printer-is-shared=true printer-state=" + state + " printer-state-change-time=1764034407 "
                + "printer-state-reasons=" + reasons + " printer-type=8433692\n");
    }

    @Test
    void tellsAnEmptyTrayFromAMereWarning() {
        assertThat(said("3", "media-empty-error", "true").isOutOfPaper()).isTrue();
        assertThat(said("5", "other,media-needed", "true").isOutOfPaper()).isTrue();
        assertThat(said("3", "media-low-warning", "true").isOutOfPaper()).isFalse();
        assertThat(said("3", "media-low-warning", "true").needsAttention()).isTrue();
        assertThat(said("3", "media-low-warning", "true").holdsUp()).isFalse();
        assertThat(said("3", "media-jam-error", "true").holdsUp()).isTrue();
        assertThat(said("5", "paused", "true").holdsUp()).isTrue();
        assertThat(said("3", "none", "true").needsAttention()).isFalse();
    }

    @Test
    void tellsAPausedQueueFromOneThatTakesNothing() {
        assertThat(said("5", "paused", "true").isStopped()).isTrue();
        assertThat(said("3", "none", "false").isClosed()).isTrue();
        assertThat(said("3", "none", "true").isStopped()).isFalse();
    }

    @Test
    void triesTheJobWhereNothingIsKnown() {
        CupsQueue unknown = CupsQueue.said("");
        assertThat(unknown.isOutOfPaper() || unknown.isStopped() || unknown.isClosed()).isFalse();
    }
}
