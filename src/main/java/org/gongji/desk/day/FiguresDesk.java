package org.gongji.desk.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.Matters;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/** Figures of a day or a month, counted from matters and ledger each time anew. Long work. */
public final class FiguresDesk {
    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final Matters matters;
    private final ClosedDays days;
    private final ZoneId zone;

    public FiguresDesk(Journal journal, Matters matters, ClosedDays days, ZoneId zone) {
        this.journal = journal;
        this.matters = matters;
        this.days = days;
        this.zone = zone;
    }

    /**
     * @param whole the span as one
     * @param byDay each of its days in order, those without anything included
     */
    public record Span(LocalDate from, LocalDate to, Figures whole, List<Figures> byDay) {
        public Span {
            byDay = List.copyOf(byDay);
        }
    }

    /** @throws IllegalArgumentException for a span that ends before it begins */
    public Span of(LocalDate from, LocalDate to, Clerk clerk) {
        clerk.require(Right.CLOSE_DAY);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span ends on its first day or later");
        }
        Figures.Told told = told(from, to);
        List<Matter> all = Stream.concat(matters.since(from.atStartOfDay(zone).toInstant()).stream(),
                matters.waiting().stream()).distinct().toList();
        return new Span(from, to, Figures.of(all, told, from, to, zone), from.datesUntil(to.plusDays(1))
                .map(day -> Figures.of(all, told, day, day, zone)).toList());
    }

    private Figures.Told told(LocalDate from, LocalDate to) {
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        Set<String> agents = new HashSet<>();
        Set<String> promises = new HashSet<>();
        long first = days.all().stream().filter(day -> day.closedAt().isBefore(begin))
                .mapToLong(ClosedDay::lastSequence).max().orElse(0) + 1;
        long last = journal.head().map(EntryHeader::sequence).orElse(0L);
        boolean over = false;
        for (long at = first; at <= last && !over; at += AT_ONCE) {
            List<Entry> entries = journal.range(at, Math.min(last, at + AT_ONCE - 1));
            entries.forEach(entry -> note(entry, agents, promises));
            over = entries.isEmpty() || entries.get(entries.size() - 1).header().clockTime().isAfter(end);
        }
        return new Figures.Told(agents, promises);
    }

    private static void note(Entry entry, Set<String> agents, Set<String> promises) {
        Map<String, Object> payload = entry.payload();
        boolean agent = payload.get("told") instanceof Map<?, ?> told && Boolean.TRUE.equals(told.get("agent"));
        if (entry.header().kind() == EntryKind.DECIDED && agent) {
            agents.add((String) payload.get("matter"));
        }
        if (entry.header().kind() == EntryKind.BOUND && payload.containsKey("verifyBy")) {
            promises.add((String) payload.get("matter"));
        }
    }
}
