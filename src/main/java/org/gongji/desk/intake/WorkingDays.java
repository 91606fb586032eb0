package org.gongji.desk.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Monday to Friday. Holidays and days worked instead come with the office's calendar, which no package brings yet. */
public final class WorkingDays {
    private WorkingDays() {
    }

    /** The day that is so many working days after another. */
    public static LocalDate after(LocalDate day, int count) {
        LocalDate then = day;
        for (int left = count; left > 0; left -= works(then) ? 1 : 0) {
            then = then.plusDays(1);
        }
        return then;
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
