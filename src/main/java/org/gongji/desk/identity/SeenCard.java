package org.gongji.desk.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The newest card by which this window has confirmed a person. A card that was reported lost and replaced (补领) goes on
 * being read by every reader: only that a newer one was seen tells.
 *
 * @param certno    canonical number
 * @param validFrom the first day of that card's validity
 * @param seenAt    when it was confirmed
 */
public record SeenCard(String certno, LocalDate validFrom, Instant seenAt) {
    public SeenCard {
        Objects.requireNonNull(certno);
        Objects.requireNonNull(validFrom);
        Objects.requireNonNull(seenAt);
    }

    /** A card without a first day says nothing of its age. */
    public boolean newerThan(IdDocument card) {
        return card.validFrom() != null && card.validFrom().isBefore(validFrom);
    }
}
