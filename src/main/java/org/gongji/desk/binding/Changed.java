package org.gongji.desk.binding;

import java.util.ArrayList;
import java.util.List;

/**
 * A binding that was changed: what was agreed at first, and every change since, oldest first. What holds now is told by
 * both, so the centre may refuse an older change without touching a younger one.
 */
public record Changed(Agreed first, List<Change> made) {
    public Changed {
        made = List.copyOf(made);
    }

    /** How a change stands: in force, waiting for the centre, or refused by it. */
    public enum State {
        HOLDS, WAITS, TAKEN_BACK
    }

    /**
     * @param matter id of the matter that asked for it
     * @param items  what it changes, never empty
     * @param after  what the items are changed to; the rest of it says nothing
     */
    public record Change(String matter, List<Agreed.Item> items, Agreed after, State state) {
        public Change {
            items = List.copyOf(items);
            if (items.isEmpty()) {
                throw new IllegalArgumentException("a change without a difference");
            }
        }

        private Change in(State next) {
            return new Change(matter, items, after, next);
        }
    }

    Changed and(Change change) {
        List<Change> more = new ArrayList<>(made);
        more.add(change);
        return new Changed(first, more);
    }

    Changed answered(String matter, boolean accepted) {
        State next = accepted ? State.HOLDS : State.TAKEN_BACK;
        return new Changed(first, made.stream().map(one -> one.matter().equals(matter) ? one.in(next) : one).toList());
    }

    /** What holds now. */
    Agreed now() {
        Agreed now = first;
        for (Change one : made) {
            now = one.state() == State.HOLDS ? now.with(one.items(), one.after()) : now;
        }
        return now;
    }

    /** Whether the centre still has to say something about this item. */
    boolean waits(Agreed.Item item) {
        return made.stream().anyMatch(one -> one.state() == State.WAITS && one.items().contains(item));
    }
}
