package org.gongji.desk.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The clock of the training day: stands where it was put and never goes back. */
final class DemoClock extends Clock {
    private final ZoneId zone;
    private Instant now;

    DemoClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Never back: the ledger's business times run forward. */
    void reach(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new DemoClock(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
