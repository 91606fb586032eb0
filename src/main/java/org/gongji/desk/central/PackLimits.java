package org.gongji.desk.central;

import java.util.Optional;

/** Limits of the packs the centre published, as far as two windows together may break them. */
public interface PackLimits {
    PackLimits NONE = pack -> Optional.empty();

    /** {@code max_givers_per_member} of a pack; empty = unlimited, or a pack nobody knows. */
    Optional<Integer> maxGiversPerMember(String pack);
}
