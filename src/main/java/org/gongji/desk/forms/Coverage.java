package org.gongji.desk.forms;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which code points a set of fonts can draw. A missing glyph vanishes silently everywhere else, so ask here first. */
public final class Coverage {
    private final BitSet drawable;

    Coverage(BitSet drawable) {
        this.drawable = (BitSet) drawable.clone();
    }

    public static Coverage none() {
        return new Coverage(new BitSet());
    }

    /** Everything either can draw. */
    public Coverage with(Coverage other) {
        BitSet both = (BitSet) drawable.clone();
        both.or(other.drawable);
        return new Coverage(both);
    }

    public boolean draws(int codePoint) {
        return drawable.get(codePoint) || Character.isWhitespace(codePoint) || codePoint == 0x3000
                || codePoint == 0xA0;
    }

    /** What of {@code text} cannot be drawn, each code point once, in the order met. */
    public List<Integer> missing(String text) {
        Set<Integer> missing = new LinkedHashSet<>();
        text.codePoints().filter(codePoint -> !draws(codePoint)).forEach(missing::add);
        return new ArrayList<>(missing);
    }

    public int size() {
        return drawable.cardinality();
    }

    /** {@code U+2070E}, as screens and papers write a code point. */
    public static String spelled(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }
}
