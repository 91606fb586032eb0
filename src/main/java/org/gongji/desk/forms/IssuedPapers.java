package org.gongji.desk.forms;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;

/** Register of papers made at this window. */
public interface IssuedPapers {
    Optional<IssuedPaper> find(String documentId);

    /** The paper whose form digest a QR carries. */
    Optional<IssuedPaper> byForm(Sha256 form);

    /** @param about case number, draft id or day number */
    List<IssuedPaper> about(String about);

    /** Papers of which a copy has not come out, oldest first. */
    List<IssuedPaper> owed();

    List<IssuedPaper> all();

    void put(IssuedPaper paper);
}
