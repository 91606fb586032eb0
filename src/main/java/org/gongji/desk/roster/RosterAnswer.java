package org.gongji.desk.roster;

import java.util.List;

/** What is known about one person's insurance (domain.md §10.4). */
public sealed interface RosterAnswer {
    /** @param rows all insurance relations of the person, never empty */
    record Found(List<Insured> rows, RosterStamp stamp) implements RosterAnswer {
        public Found {
            rows = List.copyOf(rows);
        }
    }

    /** The roster of the person's area is complete and does not hold the person. */
    record Absent(RosterStamp stamp) implements RosterAnswer {
    }

    /** There is a roster, but not of this person's area. */
    record AreaNotCovered(RosterStamp stamp) implements RosterAnswer {
    }

    /** No roster was ever imported. */
    record NoRoster() implements RosterAnswer {
    }

    /**
     * What the person or an insurance paper says, where no roster decides.
     *
     * @param roster what the roster itself answered: absent, area not covered or no roster; never another declaration
     */
    record Declared(List<Insured> rows, boolean paperSighted, RosterAnswer roster) implements RosterAnswer {
        public Declared {
            rows = List.copyOf(rows);
            if (roster instanceof Declared || roster instanceof Found) {
                throw new IllegalArgumentException("a declaration stands only where the roster does not decide");
            }
        }
    }
}
