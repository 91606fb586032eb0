package org.gongji.desk.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/**
 * Reads the ledger for whoever judges it. Every look is itself an act, AUDITED
 * {@code {did: "listed" | "opened" | "printed" | "saved", filter: {staffNo, kinds, from, to, case}, count}}, with
 * {@code sequence} where one entry was opened and {@code file} (SHA-256) where something left the screen. What was
 * counted is what stood there before that act.
 */
public final class AuditDesk {
    /** Entries opened at a time: a ledger of years does not stand in memory at once. */
    private static final long AT_A_TIME = 2000;

    private final Journal journal;
    private final Clock clock;

    public AuditDesk(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is looked for; whatever is empty does not narrow.
     *
     * @param staffNo of whoever acted, {@code -} for the desk itself
     * @param from    first day, by the clock at the desk
     * @param to      last day
     * @param caseNo  case number or draft, or the end of one
     */
    public record Filter(String staffNo, Set<EntryKind> kinds, Optional<LocalDate> from, Optional<LocalDate> to,
                         String caseNo) {
        public Filter {
            kinds = Set.copyOf(kinds);
        }

        public static Filter everything() {
            return new Filter("", Set.of(), Optional.empty(), Optional.empty(), "");
        }

        boolean lets(EntryHeader header, Clock clock) {
            LocalDate day = LocalDate.ofInstant(header.clockTime(), clock.getZone());
            return (staffNo.isEmpty() || staffNo.equals(header.clerk()))
                    && (kinds.isEmpty() || kinds.contains(header.kind()))
                    && from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true)
                    && header.caseNo().endsWith(caseNo);
        }

        private Map<String, Object> canonical() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("staffNo", staffNo);
            json.put("kinds", new TreeSet<>(kinds).stream().map(EntryKind::name).toList());
            json.put("from", from.map(LocalDate::toString).orElse(""));
            json.put("to", to.map(LocalDate::toString).orElse(""));
            json.put("case", caseNo);
            return json;
        }
    }

    /** Newest first; long work. Every seal and digest of what is listed held, otherwise the store says damaged. */
    public List<Entry> list(Filter filter, Clerk clerk) {
        clerk.require(Right.AUDIT);
        List<Entry> found = matching(filter);
        audited("listed", filter, found.size(), Map.of(), clerk);
        return found;
    }

    private List<Entry> matching(Filter filter) {
        List<Entry> found = new ArrayList<>();
        long last = journal.head().map(EntryHeader::sequence).orElse(0L);
        while (last > 0) {
            List<Entry> some = journal.range(Math.max(1, last - AT_A_TIME + 1), last);
            for (int i = some.size() - 1; i >= 0; i--) {
                if (filter.lets(some.get(i).header(), clock)) {
                    found.add(some.get(i));
                }
            }
            last -= AT_A_TIME;
        }
        return found;
    }

    /** One entry with what it holds; empty, and nothing entered, where there is none. */
    public Optional<Entry> open(long sequence, Clerk clerk) {
        clerk.require(Right.AUDIT);
        Optional<Entry> found = journal.range(sequence, sequence).stream().findFirst();
        found.ifPresent(entry -> audited("opened", Filter.everything(), 1, Map.of("sequence", sequence), clerk));
        return found;
    }

    /** Before the list goes to the printer. */
    public void printed(Filter filter, int count, Sha256 file, Clerk clerk) {
        clerk.require(Right.AUDIT);
        audited("printed", filter, count, Map.of("file", file.hex()), clerk);
    }

    /** Before the list gets its name in a folder. */
    public void saved(Filter filter, int count, Sha256 file, Clerk clerk) {
        clerk.require(Right.AUDIT);
        audited("saved", filter, count, Map.of("file", file.hex()), clerk);
    }

    private void audited(String did, Filter filter, int count, Map<String, Object> more, Clerk clerk) {
        Map<String, Object> payload = new LinkedHashMap<>(more);
        payload.put("did", did);
        payload.put("filter", filter.canonical());
        payload.put("count", count);
        journal.act(pen -> pen.enter(EntryKind.AUDITED, clerk, "-", clock.instant(), payload));
    }
}
