package org.gongji.desk.ledger;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;

/** Checks headers alone: whether each follows the one before. Needs no key, so anybody may. */
public final class Chain {
    private Chain() {
    }

    /** What is wrong, and at which entry. */
    public record Break(long sequence, Fault fault) {
    }

    /** The ways in which a chain can be broken. */
    public enum Fault {
        FORMAT, OTHER_STORE, GAP, PREVIOUS, INCARNATION
    }

    /**
     * @param before   digest of the header before the first, {@link EntryHeader#GENESIS} for a whole chain
     * @param sequence number the first must have
     */
    public static Optional<Break> check(List<EntryHeader> headers, Sha256 before, long sequence) {
        Sha256 previous = before;
        long expected = sequence;
        EntryHeader last = null;
        for (EntryHeader header : headers) {
            Optional<Fault> fault = fault(header, last, previous, expected);
            if (fault.isPresent()) {
                return Optional.of(new Break(header.sequence(), fault.get()));
            }
            previous = header.digest();
            last = header;
            expected++;
        }
        return Optional.empty();
    }

    /** @param last the header before, null for the first of the range */
    public static Optional<Fault> fault(EntryHeader header, EntryHeader last, Sha256 previous, long expected) {
        if (!EntryHeader.FORMAT.equals(header.format())) {
            return Optional.of(Fault.FORMAT);
        }
        if (last != null && (!header.storeId().equals(last.storeId()) || header.mode() != last.mode())) {
            return Optional.of(Fault.OTHER_STORE);
        }
        if (header.sequence() != expected) {
            return Optional.of(Fault.GAP);
        }
        if (last != null && !incarnationFollows(header, last)) {
            return Optional.of(Fault.INCARNATION);
        }
        return header.previous().equals(previous) ? Optional.empty() : Optional.of(Fault.PREVIOUS);
    }

    /** A restored store counts up and draws a new random id; nothing else may change either. */
    private static boolean incarnationFollows(EntryHeader header, EntryHeader last) {
        return header.incarnation() == last.incarnation()
                ? header.incarnationId().equals(last.incarnationId())
                : header.incarnation() > last.incarnation() && !header.incarnationId().equals(last.incarnationId());
    }
}
