package org.gongji.desk.intake;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.access.Presence;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/** One clerk leaves the window to another; from then on the giver's cases are the receiver's. */
public final class HandOverDesk {
    private final Journal journal;
    private final Drafts drafts;
    private final Clock clock;

    public HandOverDesk(Journal journal, Drafts drafts, Clock clock) {
        this.journal = journal;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Both sign: the giver sits at the desk, the receiver has just proved to stand beside it. Leaves
     * {@link EntryKind#HANDED_OVER} {@code {to, cases, waiting, owed, spoiled, scans, originals, blanks, today}}.
     *
     * @throws org.gongji.desk.clerk.NotYoursException when one of the two takes no hand-overs
     * @throws IllegalStateException when the list of cases is not what the giver has now: both must look again
     */
    public Entry give(HandOver left, Clerk giver, Presence.Here receiver) {
        giver.require(Right.HAND_OVER);
        Clerk to = receiver.clerk();
        to.require(Right.HAND_OVER);
        if (giver.staffNo().equals(to.staffNo())) {
            throw new IllegalArgumentException("nobody hands over to themselves");
        }
        return journal.act(pen -> {
            if (!left.cases().equals(cases(giver))) {
                throw new IllegalStateException("the giver's cases have changed since both looked");
            }
            left.cases().forEach(draft -> drafts.give(draft, to.staffNo()));
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("to", to.staffNo());
            payload.putAll(left.payload());
            return pen.enter(EntryKind.HANDED_OVER, giver, "-", clock.instant(), payload);
        });
    }

    /** Draft ids that are this clerk's, in order. */
    public List<String> cases(Clerk clerk) {
        clerk.require(Right.HAND_OVER);
        return drafts.list().stream().map(Drafts.Line::id)
                .filter(draft -> drafts.owner(draft).equals(clerk.staffNo())).sorted().toList();
    }
}
