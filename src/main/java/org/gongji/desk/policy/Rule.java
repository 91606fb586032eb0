package org.gongji.desk.policy;

import java.util.Optional;
import java.util.function.Function;

/**
 * One row of the decision table.
 *
 * @param key  stable; its name stands under {@code policy.rule.<key>}, its clause in the pack
 * @param asks empty where the rule does not concern the matter and was not tried
 * @param echo a second witness: what it finds counts only where no other rule found the same
 */
record Rule(String key, Function<Docket, Optional<Answer>> asks, boolean echo) {
    Rule(String key, Function<Docket, Optional<Answer>> asks) {
        this(key, asks, false);
    }

    /** A rule that concerns every matter. */
    static Rule always(String key, Function<Docket, Answer> asks) {
        return new Rule(key, docket -> Optional.of(asks.apply(docket)));
    }
}
