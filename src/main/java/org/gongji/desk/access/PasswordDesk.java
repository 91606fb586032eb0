package org.gongji.desk.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;

/** A clerk's own password. Changing it rewrites that clerk's slot and no other. */
public final class PasswordDesk<S extends Opened> {
    private final S opened;
    private final Tries<S> tries;
    private final Clock clock;

    PasswordDesk(S opened, Tries<S> tries, Clock clock) {
        this.opened = opened;
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * Takes two seconds: never on the thread that draws. A wrong {@code old} counts like a wrong password at the door.
     *
     * @param old and {@code fresh}: wiped before this returns
     */
    public PasswordVerdict change(char[] old, char[] fresh) {
        try {
            Set<PasswordFlaw> flaws = rules().flaws(fresh, opened.clerk());
            return flaws.isEmpty() ? proved(tries.of(opened.clerk().staffNo(), old), fresh)
                    : new PasswordVerdict.Refused(flaws);
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
        }
    }

    private PasswordVerdict proved(Tries.Tried<S> tried, char[] fresh) {
        if (tried instanceof Tries.Tried.Waiting<S> waiting) {
            return new PasswordVerdict.Locked(waiting.left());
        }
        if (tried instanceof Tries.Tried.Answered<S> answered) {
            if (answered.answer() instanceof Unlocking.Open<S> open) {
                open.opened().close();
                return set(fresh, Optional.of(answered.attempt()));
            }
            return answered.answer() instanceof Unlocking.NoToken<S> ? new PasswordVerdict.NoToken()
                    : new PasswordVerdict.WrongPassword(answered.left());
        }
        throw new IllegalStateException("whoever is in has an account");
    }

    /** For whoever came in a moment ago by a password that is only good for this; {@code fresh} is wiped. */
    PasswordVerdict renew(char[] fresh) {
        try {
            Set<PasswordFlaw> flaws = rules().flaws(fresh, opened.clerk());
            return flaws.isEmpty() ? set(fresh, Optional.empty()) : new PasswordVerdict.Refused(flaws);
        } finally {
            Arrays.fill(fresh, '\0');
        }
    }

    private PasswordVerdict set(char[] fresh, Optional<Attempt> own) {
        Clerk clerk = opened.clerk();
        Staff staff = opened.staff();
        if (staff.usedBefore(clerk.staffNo(), fresh, rules().remembered())) {
            return new PasswordVerdict.Refused(EnumSet.of(PasswordFlaw.USED_BEFORE));
        }
        NewSlot slot = staff.slot(clerk.staffNo(), fresh, false);
        opened.journal().act(pen -> {
            Map<String, Object> payload = new LinkedHashMap<>(
                    opened.takeInDoorLog(clerk.staffNo()).payload(own.orElse(null)));
            staff.put(slot);
            payload.putAll(facts(slot));
            return pen.enter(EntryKind.PASSWORD_CHANGED, clerk, "-", clock.instant(), payload);
        });
        return new PasswordVerdict.Changed();
    }

    /** What names a slot in the act that made it: {@code slot, owner, publicKey, generation}. */
    static Map<String, Object> facts(NewSlot made) {
        return Map.of("slot", made.slot().slotId(), "owner", made.staffNo(),
                "publicKey", made.slot().publicKeyDigest().hex(), "generation", made.slot().generation());
    }

    private PasswordRules rules() {
        return opened.passwordRules();
    }

    /**
     * Whether the password that opened this store lets its owner to work. Asked before the sign-in is written down: the
     * newest act is then still the last one of before, and a clock turned back makes no password young.
     */
    static PasswordState state(Opened opened, Clock clock) {
        Instant now = clock.instant();
        Instant newest = opened.journal().head().map(EntryHeader::clockTime).filter(now::isBefore).orElse(now);
        return opened.staff().find(opened.clerk().staffNo())
                .map(colleague -> opened.passwordRules().state(colleague.password(), newest))
                .orElse(PasswordState.FINE);
    }
}
