package org.gongji.desk.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Bindings;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/**
 * Whose family has still to be told, without opening every binding each time home is drawn: asked anew only when the
 * ledger has grown by an act that owes or makes a call. Remembers ids, nobody's name.
 */
final class OwedCalls {
    private static final Set<EntryKind> MOVES = EnumSet.of(EntryKind.SUSPENDED, EntryKind.RESUMED, EntryKind.ENDED,
            EntryKind.VOIDED, EntryKind.CENTRE_ANSWERED, EntryKind.TOLD, EntryKind.RESTORED);

    private final Journal journal;
    private final Bindings bindings;
    private final Supplier<List<Binding>> all;
    private List<String> known;
    private long upTo;

    /** @param all the long way: opens every binding */
    OwedCalls(Journal journal, Bindings bindings, Supplier<List<Binding>> all) {
        this.journal = journal;
        this.bindings = bindings;
        this.all = all;
    }

    /** The longest waiting first. */
    synchronized List<Binding> toTell() {
        // the head first: an act that comes while all are read makes the next question read again
        long head = journal.head().map(EntryHeader::sequence).orElse(0L);
        if (known == null || moved(head)) {
            known = all.get().stream().map(Binding::id).toList();
        }
        upTo = head;
        return known.stream().map(bindings::find).flatMap(Optional::stream)
                .filter(one -> one.notice() == Binding.Notice.OWED).toList();
    }

    private boolean moved(long head) {
        return head > upTo && journal.range(upTo + 1, head).stream().anyMatch(entry ->
                MOVES.contains(entry.header().kind()));
    }
}
