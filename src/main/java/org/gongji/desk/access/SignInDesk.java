package org.gongji.desk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.gongji.desk.ledger.EntryKind;

/** Lets a clerk in with their own password, and makes every try an act once somebody is in. */
public final class SignInDesk<S extends Opened> {
    private final Door<S> door;
    private final Lockout lockout;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final long openedAt;
    private final Map<String, Long> lastTry = new HashMap<>();

    /** @param nanoTime {@code System::nanoTime}; a clock nobody can set */
    public SignInDesk(Door<S> door, Lockout lockout, Clock clock, LongSupplier nanoTime) {
        this.door = door;
        this.lockout = lockout;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.openedAt = nanoTime.getAsLong();
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
    public synchronized SignInVerdict<S> signIn(String staffNo, char[] password) {
        try {
            Optional<Account> account = account(staffNo);
            if (account.isEmpty()) {
                return new SignInVerdict.NoSuchAccount<>();
            }
            Duration wait = waiting(account.get());
            return wait.isZero() ? tried(account.get(), password) : new SignInVerdict.Locked<>(wait);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Optional<Account> account(String staffNo) {
        return door.accounts().stream().filter(account -> account.staffNo().equals(staffNo)).findFirst();
    }

    /** After a restart the whole wait begins again: the desk cannot know how long it was off. */
    private Duration waiting(Account account) {
        if (account.failures() < lockout.tries()) {
            return Duration.ZERO;
        }
        long from = lastTry.getOrDefault(account.staffNo(), openedAt);
        Duration left = lockout.pause().minusNanos(nanoTime.getAsLong() - from);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private SignInVerdict<S> tried(Account account, char[] password) {
        Attempt attempt = new Attempt(account.staffNo(), clock.instant());
        door.note(attempt);
        Unlocking<S> answer = door.unlock(account.staffNo(), password);
        lastTry.put(account.staffNo(), nanoTime.getAsLong());
        if (answer instanceof Unlocking.Open<S> open) {
            return signedIn(open.opened(), attempt);
        }
        if (answer instanceof Unlocking.Wrong<S>) {
            return new SignInVerdict.WrongPassword<>(Math.max(0, lockout.tries() - account.failures() - 1));
        }
        return answer instanceof Unlocking.TooWeak<S> ? new SignInVerdict.SlotWeakened<>()
                : new SignInVerdict.StoreDamaged<>();
    }

    private SignInVerdict<S> signedIn(S opened, Attempt own) {
        Instant now = clock.instant();
        boolean done = false;
        try {
            opened.journal().act(pen -> pen.enter(EntryKind.SIGNED_IN, opened.clerk(), "-", now,
                    payload(opened.takeInDoorLog(), own)));
            done = true;
        } finally {
            if (!done) {
                opened.close();
            }
        }
        return new SignInVerdict.SignedIn<>(new Session<>(opened, now, clock));
    }

    private static Map<String, Object> payload(DoorLog log, Attempt own) {
        List<Attempt> earlier = new ArrayList<>(log.attempts());
        int last = earlier.lastIndexOf(own);
        if (last >= 0) {
            earlier.remove(last);
        }
        List<Map<String, Object>> attempts = new ArrayList<>();
        for (Attempt attempt : earlier) {
            attempts.add(Map.of("staffNo", attempt.staffNo(), "at", attempt.at().toString()));
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("attempts", attempts);
        payload.put("doorLogIntact", log.intact());
        return payload;
    }
}
