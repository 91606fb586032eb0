package org.gongji.desk.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.store.fold.Retention;

/**
 * What may go today, and how much must stay and why.
 *
 * @param head      newest entry the plan has seen
 * @param due       term over, and archived where the archive must have it
 * @param young     files whose term is not over, by class
 * @param unknownTo files whose term is over but which the archive has not taken, by class
 * @param open      files of cases that are still open, or of which no act says what they belong to
 */
public record PurgePlan(long head, List<Line> due, Map<Retention, Long> young, Map<Retention, Long> unknownTo,
                        long open) {
    /** @param over first day on which it may go; @param note the archive's, 0 where none is asked */
    public record Line(Sha256 file, Retention retention, LocalDate over, long bytes, int note) {
    }

    public PurgePlan {
        due = List.copyOf(due);
        young = Map.copyOf(young);
        unknownTo = Map.copyOf(unknownTo);
    }

    public long bytes() {
        return due.stream().mapToLong(Line::bytes).sum();
    }
}
