package org.gongji.desk.kinship;

import java.time.LocalDate;
import java.util.Objects;
import org.gongji.desk.identity.Sex;

/**
 * A person as a node.
 *
 * @param key   unique on this desk
 * @param birth null while unknown
 */
public record Kin(String key, Sex sex, LocalDate birth) {
    public Kin {
        Objects.requireNonNull(key);
        Objects.requireNonNull(sex);
    }

    /** Elder or younger than {@code other}; unknown without both dates, and for twins. */
    public Step.Order orderTo(Kin other) {
        if (birth == null || other.birth == null || birth.equals(other.birth)) {
            return Step.Order.UNKNOWN;
        }
        return birth.isBefore(other.birth) ? Step.Order.ELDER : Step.Order.YOUNGER;
    }
}
