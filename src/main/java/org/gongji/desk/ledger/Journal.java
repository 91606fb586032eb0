package org.gongji.desk.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;

/** The one way to change anything: acts and the rows they change become durable together or not at all. */
public interface Journal {
    /**
     * Runs {@code work} on the writer thread inside one transaction. Registers called from inside it take part in the
     * same transaction; the digests of every row they write are put into the payload of the next entry under
     * {@code rows}. An exception rolls everything back and is rethrown. Asked for inside an act of the same journal, the
     * work joins that act: what belongs together becomes durable together, whoever began.
     */
    <R> R act(Function<Pen, R> work);

    /** Entries {@code first..last} in order; used by export, verification and folds. */
    List<Entry> range(long first, long last);

    /** Entries whose header names this case number or draft, in order. */
    List<Entry> about(String caseNo);

    /** The newest entry's header, empty in a store without acts. */
    Optional<EntryHeader> head();

    /** What holds the pen inside one transaction. */
    interface Pen {
        /**
         * @param kind         what was done
         * @param clerk        who did it; null for the desk itself
         * @param caseNo       case number or draft id; {@code -} for none
         * @param businessTime when it holds
         * @param payload      every fact needed to rebuild; strings, integers, booleans, lists, maps only
         */
        Entry enter(EntryKind kind, Clerk clerk, String caseNo, Instant businessTime, Map<String, Object> payload);

        /** Seals bytes (page image, form, photo) under their own digest; the same bytes twice are stored once. */
        Sha256 keep(byte[] blob, String mediaType);

        /** The next value of a named counter, starting at 1; a rolled-back number is used again. */
        long next(String counter);
    }
}
