package org.gongji.desk.access;

import java.util.List;

/**
 * A store that is still locked.
 *
 * @param <S> what it is once open
 */
public interface Door<S extends Opened> {
    /** In order of staff number. */
    List<Account> accounts();

    /** Durable when it returns. */
    void note(Attempt attempt);

    /** Takes half a second and more: never on the thread that draws. The password is the caller's to wipe. */
    Unlocking<S> unlock(String staffNo, char[] password);
}
