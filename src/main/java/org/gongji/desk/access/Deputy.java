package org.gongji.desk.access;

import java.time.LocalDate;

/**
 * Somebody who approves for a supervisor for some days (代理复核).
 *
 * @param staffNo    the deputy
 * @param supervisor staff number of who lent the right
 * @param from       first day
 * @param to         last day, inclusive
 */
public record Deputy(String staffNo, String name, String supervisor, LocalDate from, LocalDate to) {
    public Deputy {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span ends before it begins");
        }
    }

    public boolean on(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
