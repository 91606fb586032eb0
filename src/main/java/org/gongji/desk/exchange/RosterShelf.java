package org.gongji.desk.exchange;

import java.util.Map;
import java.util.Optional;
import org.gongji.desk.roster.RosterStamp;

/** Where a verified roster package goes: parsed, sealed, swapped in; until then the old one answers. */
public interface RosterShelf {
    /**
     * @param files contents by name, as in the package
     * @return the stamp now in force
     * @throws org.gongji.desk.base.BadJson or another answer in words where the files are not a roster
     */
    RosterStamp install(Map<String, byte[]> files);

    /**
     * What the package says of itself, before anything is changed.
     *
     * @throws org.gongji.desk.base.BadJson where the files are not a roster
     */
    RosterStamp offered(Map<String, byte[]> files);

    Optional<RosterStamp> inForce();
}
