package org.gongji.desk.sample;

import java.util.List;

/**
 * How somebody comes into a case.
 *
 * @param ref   {@code p1} …
 * @param shown what the clerk had in hand
 */
record Seat(String ref, Player player, Shown shown, String role) {
    /** What the clerk had in hand. */
    enum Shown {
        /** the card on the reader */ CARD,
        /** the original card or, for a child, the booklet page */ SIGHTED
    }

    boolean inRoster() {
        return !player.covers().isEmpty();
    }

    List<Cover> covers() {
        return player.covers();
    }
}
