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
 */
public record RosterStamp(long generation, LocalDate asOf, Set<String> completeAreas) {
    public RosterStamp {
        completeAreas = Set.copyOf(completeAreas);
    }

    /** Whole days since it was drawn up; 0 for a day before (a paper entered later, §10.4). */
    public long daysOldOn(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(asOf, day));
    }
}
