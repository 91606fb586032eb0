package org.gongji.desk.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * Which roster an answer came from.
 *
 * @param generation    the centre's number of the roster package, 0 for facts that stand in the case itself
 * @param asOf          the day the centre drew it up
 * @param completeAreas division-code prefixes for which absence means "not insured there"
 * @param delta         how many deltas lie over the generation, 0 before the first
 */
public record RosterStamp(long generation, LocalDate asOf, Set<String> completeAreas, int delta) {
    public RosterStamp {
        completeAreas = Set.copyOf(completeAreas);
    }

    /** A generation as it was drawn up. */
    public RosterStamp(long generation, LocalDate asOf, Set<String> completeAreas) {
        this(generation, asOf, completeAreas, 0);
    }

    /** {@code 46}, with deltas {@code 46.2}. */
    public String version() {
        return delta == 0 ? Long.toString(generation) : generation + "." + delta;
    }

    /** Whole days since it was drawn up; 0 for a day before (a paper entered later, §10.4). */
    public long daysOldOn(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(asOf, day));
    }
}
