package org.gongji.desk.exchange;

import java.util.Optional;
import org.gongji.desk.base.Sha256;

/** Register of what the archive has taken over. */
public interface ArchivedFiles {
    /** The number of the note that says so; empty while the window holds the only one. */
    Optional<Integer> find(Sha256 file);

    /** Inside an act. */
    void put(Sha256 file, int note);
}
