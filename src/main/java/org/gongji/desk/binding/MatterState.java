package org.gongji.desk.binding;

/** How a matter stands; every accepted matter is in exactly one state, so the day always balances. */
public enum MatterState {
    /** Accepted, waiting for a paper, a signature or a supervisor: carried over at day close. */
    WAITING,
    DONE, REFUSED, WITHDRAWN;

    public boolean settled() {
        return this != WAITING;
    }
}
