package org.gongji.desk.exchange;

import java.util.Optional;

/**
 * Signed files of the centre that are in force here, kept as they came so that they can be verified again, and under
 * {@code reached} which cases the newest packs touched.
 */
public interface Held {
    /** @param what {@code trust}, {@code policy}, {@code commitments}, or {@code pack-} and a pack's digest */
    Optional<byte[]> find(String what);

    /** Inside an act. */
    void put(String what, byte[] signed);
}
