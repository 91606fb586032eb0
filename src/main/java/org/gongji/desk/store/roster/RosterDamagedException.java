package org.gongji.desk.store.roster;

/** {@code roster.db} is not what the desk wrote, or could not be read. Names the place, never a person. */
public final class RosterDamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RosterDamagedException(String what) {
        super("roster.db: " + what);
    }

    RosterDamagedException(String what, Throwable cause) {
        super("roster.db: " + what, cause);
    }
}
