package org.gongji.desk.vault;

import java.util.Map;
import org.gongji.desk.base.StoreMode;

/**
 * What guessing a password must cost. The cost stands in each slot and is bound into its seal, and a slot below the
 * floor is refused: otherwise whoever edits the file makes guessing cheap for the next unlock.
 */
public final class KdfCost {
    /** Argon2id with 64 MB and three passes; jasypt's own rounds are few because its input is already a 256-bit key. */
    public static final KdfCost FULL = new KdfCost(65_536, 3, 1, 10_000);
    /** Beyond this a slot would stop the desk instead of opening it. */
    private static final KdfCost CEILING = new KdfCost(1_048_576, 20, 8, 1_000_000);

    private final int memoryKiB;
    private final int passes;
    private final int lanes;
    private final int wrapRounds;

    private KdfCost(int memoryKiB, int passes, int lanes, int wrapRounds) {
        this.memoryKiB = memoryKiB;
        this.passes = passes;
        this.lanes = lanes;
        this.wrapRounds = wrapRounds;
    }

    /** Cheap on purpose; the main sources never call it, and a slot so made opens only under this floor. */
    static KdfCost forTests() {
        return new KdfCost(64, 1, 1, 1_000);
    }

    static KdfCost of(Map<?, ?> document) {
        return new KdfCost(number(document, "memoryKiB"), number(document, "passes"), number(document, "lanes"),
                number(document, "wrapRounds"));
    }

    private static int number(Map<?, ?> document, String key) {
        if (document.get(key) instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalArgumentException("slot without " + key);
    }

    /** Whether a slot of {@code other} may be opened where this is the floor. */
    boolean accepts(KdfCost other) {
        return other.atLeast(this) && CEILING.atLeast(other);
    }

    /** Whether a store of this mode may hold slots of this cost. */
    boolean storableIn(StoreMode mode) {
        return mode == StoreMode.TRAINING || atLeast(FULL);
    }

    private boolean atLeast(KdfCost other) {
        return memoryKiB >= other.memoryKiB && passes >= other.passes && lanes >= other.lanes
                && wrapRounds >= other.wrapRounds;
    }

    Map<String, Object> document() {
        return Map.of("memoryKiB", memoryKiB, "passes", passes, "lanes", lanes, "wrapRounds", wrapRounds);
    }

    int memoryKiB() {
        return memoryKiB;
    }

    int passes() {
        return passes;
    }

    int lanes() {
        return lanes;
    }

    int wrapRounds() {
        return wrapRounds;
    }
}
