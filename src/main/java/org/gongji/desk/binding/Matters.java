package org.gongji.desk.binding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Register of matters. */
public interface Matters {
    Optional<Matter> find(String id);

    List<Matter> ofDraft(String draft);

    List<Matter> ofCase(String caseNo);

    /** Accepted and not settled, oldest first. */
    List<Matter> waiting();

    /** Accepted or settled at or after a moment, in order of acceptance. */
    List<Matter> since(Instant moment);

    List<Matter> all();

    void put(Matter matter);
}
