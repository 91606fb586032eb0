package org.gongji.desk.exchange;

import java.time.Clock;
import java.time.Instant;

/**
 * What time it is for judging age. A clock put back must not make an old roster fresh, so the latest of three counts.
 *
 * @param clock        the machine's clock
 * @param lastLedger   clock time of the newest ledger entry
 * @param newestSigned newest issue time in anything signed the desk has taken
 */
public record SeenTime(Instant clock, Instant lastLedger, Instant newestSigned) {
    /** Where there is neither ledger nor anything signed yet. */
    public static SeenTime of(Clock clock) {
        return new SeenTime(clock.instant(), Instant.MIN, Instant.MIN);
    }

    public Instant latest() {
        Instant later = clock.isAfter(lastLedger) ? clock : lastLedger;
        return later.isAfter(newestSigned) ? later : newestSigned;
    }

    /** Expiry closes nothing: it asks for a supervisor and is marked in each act. */
    public boolean isPast(Instant validUntil) {
        return latest().isAfter(validUntil);
    }
}
