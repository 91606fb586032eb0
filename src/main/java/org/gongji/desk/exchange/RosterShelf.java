package org.gongji.desk.exchange;

import java.util.Map;
import java.util.Optional;
import org.gongji.desk.roster.ImportWatch;
import org.gongji.desk.roster.RosterStamp;

/** Where a verified roster package goes: parsed, sealed, swapped in; until then the old one answers. */
public interface RosterShelf {
    /**
     * @param files contents by name, as in the package
     * @param watch looks on and may give it up
     * @return the stamp now in force; empty while parts of its generation are missing
     * @throws org.gongji.desk.base.BadJson or another answer in words where the files are not a roster
     */
    Optional<RosterStamp> install(Map<String, byte[]> files, ImportWatch watch);

    /** Which part of its generation this is, and how many were taken before. */
    Offered part(Map<String, byte[]> files);

    /** @param taken parts of the same generation that lie here, 1 to this one */
    record Offered(int part, int of, int taken) {
    }

    /**
     * What the package says of itself, before anything is changed.
     *
     * @throws org.gongji.desk.base.BadJson where the files are not a roster
     */
    RosterStamp offered(Map<String, byte[]> files);

    Optional<RosterStamp> inForce();
}
