package org.gongji.desk.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days the office works: Monday to Friday, but for the holidays and the weekend days worked instead (调休) that the
 * State Council announces year by year and a pack brings with its source.
 *
 * @param years  announced; in every other year weekends are all that is known, and whoever promises a day says so
 * @param off    days off, weekends among them or not
 * @param worked weekend days worked instead
 */
public record WorkCalendar(Set<Integer> years, Set<LocalDate> off, Set<LocalDate> worked) {
    public static final WorkCalendar WEEKENDS_ONLY = new WorkCalendar(Set.of(), Set.of(), Set.of());

    public WorkCalendar {
        years = Set.copyOf(years);
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    public boolean covers(LocalDate day) {
        return years.contains(day.getYear());
    }

    public boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return worked.contains(day) || !weekend && !off.contains(day);
    }

    /** The day that is so many working days after another. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate then = day;
        for (int left = count; left > 0; left -= works(then) ? 1 : 0) {
            then = then.plusDays(1);
        }
        return then;
    }
}
