package org.gongji.desk.access;

/**
 * The staff's own ID numbers, of which only a keyed index is kept, sealed: whether somebody is the same person can be
 * asked, who they are cannot.
 */
public interface OwnNumbers {
    /** Whether a number was ever entered; without one nothing can be said about family. */
    boolean known(String staffNo);

    boolean is(String staffNo, String certno);

    /** Inside an act. */
    void put(String staffNo, String certno);
}
