package org.gongji.desk.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The dates everything hangs on: a Monday, and a roster nine days old. */
final class TrainingCalendar {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final LocalDate ROSTER_AS_OF = LocalDate.of(2026, 11, 14);
    static final long ROSTER_GENERATION = 46;

    private TrainingCalendar() {
    }

    /** @param time {@code HH:mm} */
    static Instant at(String time) {
        return at(DAY, time);
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
