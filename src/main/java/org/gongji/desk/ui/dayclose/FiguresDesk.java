package org.gongji.desk.ui.dayclose;

import java.nio.file.Path;
import java.time.LocalDate;
import org.gongji.desk.day.FiguresDesk.Span;
import org.gongji.desk.ui.kit.Said;

/** Counts a span anew, and writes it down as a table; both are long work. */
public interface FiguresDesk {
    Span span(LocalDate from, LocalDate to);

    /**
     * A line a day and one for the whole, as CSV.
     *
     * @return that it is written, or why not
     */
    Said save(Span span, Path file);
}
