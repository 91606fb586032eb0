package org.gongji.desk.vault;

/** Lets tests of other rooms found stores whose passwords cost next to nothing; such slots open nowhere else. */
public final class TestKdf {
    private TestKdf() {
    }

    public static KdfCost cheap() {
        return KdfCost.forTests();
    }
}
