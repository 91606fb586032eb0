package org.gongji.desk.kinship;

import java.util.Optional;

/**
 * The lawful way round: a person between giver and member to whom the member is a near relative may bind them, if
 * insured as an employee. The father-in-law cannot use his son-in-law's account, but he can use his daughter's.
 */
final class Detours {
    private final RelationTable table;

    Detours(RelationTable table) {
        this.table = table;
    }

    /** The person nearest to the giver is asked first. */
    Optional<Resolved.Detour> around(Way way) {
        for (int i = 1; i < way.length(); i++) {
            Relation through = table.of(way.part(0, i));
            Relation then = table.of(way.part(i, way.length()));
            if (then.near() == Relation.Near.YES) {
                return Optional.of(new Resolved.Detour(through, then));
            }
        }
        return Optional.empty();
    }
}
