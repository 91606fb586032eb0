package org.gongji.desk.kinship;

import java.util.List;
import java.util.Optional;

/**
 * What a spoken path means.
 *
 * @param path       as given
 * @param relation   the answer; with {@code near} = ASK where the words leave it open
 * @param candidates every way the words may mean, likeliest first; more than one = ask
 * @param reasons    why, in a fixed order
 * @param detour     the lawful way round for somebody outside the law, if there is one
 */
public record Resolved(String path, Relation relation, List<Way> candidates, List<WordReason> reasons,
                       Optional<Detour> detour) {
    public Resolved {
        candidates = List.copyOf(candidates);
        reasons = List.copyOf(reasons);
    }

    /** The one meaning, if there is exactly one. */
    public Optional<Way> way() {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /**
     * Who may bind the member in the giver's place, if insured as an employee.
     *
     * @param through what that person is to the giver, e.g. 妻
     * @param then    what the member is to that person, e.g. 父亲
     */
    public record Detour(Relation through, Relation then) {
    }
}
