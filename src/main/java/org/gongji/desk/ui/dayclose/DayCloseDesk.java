package org.gongji.desk.ui.dayclose;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongji.desk.ui.kit.Said;

/** What the day-close screen asks of day desk, exchange and receipts. Counts are matters. */
public interface DayCloseDesk {
    Sheet sheet();

    /** Closes and seals the day as an act; long work. */
    Sheet close();

    /** Writes the bundle crash-safe; the number is used up only when the copy was read back. Long work. */
    Written write(Consumer<Progress> progress);

    /** Stops a running write; what is half written does not count. */
    void stop();

    /** Takes an answer of the centre from the medium; long work. */
    Said importReceipt();

    /** The phone call was made. */
    void called(int index);

    /**
     * {@code carriedIn + fresh = done + refused + withdrawn + carriedOver}.
     *
     * @param closedAt empty while the day is open
     * @param clerk    who closed it, empty while open
     * @param bundle   number the next or present bundle has, e.g. {@code 0214}
     * @param medium   name of the stick that is plugged in, empty if none
     * @param free     free space on it in bytes
     */
    record Sheet(LocalDate day, Optional<LocalTime> closedAt, String clerk, List<Line> lines, String bundle,
                 boolean exported, String medium, long free, List<Said> inside, List<Answer> answers,
                 Optional<String> gap, List<Call> calls) {
        public Sheet {
            lines = List.copyOf(lines);
            inside = List.copyOf(inside);
            answers = List.copyOf(answers);
            calls = List.copyOf(calls);
            if (lines.stream().anyMatch(line -> !line.balances())) {
                throw new IllegalArgumentException("the day's figures do not add up");
            }
        }

        public Line total() {
            return lines.stream().reduce(new Line(Said.of("records.close.total"), 0, 0, 0, 0, 0, 0, Optional.empty()),
                    Line::plus);
        }
    }

    /** Matters of one kind. */
    record Line(Said kind, int carriedIn, int fresh, int done, int refused, int withdrawn, int carriedOver,
                Optional<Said> note) {
        boolean balances() {
            return carriedIn + fresh == done + refused + withdrawn + carriedOver;
        }

        Line plus(Line other) {
            return new Line(kind, carriedIn + other.carriedIn, fresh + other.fresh, done + other.done,
                    refused + other.refused, withdrawn + other.withdrawn, carriedOver + other.carriedOver, note);
        }
    }

    /** The four visible stages of a bundle. */
    enum Stage {
        SEAL, WRITE, READ_BACK, RENAME
    }

    /** @param secondsLeft negative while nobody can say */
    record Progress(Stage stage, long done, long all, long secondsLeft) {
    }

    enum Written {
        VERIFIED, PULLED_OUT, FULL, DIFFERENT, STOPPED, NO_MEDIUM
    }

    /** What the centre said to one bundle. @param tone {@code success}, {@code warning}, {@code accent} or {@code neutral} */
    record Answer(String bundle, LocalDate day, Said said, String tone) {
    }

    /** Somebody to phone; name and number masked. */
    record Call(String name, String phone, Said why, Optional<LocalTime> called) {
    }
}
