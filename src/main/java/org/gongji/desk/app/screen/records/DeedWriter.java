package org.gongji.desk.app.screen.records;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.binding.Party;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.search.SearchDesk;
import org.gongji.desk.ui.search.SearchViewModel;

/** What the ledger says of one family, as a timeline. Steps on the way to an act are left out. */
final class DeedWriter {
    /** Kind of act to the tone of its dot. */
    private static final Map<EntryKind, String> TOLD = Map.ofEntries(Map.entry(EntryKind.FAMILY_FOUNDED, "success"),
            Map.entry(EntryKind.BOUND, "success"), Map.entry(EntryKind.ENDED, "danger"),
            Map.entry(EntryKind.CHANGED, "success"),
            Map.entry(EntryKind.REFUSED, "danger"), Map.entry(EntryKind.WITHDRAWN, "neutral"),
            Map.entry(EntryKind.DEFERRED, "warning"), Map.entry(EntryKind.LAPSED, "neutral"),
            Map.entry(EntryKind.SUSPENDED, "warning"), Map.entry(EntryKind.RESUMED, "success"),
            Map.entry(EntryKind.VOIDED, "danger"), Map.entry(EntryKind.CENTRE_ANSWERED, "neutral"),
            Map.entry(EntryKind.QUERIED, "neutral"), Map.entry(EntryKind.RECORD_SHOWN, "neutral"),
            Map.entry(EntryKind.RECORD_COPIED, "neutral"),
            Map.entry(EntryKind.CORRECTION_ASKED, "warning"), Map.entry(EntryKind.CORRECTION_ANSWERED, "neutral"),
            Map.entry(EntryKind.INFO_CHANGED, "neutral"), Map.entry(EntryKind.REPOINTED, "neutral"),
            Map.entry(EntryKind.VIEWED_IN_FULL, "neutral"));

    private final OpenStore store;
    private final ZoneId zone;
    private final List<String> members;

    /** @param members of the family, as its list has them */
    DeedWriter(OpenStore store, ZoneId zone, List<Party> members) {
        this.store = store;
        this.zone = zone;
        this.members = members.stream().map(Party::certno).toList();
    }

    /** Newest first. */
    List<SearchDesk.Deed> deeds(List<Entry> entries) {
        List<SearchDesk.Deed> deeds = new ArrayList<>();
        for (Entry entry : entries) {
            EntryKind kind = entry.header().kind();
            if (TOLD.containsKey(kind)) {
                deeds.add(new SearchDesk.Deed(tone(entry), what(entry),
                        LocalDateTime.ofInstant(entry.header().businessTime(), zone), by(entry), about(entry)));
            }
        }
        Collections.reverse(deeds);
        return deeds;
    }

    private static String tone(Entry entry) {
        boolean refused = entry.header().kind() == EntryKind.CENTRE_ANSWERED
                && !"accepted".equals(entry.payload().get("answer"));
        return refused ? "warning" : TOLD.get(entry.header().kind());
    }

    private Said what(Entry entry) {
        EntryKind kind = entry.header().kind();
        String key = "records.deed." + kind;
        return switch (kind) {
            case FAMILY_FOUNDED, QUERIED, RECORD_SHOWN, RECORD_COPIED, CORRECTION_ASKED, CORRECTION_ANSWERED, INFO_CHANGED,
                    REPOINTED -> Said.of(key);
            case VIEWED_IN_FULL -> Said.of(key, Said.of("masking.reason." + text(entry, "reason")));
            case CENTRE_ANSWERED -> Said.of(entry.payload().containsKey("usableAt") ? key + ".usable" : key,
                    CentreWords.answer(text(entry, "answer")), member(entry));
            case CHANGED -> Said.of(key, member(entry), items(entry));
            case ENDED -> Said.of(key, member(entry), entry.payload().containsKey("relation") ? relation(entry)
                    : CentreWords.ended(text(entry, "reason")));
            default -> Said.of(key, member(entry), relation(entry));
        };
    }

    private Said by(Entry entry) {
        String name = store.accounts().find(entry.header().clerk()).map(Clerk::name)
                .orElse(entry.header().clerk());
        return Said.of("records.deed.by", name, SearchViewModel.tail(entry.header().caseNo()));
    }

    /** Of the payload itself, or of the matter it names. */
    private String member(Entry entry) {
        return entry.payload().get("member") instanceof Map<?, ?> party ? String.valueOf(party.get("name"))
                : Optional.of(text(entry, "matter")).flatMap(store.matters()::find)
                .map(matter -> matter.member().name()).orElse("");
    }

    /** Which member, as {@link SearchDesk.Deed#member()}. */
    private int about(Entry entry) {
        Object number = entry.payload().get("member") instanceof Map<?, ?> party ? party.get("certno")
                : entry.header().kind() == EntryKind.VIEWED_IN_FULL ? text(entry, "certno")
                : Optional.of(text(entry, "matter")).flatMap(store.matters()::find)
                .map(matter -> matter.member().certno()).orElse("");
        return members.indexOf(String.valueOf(number));
    }

    private static Said items(Entry entry) {
        List<Said> turns = ((List<?>) entry.payload().get("items")).stream().map(item -> Said.of("terms.deed." + item,
                said(entry, "before", item), said(entry, "after", item))).toList();
        return turns.stream().reduce((one, other) -> Said.of("terms.and", one, other))
                .orElse(Said.of("records.nothing"));
    }

    private static Said said(Entry entry, String side, Object item) {
        Object value = ((Map<?, ?>) entry.payload().get(side)).get(item);
        return value == null ? Said.of("terms.deed.none") : value instanceof Map<?, ?> relation
                ? CentreWords.relation(String.valueOf(relation.get("name"))) : Said.of("terms.plain", value.toString());
    }

    private static Said relation(Entry entry) {
        return entry.payload().get("relation") instanceof Map<?, ?> relation
                ? CentreWords.relation(String.valueOf(relation.get("name"))) : Said.of("records.nothing");
    }

    private static String text(Entry entry, String key) {
        return entry.payload().get(key) instanceof String text ? text : "";
    }
}
