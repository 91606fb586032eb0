package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a pack stands on the day the clerk acts.
 *
 * @param expired the centre no longer vouches for the package it came in: works with a supervisor, marked in each act
 * @param stop    the order that halts what is asked for
 */
record PackState(Optional<LocalDate> expired, Optional<StopOrder> stop) {
    static final PackState PLAIN = new PackState(Optional.empty(), Optional.empty());

    boolean plain() {
        return expired.isEmpty() && stop.isEmpty();
    }
}
