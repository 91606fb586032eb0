package org.gongji.desk.access;

import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.Journal;

/** A store opened by one clerk. */
public interface Opened extends AutoCloseable {
    Clerk clerk();

    Journal journal();

    Staff staff();

    KeyRotation rotation();

    PasswordRules passwordRules();

    /** Inside an act. */
    void put(PasswordRules rules);

    /**
     * Inside an act: hands over the door's log, empties it, and clears one count of failures.
     *
     * @param proved staff number of the colleague whose password was right
     */
    DoorLog takeInDoorLog(String proved);

    /** Drops and wipes the keys; whatever still holds this store is refused from now on. */
    @Override
    void close();
}
