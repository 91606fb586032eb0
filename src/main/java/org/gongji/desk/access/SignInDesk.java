package org.gongji.desk.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.gongji.desk.ledger.EntryKind;

/** Lets a clerk in with their own password, and makes every try an act once somebody is in. */
public final class SignInDesk<S extends Opened> {
    private final Door<S> door;
    private final Tries<S> tries;
    private final Clock clock;

    /** @param nanoTime {@code System::nanoTime}; a clock nobody can set */
    public SignInDesk(Door<S> door, Lockout lockout, Clock clock, LongSupplier nanoTime) {
        this.door = door;
        this.tries = new Tries<>(door, lockout, clock, nanoTime);
        this.clock = clock;
    }

    /** Everybody who may sign in, by staff number. */
    public List<Account> accounts() {
        return door.accounts();
    }

    /** Those whose staff number begins so; the sign-in screen narrows by the first digits typed. */
    public List<Account> accounts(String firstDigits) {
        return accounts().stream().filter(account -> account.staffNo().startsWith(firstDigits)).toList();
    }

    /** @param password wiped before this returns */
    public SignInVerdict<S> signIn(String staffNo, char[] password) {
        try {
            Tries.Tried<S> tried = tries.of(staffNo, password);
            if (tried instanceof Tries.Tried.Waiting<S> waiting) {
                return new SignInVerdict.Locked<>(waiting.left());
            }
            return tried instanceof Tries.Tried.Answered<S> answered ? answered(answered)
                    : new SignInVerdict.NoSuchAccount<>();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Changes the password of whoever has this seat; its tries are counted with those at the door. */
    public PasswordDesk<S> passwords(Session<S> seat) {
        return new PasswordDesk<>(seat.opened(), tries, clock);
    }

    /** A colleague beside whoever has this seat; their tries and waits are those of this door. */
    public SecondPerson beside(Session<S> seat) {
        return new SecondPerson(tries, seat, clock);
    }

    private SignInVerdict<S> answered(Tries.Tried.Answered<S> tried) {
        if (tried.answer() instanceof Unlocking.Open<S> open) {
            return signedIn(open.opened(), tried.attempt());
        }
        if (tried.answer() instanceof Unlocking.Wrong<S>) {
            return new SignInVerdict.WrongPassword<>(tried.left());
        }
        if (tried.answer() instanceof Unlocking.NoToken<S>) {
            return new SignInVerdict.NoToken<>();
        }
        return tried.answer() instanceof Unlocking.TooWeak<S> ? new SignInVerdict.SlotWeakened<>()
                : new SignInVerdict.StoreDamaged<>();
    }

    private SignInVerdict<S> signedIn(S opened, Attempt own) {
        Instant now = clock.instant();
        boolean done = false;
        try {
            PasswordState state = PasswordDesk.state(opened, clock);
            opened.journal().act(pen -> pen.enter(EntryKind.SIGNED_IN, opened.clerk(), "-", now,
                    opened.takeInDoorLog(opened.clerk().staffNo()).payload(own)));
            SignInVerdict<S> verdict = state == PasswordState.FINE
                    ? new SignInVerdict.SignedIn<>(new Session<>(opened, now, clock))
                    : new SignInVerdict.MustChange<>(new Renewal<>(opened,
                            new PasswordDesk<>(opened, tries, clock), now, clock), state);
            done = true;
            return verdict;
        } finally {
            if (!done) {
                opened.close();
            }
        }
    }
}
