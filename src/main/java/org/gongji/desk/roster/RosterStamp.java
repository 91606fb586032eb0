package org.gongji.desk.roster;

import java.time.LocalDate;
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
}
