package org.gongji.desk.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.Matters;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.vault.WindowKey;

/** Closes the day as an act, signs its head, and remembers which bundle carried it. */
public final class DayDesk {
    private final Journal journal;
    private final Matters matters;
    private final ClosedDays days;
    private final WindowKey key;
    private final Clock clock;

    public DayDesk(Journal journal, Matters matters, ClosedDays days, WindowKey key, Clock clock) {
        this.journal = journal;
        this.matters = matters;
        this.days = days;
        this.key = key;
        this.clock = clock;
    }

    /** The sum so far; what the close would write now. */
    public DaySheet sheet(int drafts) {
        return DaySheet.of(counted(), lastClose(), drafts);
    }

    /** The same sum for each kind of matter that occurs. */
    public Map<MatterKind, DaySheet> byKind() {
        Map<MatterKind, List<Matter>> kinds = new EnumMap<>(MatterKind.class);
        counted().forEach(matter -> kinds.computeIfAbsent(matter.kind(), kind -> new ArrayList<>()).add(matter));
        Map<MatterKind, DaySheet> sheets = new EnumMap<>(MatterKind.class);
        kinds.forEach((kind, list) -> sheets.put(kind, DaySheet.of(list, lastClose(), 0)));
        return sheets;
    }

    private List<Matter> counted() {
        List<Matter> all = new ArrayList<>(matters.since(lastClose()));
        matters.waiting().stream().filter(matter -> !all.contains(matter)).forEach(all::add);
        return all;
    }

    /**
     * A closed day's sum split by what was asked for, in the order of {@link MatterKind}; kinds that did not occur are
     * left out. Looks at the matters as they stood at the close, so later days do not change it.
     */
    public Map<MatterKind, DaySheet> byBusiness(ClosedDay day) {
        Instant before = days.find(day.number() - 1).map(ClosedDay::closedAt).orElse(Instant.EPOCH);
        List<Matter> then = matters.all().stream().filter(matter -> !matter.acceptedAt().isAfter(day.closedAt()))
                .filter(matter -> !matter.state().settled() || matter.settledAt().isAfter(before))
                .map(matter -> asOf(matter, day.closedAt())).toList();
        Map<MatterKind, DaySheet> rows = new EnumMap<>(MatterKind.class);
        for (MatterKind kind : MatterKind.values()) {
            List<Matter> own = then.stream().filter(matter -> matter.kind() == kind).toList();
            if (!own.isEmpty()) {
                rows.put(kind, DaySheet.of(own, before, 0));
            }
        }
        return rows;
    }

    private static Matter asOf(Matter matter, Instant moment) {
        boolean later = matter.state().settled() && matter.settledAt().isAfter(moment);
        return later ? matter.reopened() : matter;
    }

    /** Closes everything since the last close, whatever the calendar says. */
    public ClosedDay close(int drafts, Clerk clerk) {
        clerk.require(Right.CLOSE_DAY);
        return journal.act(pen -> {
            DaySheet sheet = sheet(drafts);
            if (!sheet.balances()) {
                throw new IllegalStateException("the day's sum does not come out");
            }
            Instant now = clock.instant();
            LocalDate day = LocalDate.ofInstant(now, clock.getZone());
            long number = days.last().map(ClosedDay::number).orElse(0L) + 1;
            long first = days.last().map(ClosedDay::lastSequence).orElse(0L) + 1;
            Entry entry = pen.enter(EntryKind.DAY_CLOSED, clerk, "-", now, payload(number, day, sheet));
            Sha256 head = entry.header().digest();
            String signature = HexFormat.of().formatHex(key.sign(WindowKey.Purpose.DAY_HEAD, head.bytes()));
            ClosedDay closed = new ClosedDay(number, day, now, first, entry.header().sequence(), head, signature,
                    sheet, null, null, 0);
            days.put(closed);
            pen.enter(EntryKind.DAY_SIGNED, clerk, "-", now, Map.of("number", number, "head", head.hex(),
                    "signature", signature));
            return closed;
        });
    }

    /** The bundle of a closed day is verified on its medium: only now its number is used up. */
    public ClosedDay exported(ClosedDay day, Sha256 contentHash, Clerk clerk) {
        clerk.require(Right.EXPORT);
        return journal.act(pen -> {
            Instant now = clock.instant();
            ClosedDay exported = day.exported(contentHash, now);
            days.put(exported);
            pen.enter(EntryKind.EXPORTED, clerk, "-", now, Map.of("bundle", day.number(),
                    "contentHash", contentHash.hex(), "firstSequence", day.firstSequence(),
                    "lastSequence", day.lastSequence()));
            return exported;
        });
    }

    private static Map<String, Object> payload(long number, LocalDate day, DaySheet sheet) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", number);
        json.put("day", day.toString());
        json.put("carriedIn", sheet.carriedIn());
        json.put("new", sheet.fresh());
        json.put("done", sheet.done());
        json.put("refused", sheet.refused());
        json.put("withdrawn", sheet.withdrawn());
        json.put("carriedOver", sheet.carriedOver());
        json.put("drafts", sheet.drafts());
        json.put("refusals", new LinkedHashMap<>(sheet.refusals()));
        return json;
    }

    private Instant lastClose() {
        return days.last().map(ClosedDay::closedAt).orElse(Instant.EPOCH);
    }
}
