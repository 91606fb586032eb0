package org.gongji.desk.identity;

import java.util.List;

/** Where two names differ though they look alike; the clerk chooses, there is no default answer. */
public record Lookalike(List<Difference> differences) {
    public Lookalike {
        differences = List.copyOf(differences);
    }

    /**
     * @param index place in the name, counted in code points from 0
     * @param left  code point in the first name
     * @param right code point in the second name
     */
    public record Difference(int index, int left, int right, Why why) {
        /** As the screen shows it: {@code U+5E9A}. */
        public String leftCode() {
            return Names.codePoint(left);
        }

        public String rightCode() {
            return Names.codePoint(right);
        }
    }

    /** Why two code points are taken for one another; sentences under {@code identity.LOOKALIKE_…}. */
    public enum Why {
        /** they look alike */ SHAPE,
        /** one is a compatibility form of the other */ COMPATIBILITY,
        /** a system cut a character beyond U+FFFF to its last 16 bits */ CUT,
        /** one is a private code that shows only where it was made */ PRIVATE_USE,
        /** the same character with and without a variation selector */ VARIATION;

        public String key() {
            return "identity.LOOKALIKE_" + name();
        }
    }
}
