package org.gongji.desk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sealed drafts; the newest state only, durable within a second of the keystroke. */
public interface Drafts {
    /** @param caseFile canonical JSON of the case */
    void save(Line line, byte[] caseFile);

    Optional<byte[]> load(String id);

    /** Open drafts, most recently touched first. */
    List<Line> list();

    void remove(String id);

    /**
     * A draft as a line of the rail.
     *
     * @param id     e.g. {@code D-0231}; works only at this window
     * @param giver  name, empty while unknown
     * @param step   step and field where the caret stood, e.g. {@code members:p3:claim}
     * @param parked put aside by the clerk to take the next person
     */
    record Line(String id, String giver, int members, String step, Instant touched, boolean parked) {
    }
}
