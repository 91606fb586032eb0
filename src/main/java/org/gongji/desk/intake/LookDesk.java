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

    /** Why somebody masked is looked at whole. The ledger holds the word. */
    public enum InFull {
        ORIGINAL, HOLDER, CENTRE, CALL, APART;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Somebody whole; number and telephone are empty where none is known. */
    public record Whole(String name, String certno, String phone) {
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
     */
    public void number(String family, String binding, String certno, String caseNo, InFull reason, Clerk clerk) {
        clerk.require(Right.VIEW_IN_FULL);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("family", family);
        payload.put("binding", binding);
        payload.put("certno", certno);
        payload.put("reason", reason.word());
        enter(EntryKind.VIEWED_IN_FULL, clerk, caseNo, payload);
    }

    /**
     * Somebody who stands masked in a list: VIEWED_IN_FULL {@code {screen, certno, reason}}, with {@code name} where
     * there is no number yet, and {@code phone} where one is shown.
     *
     * @param screen {@code search}, {@code day-list}, {@code approvals}, {@code returned}, {@code day-close},
     *               {@code hand-over} or {@code case}
     * @param caseNo case number or draft, {@code -} for none
     */
    public void person(Whole whole, String screen, String caseNo, InFull reason, Clerk clerk) {
        clerk.require(Right.VIEW_IN_FULL);
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("screen", screen);
        payload.put("certno", whole.certno());
        if (whole.certno().isEmpty()) {
            payload.put("name", whole.name());
        }
        if (!whole.phone().isEmpty()) {
            payload.put("phone", whole.phone());
        }
        payload.put("reason", reason.word());
        enter(EntryKind.VIEWED_IN_FULL, clerk, caseNo, payload);
    }

    private void enter(EntryKind kind, Clerk clerk, String caseNo, Map<String, Object> payload) {
        journal.act(pen -> pen.enter(kind, clerk, caseNo, clock.instant(), payload));
    }
}
