package org.gongji.desk.access;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Passwords tried at one door. Whoever asks for one, to sign in or to stand beside a colleague, asks here: a wait that
 * holds for the one holds for the other.
 */
final class Tries<S extends Opened> {
    private final Door<S> door;
    private final Lockout lockout;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final long openedAt;
    private final Map<String, Long> lastTry = new HashMap<>();

    Tries(Door<S> door, Lockout lockout, Clock clock, LongSupplier nanoTime) {
        this.door = door;
        this.lockout = lockout;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.openedAt = nanoTime.getAsLong();
    }

    /** What came of one try. */
    sealed interface Tried<S extends Opened> {
        record Nobody<S extends Opened>() implements Tried<S> {
        }

        /** The password was not looked at. */
        record Waiting<S extends Opened>(Duration left) implements Tried<S> {
        }

        /** @param left tries before the door waits, if the password was wrong; 0 when it waits now */
        record Answered<S extends Opened>(Attempt attempt, Unlocking<S> answer, int left) implements Tried<S> {
        }
    }

    /** @param password the caller's to wipe */
    synchronized Tried<S> of(String staffNo, char[] password) {
        Optional<Account> account = door.accounts().stream().filter(one -> one.staffNo().equals(staffNo)).findFirst();
        if (account.isEmpty()) {
            return new Tried.Nobody<>();
        }
        Duration wait = waiting(account.get());
        return wait.isZero() ? answered(account.get(), password) : new Tried.Waiting<>(wait);
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

    private Tried<S> answered(Account account, char[] password) {
        Attempt attempt = new Attempt(account.staffNo(), clock.instant());
        door.note(attempt);
        Unlocking<S> answer = door.unlock(account.staffNo(), password);
        lastTry.put(account.staffNo(), nanoTime.getAsLong());
        return new Tried.Answered<>(attempt, answer, Math.max(0, lockout.tries() - account.failures() - 1));
    }
}
