package org.gongji.desk.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/** Takes a colleague's own ID number, so that the desk can tell when a case is their own family's (回避). */
public final class RecusalDesk {
    private final Journal journal;
    private final OwnNumbers numbers;
    private final Staff staff;
    private final Clock clock;

    public RecusalDesk(Journal journal, OwnNumbers numbers, Staff staff, Clock clock) {
        this.journal = journal;
        this.numbers = numbers;
        this.staff = staff;
        this.clock = clock;
    }

    /** Why a number was not taken. */
    public enum Why {
        NOBODY, NOT_A_NUMBER
    }

    /**
     * STAFF_CHANGED {@code {what: "OWN_NUMBER", staffNo}}: the number itself stands nowhere.
     *
     * @param typed in whatever writing the card allows
     * @return empty when it was taken
     */
    public Optional<Why> enter(String staffNo, String typed, Clerk by) {
        by.require(Right.MANAGE_STAFF);
        if (staff.find(staffNo).isEmpty()) {
            return Optional.of(Why.NOBODY);
        }
        String number = IdNumbers.canonical(typed);
        IdCheck check = IdNumbers.check(number, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        if (number.isEmpty() || check.verdict() == org.gongji.desk.identity.Verdict.INVALID) {
            return Optional.of(Why.NOT_A_NUMBER);
        }
        journal.act(pen -> {
            numbers.put(staffNo, number);
            return pen.enter(EntryKind.STAFF_CHANGED, by, "-", clock.instant(),
                    Map.of("what", "OWN_NUMBER", "staffNo", staffNo));
        });
        return Optional.empty();
    }
}
