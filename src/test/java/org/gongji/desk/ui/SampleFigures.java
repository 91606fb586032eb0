package org.gongji.desk.ui;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.day.Figures;
import org.gongji.desk.day.FiguresDesk.Span;
import org.gongji.desk.ui.dayclose.FiguresDesk;

/** A month of an invented window; nobody works on Saturday and Sunday. */
final class SampleFigures implements FiguresDesk {
    private static final Map<String, Integer> WHY = Map.of("REL_IN_LAW", 7, "GIVER_SUSPENDED", 3, "MARRIAGE_ENDED", 1);

    @Override
    public Span span(LocalDate from, LocalDate to) {
        List<Figures> days = from.datesUntil(to.plusDays(1)).map(SampleFigures::day).toList();
        return new Span(from, to, new Figures(402, 371, 11, 9, Optional.of(6L), 31, 118, 344, 22, WHY), days);
    }

    private static Figures day(LocalDate day) {
        boolean rest = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        int done = rest ? 0 : 14 + day.getDayOfMonth() * 7 % 11;
        return new Figures(done + (rest ? 0 : 2), done, rest ? 0 : 1, 0, rest ? Optional.empty() : Optional.of(6L), rest ? 0 : 2,
                done / 3, done, done / 9, rest ? Map.of() : Map.of("REL_IN_LAW", 1));
    }

    @Override
    public boolean save(Span span, Path file) {
        throw new IllegalStateException("a picture writes nothing");
    }
}
