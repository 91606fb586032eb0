package org.gongji.desk.store;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gongji.desk.ledger.EntryKind;

/** Whether acts of one open store may take effect; the journal asks before each. */
final class Halt {
    static final Duration CLOCK_MAY_LAG = Duration.ofMinutes(2);
    /** Enough to see every act since the clock was last right; the whole ledger is the verifier's. */
    private static final int LOOKED_AT = 200;

    private final Clock clock;
    private volatile Instant newest;
    private volatile boolean elsewhere;
    private volatile boolean full;

    private Halt(Clock clock, Instant newest) {
        this.clock = clock;
        this.newest = newest;
    }

    /** A ledger that holds nothing yet. */
    static Halt none(Clock clock) {
        return new Halt(clock, Instant.MIN);
    }

    static Halt of(Sql sql, Clock clock) {
        Instant newest = Instant.MIN;
        for (Moment one : sql.query("SELECT kind, clockTime FROM entries ORDER BY sequence DESC LIMIT " + LOOKED_AT,
                row -> new Moment(Cells.text(row, 1), Cells.text(row, 2)))) {
            Instant at = one.at();
            newest = at.isAfter(newest) ? at : newest;
            if (EntryKind.TIME_CONFIRMED.name().equals(one.kind())) {
                break;
            }
        }
        return new Halt(clock, newest);
    }

    private record Moment(String kind, String clockTime) {
        /** What is no time was not written by the desk; the verifier names it. */
        Instant at() {
            try {
                return Instant.parse(clockTime);
            } catch (DateTimeException e) {
                return Instant.MIN;
            }
        }
    }

    Optional<Standstill> now() {
        if (elsewhere) {
            return Optional.of(Standstill.ELSEWHERE);
        }
        if (isBehind(clock.instant(), newest)) {
            return Optional.of(Standstill.CLOCK_BEHIND);
        }
        return full ? Optional.of(Standstill.DISK_FULL) : Optional.empty();
    }

    private static boolean isBehind(Instant now, Instant last) {
        return !last.equals(Instant.MIN) && now.plus(CLOCK_MAY_LAG).isBefore(last);
    }

    /**
     * @param last newest time of the ledger as this act sees it
     * @throws StandstillException when it would take effect and may not
     */
    void demand(EntryKind kind, Instant now, Instant last) {
        refuse(elsewhere, Standstill.ELSEWHERE, kind);
        refuse(isBehind(now, last), Standstill.CLOCK_BEHIND, kind);
        refuse(full, Standstill.DISK_FULL, kind);
    }

    private static void refuse(boolean holds, Standstill why, EntryKind kind) {
        if (holds && !why.allows(kind)) {
            throw new StandstillException(why);
        }
    }

    /** The newest time after an entry: a confirmed clock starts anew, however far behind it is. */
    static Instant after(EntryKind kind, Instant now, Instant last) {
        return kind == EntryKind.TIME_CONFIRMED || now.isAfter(last) ? now : last;
    }

    Instant newest() {
        return newest;
    }

    void newest(Instant committed) {
        newest = committed;
    }

    void elsewhere(boolean holds) {
        elsewhere = holds;
    }

    void full(boolean holds) {
        full = holds;
    }
}
