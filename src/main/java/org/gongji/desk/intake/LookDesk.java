package org.gongji.desk.intake;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.binding.Family;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/**
 * Looks at people outside a case. Who looked, at whom and why is an act before anything is shown; inside a case the
 * case itself is the reason.
 */
public final class LookDesk {
    private final Journal journal;
    private final Clock clock;

    public LookDesk(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Why a record is opened. The ledger holds the word. */
    public enum Reason {
        PRESENT, CALLED, CENTRE, COMPLAINT, COMMAND_LINE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The record of one family, with its giver's line of the roster: LOOKED_UP
     * {@code {what: "family", family, certno, reason}}.
     *
     * @param caseNo newest case of the family, {@code -} for none
     */
    public void family(Family family, String caseNo, Reason reason, Clerk clerk) {
        clerk.require(Right.SEARCH);
        enter(EntryKind.LOOKED_UP, clerk, caseNo, Map.of("what", "family", "family", family.id(),
                "certno", family.giver().certno(), "reason", reason.word()));
    }

    /** Lines of the roster: LOOKED_UP {@code {what: "roster", certnos: [as asked], reason}}. */
    public void roster(List<String> certnos, Reason reason, Clerk clerk) {
        clerk.require(Right.SEARCH);
        enter(EntryKind.LOOKED_UP, clerk, "-", Map.of("what", "roster", "certnos", certnos, "reason", reason.word()));
    }

    /**
     * One whole number: VIEWED_IN_FULL {@code {family, binding, certno, reason}}.
     *
     * @param binding id of one binding, or empty for the giver
     * @param reason  {@code original}, {@code holder} or {@code centre}
     */
    public void number(String family, String binding, String certno, String caseNo, String reason, Clerk clerk) {
        clerk.require(Right.VIEW_IN_FULL);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("family", family);
        payload.put("binding", binding);
        payload.put("certno", certno);
        payload.put("reason", reason);
        enter(EntryKind.VIEWED_IN_FULL, clerk, caseNo, payload);
    }

    private void enter(EntryKind kind, Clerk clerk, String caseNo, Map<String, Object> payload) {
        journal.act(pen -> pen.enter(kind, clerk, caseNo, clock.instant(), payload));
    }
}
