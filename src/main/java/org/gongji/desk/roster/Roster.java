package org.gongji.desk.roster;

import java.util.Optional;

/** Look-up port; implemented over sealed blocks in {@code store}. */
public interface Roster {
    /**
     * @param certno normalised ID number
     * @param area   division code the person says to be insured in; empty if unknown
     */
    RosterAnswer lookup(String certno, String area);

    /** The roster in force, empty before the first import. */
    Optional<RosterStamp> stamp();
}
