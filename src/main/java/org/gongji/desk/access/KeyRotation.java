package org.gongji.desk.access;

import java.util.Optional;
import java.util.function.Consumer;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.Journal;

/**
 * New keys for an open store, while colleagues are away: sealed to the public key of every slot that stays. What was
 * sealed under the old ones is sealed anew afterwards, in small steps that a power cut only interrupts.
 */
public interface KeyRotation {
    /** Reads the whole ledger: minutes in an old store, never on the thread that draws. Empty when new keys may be made. */
    Optional<KeyTrouble> trouble();

    /**
     * One act: what {@code first} writes (a slot taken away), then the new keys and, as KEYS_ROTATED, whose slots they
     * were sealed to and the digests of the window's new public keys, which wait for the office's certificates.
     *
     * @throws IllegalStateException when a slot is found that no act named
     */
    void rotate(Consumer<Journal.Pen> first, Clerk by);

    /** Old keys are still held because something may be sealed under them. */
    boolean pending();

    /**
     * Seals some things anew, in one short transaction.
     *
     * @return how far it is; {@link Progress#over} once the old keys left the store, as RESEALED
     */
    Progress step();

    /**
     * @param done    rows, entries and pages under the newest keys
     * @param of      all of them
     * @param trouble stops the work where it is; the old keys stay until it is mended
     */
    record Progress(long done, long of, Optional<KeyTrouble> trouble) {
        public boolean over() {
            return done == of && trouble.isEmpty();
        }
    }
}
