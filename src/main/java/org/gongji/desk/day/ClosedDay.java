package org.gongji.desk.day;

import java.time.Instant;
import java.time.LocalDate;
import org.gongji.desk.base.Sha256;

/**
 * A day that was closed and, later, its bundle.
 *
 * @param number        1, 2, 3 … per store; also the bundle's number once the bundle is verified on its medium
 * @param firstSequence first entry of the range, exclusive of the close before
 * @param lastSequence  the DAY_CLOSED entry itself
 * @param head          digest of that entry's header, printed on the sheet and exported
 * @param signature     the window's signature over {@code head}, hex
 * @param contentHash   of the exported bundle; null before export
 * @param exportedAt    null before export
 * @param receipt       version of the newest receipt taken; 0 for none
 */
public record ClosedDay(long number, LocalDate day, Instant closedAt, long firstSequence, long lastSequence,
                        Sha256 head, String signature, DaySheet sheet, Sha256 contentHash, Instant exportedAt,
                        int receipt) {
    public ClosedDay exported(Sha256 hash, Instant at) {
        return new ClosedDay(number, day, closedAt, firstSequence, lastSequence, head, signature, sheet, hash, at,
                receipt);
    }

    public ClosedDay answered(int version) {
        return new ClosedDay(number, day, closedAt, firstSequence, lastSequence, head, signature, sheet, contentHash,
                exportedAt, version);
    }
}
