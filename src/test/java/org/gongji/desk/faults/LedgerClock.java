package org.gongji.desk.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.gongji.desk.store.StoreDoor;

/** Goes on where the ledger stands, whatever day it is: a restart must not look like a clock set back. */
final class LedgerClock extends Clock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant OPENING = Instant.parse("2026-11-23T01:00:00Z");

    private volatile Duration ahead = Duration.between(Instant.now(), OPENING);

    void goOnFrom(StoreDoor door) {
        Instant last = door.ledger().last().filter(OPENING::isBefore).orElse(OPENING);
        ahead = Duration.between(Instant.now(), last.plusMillis(1));
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the counter stands in one zone");
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
