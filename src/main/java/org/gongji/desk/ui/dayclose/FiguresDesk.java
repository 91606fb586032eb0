package org.gongji.desk.ui.dayclose;

import java.nio.file.Path;
import java.time.LocalDate;
import org.gongji.desk.day.FiguresDesk.Span;

/** Counts a span anew, and writes it down as a table; both are long work. */
public interface FiguresDesk {
    Span span(LocalDate from, LocalDate to);

    /**
     * A line a day and one for the whole, as CSV.
     *
     * @return false where the medium is full or gone; nothing of it is left there
     */
    boolean save(Span span, Path file);
}
