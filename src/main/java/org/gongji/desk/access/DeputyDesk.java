package org.gongji.desk.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/** Names who approves while a supervisor is away. */
public final class DeputyDesk {
    private final Journal journal;
    private final Deputies deputies;
    private final Clock clock;

    public DeputyDesk(Journal journal, Deputies deputies, Clock clock) {
        this.journal = journal;
        this.deputies = deputies;
        this.clock = clock;
    }

    /** Why somebody cannot be named. */
    public enum Refusal {
        /** names themselves, or somebody who may approve anyhow */
        NEEDS_NONE,
        /** keeps keys, accounts or the audit: those stay apart from deciding */
        KEPT_APART, ENDS_BEFORE_IT_BEGINS, OVER_ALREADY
    }

    /**
     * Enters {@link EntryKind#DEPUTY_NAMED} {@code {deputy, name, from, to}}.
     *
     * @param colleague a member of staff as the store holds them now
     * @return empty when it was done
     * @throws org.gongji.desk.clerk.NotYoursException when {@code by} names nobody
     */
    public Optional<Refusal> name(Clerk colleague, LocalDate from, LocalDate to, Clerk by) {
        by.require(Right.NAME_DEPUTY);
        Optional<Refusal> refusal = refusal(colleague, from, to);
        if (refusal.isEmpty()) {
            Deputy deputy = new Deputy(colleague.staffNo(), colleague.name(), by.staffNo(), from, to);
            journal.act(pen -> {
                deputies.put(deputy);
                return pen.enter(EntryKind.DEPUTY_NAMED, by, "-", clock.instant(), Map.of("deputy", deputy.staffNo(),
                        "name", deputy.name(), "from", from.toString(), "to", to.toString()));
            });
        }
        return refusal;
    }

    private Optional<Refusal> refusal(Clerk colleague, LocalDate from, LocalDate to) {
        if (colleague.may(Right.APPROVE)) {
            return Optional.of(Refusal.NEEDS_NONE);
        }
        if (!colleague.is(Role.CLERK)) {
            return Optional.of(Refusal.KEPT_APART);
        }
        if (to.isBefore(from)) {
            return Optional.of(Refusal.ENDS_BEFORE_IT_BEGINS);
        }
        return to.isBefore(today()) ? Optional.of(Refusal.OVER_ALREADY) : Optional.empty();
    }

    public List<Deputy> all() {
        return deputies.all();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}
