package org.gongji.desk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sealed drafts; the newest state only, durable within a second of the keystroke. */
public interface Drafts {
    /** @param caseFile canonical JSON of the case */
    void save(Line line, byte[] caseFile);

    Optional<byte[]> load(String id);

    /** Text that stood in fields of the newest saved state and is no fact of the case yet. */
    void saveTyped(String id, Typed typed);

    /** Empty where nothing stood in a field, or where the draft was saved differently since. */
    Optional<Typed> typed(String id);

    /** Open drafts, most recently touched first. */
    List<Line> list();

    void remove(String id);

    /** Staff number of whoever opened it, or of the colleague it was handed over to; empty where nobody opened it. */
    String owner(String id);

    /** Inside an act: from now on the draft is this colleague's. */
    void give(String id, String staffNo);

    /**
     * Fields of a screen, in the order in which they stand on it.
     *
     * @param focus  index of the field that has the caret, negative for none
     * @param anchor where a selection begins; equals {@code caret} where nothing is selected
     */
    record Typed(List<Field> fields, int focus, int anchor, int caret) {
        public Typed {
            fields = List.copyOf(fields);
        }

        /** @param about the sentence of help by which the field is known again */
        public record Field(String about, String text) {
        }

        public boolean isEmpty() {
            return fields.stream().allMatch(field -> field.text().isEmpty());
        }
    }

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
