package org.gongji.desk.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.ledger.EntryKind;

/**
 * A colleague proves with their own password to stand beside the one who sits at the desk, and takes no seat. Tries are
 * counted and waited for as at sign-in; what was proved is an act of the colleague.
 */
public final class SecondPerson {
    private final Tries<? extends Opened> tries;
    private final Session<? extends Opened> seat;
    private final Clock clock;

    SecondPerson(Tries<? extends Opened> tries, Session<? extends Opened> seat, Clock clock) {
        this.tries = tries;
        this.seat = seat;
        this.clock = clock;
    }

    /**
     * Takes half a second and more: never on the thread that draws, never inside an act. A colleague who is here leaves
     * {@link EntryKind#SECOND_PRESENT} {@code {beside, right, attempts, doorLogIntact}} in the ledger before this
     * returns; beside is the staff number of whoever sits at the desk.
     *
     * @param password wiped before this returns
     * @param right    what the colleague is asked for
     */
    public Presence prove(String staffNo, char[] password, Right right) {
        return prove(staffNo, password, right, colleague -> colleague.may(right));
    }

    /** The same where the right can be lent: {@link Right#APPROVE} to a deputy, for some days. */
    public Presence prove(String staffNo, char[] password, Approvers approvers) {
        return prove(staffNo, password, Right.APPROVE, colleague -> approvers.of(colleague).isPresent());
    }

    private Presence prove(String staffNo, char[] password, Right right, Predicate<Clerk> theirs) {
        try {
            return staffNo.equals(seat.clerk().staffNo()) ? new Presence.SamePerson()
                    : proved(tries.of(staffNo, password), right, theirs);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Presence proved(Tries.Tried<? extends Opened> tried, Right right, Predicate<Clerk> theirs) {
        if (tried instanceof Tries.Tried.Waiting<?> waiting) {
            return new Presence.Locked(waiting.left());
        }
        return tried instanceof Tries.Tried.Answered<?> answered ? answered(answered, right, theirs)
                : new Presence.NoSuchAccount();
    }

    private Presence answered(Tries.Tried.Answered<?> answered, Right right, Predicate<Clerk> theirs) {
        if (answered.answer() instanceof Unlocking.Open<?> open) {
            Clerk colleague;
            try (Opened opened = open.opened()) {
                if (PasswordDesk.state(opened, clock) != PasswordState.FINE) {
                    return new Presence.MustChange();
                }
                colleague = opened.clerk();
            }
            return present(colleague, answered.attempt(), right, theirs);
        }
        if (answered.answer() instanceof Unlocking.Wrong<?>) {
            return new Presence.WrongPassword(answered.left());
        }
        if (answered.answer() instanceof Unlocking.NoToken<?>) {
            return new Presence.NoToken();
        }
        return answered.answer() instanceof Unlocking.TooWeak<?> ? new Presence.SlotWeakened()
                : new Presence.StoreDamaged();
    }

    /** The password was right either way, so the colleague's count of failures begins anew. */
    private Presence present(Clerk colleague, Attempt own, Right right, Predicate<Clerk> theirs) {
        if (!theirs.test(colleague)) {
            enter(colleague, own, Map.of("beside", seat.clerk().staffNo(), "refused", right.name()));
            return new Presence.NotTheirs(right);
        }
        enter(colleague, own, Map.of("beside", seat.clerk().staffNo(), "right", right.name()));
        return new Presence.Here(colleague);
    }

    private void enter(Clerk colleague, Attempt own, Map<String, Object> facts) {
        Instant now = clock.instant();
        seat.opened().journal().act(pen -> {
            Map<String, Object> payload = new LinkedHashMap<>(facts);
            payload.putAll(seat.opened().takeInDoorLog(colleague.staffNo()).payload(own));
            return pen.enter(EntryKind.SECOND_PRESENT, colleague, "-", now, payload);
        });
    }
}
