package org.gongji.desk.evidence.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.gongji.desk.evidence.reading.ReadLine.Place;

/**
 * The lines of a page laid straight: who stands beside whom and beneath whom. A page lies on the glass a little tilted,
 * and on one of A4 three degrees are half a row.
 */
final class Sheet {
    /** Shorter lines tell no tilt. */
    private static final double TELLING = 3;
    /** Rows next to each other overlap less than this part of the lower one. */
    private static final double SAME_ROW = 0.45;
    /** In heights of a line: the gap inside one spaced out number. */
    private static final double SPACED = 2.2;

    private final List<Cell> cells;

    /** A line between left and right, top and bottom, after straightening. */
    record Cell(String text, double certainty, Place place, double left, double right, double top, double bottom) {
        double height() {
            return bottom - top;
        }

        double middle() {
            return (top + bottom) / 2;
        }

        ReadValue value(String part) {
            return new ReadValue(part, certainty, place);
        }

        boolean sameRow(Cell other) {
            double shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return shared > SAME_ROW * Math.min(height(), other.height());
        }

        boolean sharesColumn(Cell other) {
            return Math.min(right, other.right) - Math.max(left, other.left) > 0;
        }
    }

    Sheet(ReadPage page) {
        double tilt = tilt(page);
        double x0 = page.width() / 2.0;
        double y0 = page.height() / 2.0;
        List<Cell> straight = new ArrayList<>();
        for (ReadLine line : page.lines()) {
            Place at = line.place();
            double dx = at.x() - x0;
            double dy = at.y() - y0;
            double x = dx * Math.cos(tilt) + dy * Math.sin(tilt);
            double y = dy * Math.cos(tilt) - dx * Math.sin(tilt);
            straight.add(new Cell(plain(line.text()), line.certainty(), at, x - at.width() / 2, x + at.width() / 2,
                    y - at.height() / 2, y + at.height() / 2));
        }
        straight.sort(Comparator.comparingDouble(Cell::middle));
        cells = List.copyOf(straight);
    }

    /** Spaces and the colon after a label mean nothing. */
    private static String plain(String text) {
        return text.replaceAll("[\\s　]+", "").replaceAll("[:：]", "");
    }

    private static double tilt(ReadPage page) {
        double[] tilts = page.lines().stream().filter(line -> line.place().width() > TELLING * line.place().height())
                .mapToDouble(line -> line.place().tilt()).sorted().toArray();
        return tilts.length == 0 ? 0 : tilts[tilts.length / 2];
    }

    /** From top to bottom. */
    List<Cell> cells() {
        return cells;
    }

    /**
     * The nearest on the right in the same row. It may begin a little before this one ends, but goes on further: what was
     * joined already, narrow and tall as noise on a turned page is, would else be found again without end.
     */
    Optional<Cell> beside(Cell cell) {
        return cells.stream().filter(other -> other.right() > cell.right()
                        && other.left() >= cell.right() - cell.height() / 2 && cell.sameRow(other))
                .min(Comparator.comparingDouble(Cell::left));
    }

    /** The nearest beneath, at most two and a half lines away. */
    Optional<Cell> beneath(Cell cell) {
        return cells.stream().filter(other -> other.middle() > cell.middle() + cell.height() / 2
                        && other.middle() - cell.middle() < 2.5 * Math.max(cell.height(), other.height())
                        && cell.sharesColumn(other) && !cell.sameRow(other))
                .min(Comparator.comparingDouble((Cell other) -> other.middle() - cell.middle())
                        .thenComparingDouble(Cell::left));
    }

    /** A cell together with those right of it that go on in the same way: a number printed in groups. */
    Cell joined(Cell cell, Predicate<String> goesOn) {
        Cell whole = cell;
        Optional<Cell> next = beside(whole);
        while (next.isPresent() && goesOn.test(next.get().text())
                && next.get().left() - whole.right() < SPACED * whole.height()) {
            whole = join(whole, next.get());
            next = beside(whole);
        }
        return whole;
    }

    /** One thing printed in two lines. */
    static Cell stacked(Cell upper, Cell lower) {
        return new Cell(upper.text() + lower.text(), Math.min(upper.certainty(), lower.certainty()), upper.place(),
                Math.min(upper.left(), lower.left()), Math.max(upper.right(), lower.right()), upper.top(),
                lower.bottom());
    }

    private static Cell join(Cell one, Cell other) {
        Place a = one.place();
        Place b = other.place();
        double width = other.right() - one.left();
        double height = Math.max(a.height(), b.height());
        return new Cell(one.text() + other.text(), Math.min(one.certainty(), other.certainty()),
                new Place((a.x() - a.width() / 2 + b.x() + b.width() / 2) / 2, (a.y() + b.y()) / 2, width, height,
                        a.tilt()), one.left(), other.right(), Math.min(one.top(), other.top()),
                Math.max(one.bottom(), other.bottom()));
    }
}
