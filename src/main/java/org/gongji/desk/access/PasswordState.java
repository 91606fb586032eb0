package org.gongji.desk.access;

/** Whether a right password still lets its owner to work. */
public enum PasswordState {
    FINE,
    /** Handed over by the security administrator; good for one sign-in, to set an own one. */
    ONE_TIME,
    EXPIRED
}
