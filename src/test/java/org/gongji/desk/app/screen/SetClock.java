package org.gongji.desk.app.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A clock that stands where the test put it. */
final class SetClock extends Clock {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private volatile Instant now;

    SetClock(int year, int month, int day, int hour, int minute) {
        set(year, month, day, hour, minute);
    }

    void set(int year, int month, int day, int hour, int minute) {
        now = ZonedDateTime.of(year, month, day, hour, minute, 0, 0, SHANGHAI).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
