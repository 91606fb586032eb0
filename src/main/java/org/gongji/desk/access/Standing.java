package org.gongji.desk.access;

/** Where a colleague stands. Nobody is ever deleted: a staff number stays with its acts. */
public enum Standing {
    AT_WORK, LEFT,
    /** Works at another window now, under the same staff number. */
    MOVED
}
