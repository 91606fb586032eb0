package org.gongji.desk.binding;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.Journal.Pen;

/**
 * Ends what was agreed on for a period when its last day has passed, each as an act, by the first clerk of the next day:
 * no clock ends anything by itself. The giver chose the day and has it on paper, so no call is owed.
 */
public final class PeriodDesk {
    /** Why a binding ended, as it goes on record. */
    public static final String REASON = "PERIOD_OVER";

    private final Journal journal;
    private final Bindings bindings;
    private final Clock clock;

    public PeriodDesk(Journal journal, Bindings bindings, Clock clock) {
        this.journal = journal;
        this.bindings = bindings;
        this.clock = clock;
    }

    /**
     * All whose last day has passed, in one act; where nothing is over, nothing is written. {@link EntryKind#ENDED}
     * {@code {binding, boundUnder, giver, member, reason: PERIOD_OVER, until}}.
     *
     * @return what was ended
     */
    public List<Binding> end(Clerk clerk) {
        clerk.require(Right.TAKE_CASES);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        List<String> over = bindings.all().stream().filter(one -> one.over(today)).map(Binding::id).toList();
        if (over.isEmpty()) {
            return List.of();
        }
        // looked at again inside the act: another errand may have ended one meanwhile
        return journal.act(pen -> over.stream().flatMap(id -> bindings.find(id).stream())
                .filter(one -> one.over(today)).map(one -> end(pen, one, now, clerk)).toList());
    }

    private Binding end(Pen pen, Binding binding, Instant now, Clerk clerk) {
        Binding ended = binding.in(BindingDesk.next(binding, EntryKind.ENDED), now, REASON);
        bindings.put(ended);
        Map<String, Object> payload = ActPayload.ofBinding(ended);
        payload.put("reason", REASON);
        payload.put("until", ended.until().toString());
        pen.enter(EntryKind.ENDED, clerk, ended.caseNo(), now, payload);
        return ended;
    }
}
