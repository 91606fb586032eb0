package org.gongji.desk.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as papers print them. */
final class PageDates {
    private static final DateTimeFormatter CHINESE = DateTimeFormatter.ofPattern("yyyy年MM月dd日", Locale.ROOT);

    private PageDates() {
    }

    static String chinese(LocalDate date) {
        return date.format(CHINESE);
    }

    static String dotted(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("yyyy.MM.dd", Locale.ROOT));
    }
}
