package org.gongji.desk.identity;

import java.util.Arrays;

/**
 * Compares what was keyed the second time with the first. A difference names its place, so that the clerk looks at the
 * document there, and nothing is corrected: whichever of the two is right, only the document knows.
 */
public sealed interface SecondKeying {
    /** So many at the front and so many at the end of a number that has a check character. */
    int EACH_END = 4;

    /** @param value as it goes into the form, with {@link Source#KEYED_TWICE} */
    record Same(String value) implements SecondKeying {
    }

    /**
     * @param position of the first difference, counted in characters from 1
     * @param first    code point keyed there first, 0 where the first keying had ended
     * @param second   code point keyed there second, 0 where the second keying had ended
     */
    record Differs(int position, int first, int second, Slip slip) implements SecondKeying {
    }

    /** What the hand seems to have done; sentences under {@code device.keying-…}. */
    enum Slip {
        /** one character is another */ ONE,
        /** two neighbours changed places */ SWAPPED,
        /** the second keying lacks one */ LEFT_OUT,
        /** the second keying has one more */ ADDED,
        /** it differs in more than one place */ SEVERAL;

        public String key() {
            return "device.keying-" + name();
        }
    }

    /** Width, case, spaces and hyphens make no difference; the value is the normalised one. */
    static SecondKeying ofNumber(String first, String second) {
        return of(IdText.clean(first).value(), IdText.clean(second).value());
    }

    /**
     * Whether both ends suffice the second time. A number with a check character has already answered for itself: a
     * slip it let pass changed at least two places, and the birth in its middle is read out in words (ADR 0185). Any
     * other number is keyed again whole.
     */
    static boolean endsSuffice(IdKind kind) {
        return kind == IdKind.RESIDENT18 || kind == IdKind.HMT_RESIDENCE || kind == IdKind.FOREIGN_2023;
    }

    /** Both ends in one, as asked for; whoever keys the whole number again is compared whole. */
    static SecondKeying ofEnds(String first, String second) {
        String whole = IdText.clean(first).value();
        String again = IdText.clean(second).value();
        if (again.length() > 2 * EACH_END + 1) {
            return ofNumber(whole, again);
        }
        int middle = whole.length() - 2 * EACH_END;
        SecondKeying said = ofNumber(whole.substring(0, EACH_END) + whole.substring(EACH_END + middle), again);
        if (said instanceof Differs differs) {
            int place = differs.position() > EACH_END ? differs.position() + middle : differs.position();
            return new Differs(place, differs.first(), differs.second(), differs.slip());
        }
        return new Same(whole);
    }

    /** Spaces around a name and variants of its separator make no difference; look-alike characters do. */
    static SecondKeying ofName(String first, String second) {
        return of(Names.check(first).value(), Names.check(second).value());
    }

    private static SecondKeying of(String first, String second) {
        int[] a = first.codePoints().toArray();
        int[] b = second.codePoints().toArray();
        int at = Arrays.mismatch(a, b);
        return at < 0 ? new Same(first)
                : new Differs(at + 1, at < a.length ? a[at] : 0, at < b.length ? b[at] : 0, slip(a, b, at));
    }

    private static Slip slip(int[] a, int[] b, int at) {
        if (a.length == b.length) {
            if (rest(a, at + 1, b, at + 1)) {
                return Slip.ONE;
            }
            boolean swapped = at + 1 < a.length && a[at] == b[at + 1] && a[at + 1] == b[at]
                    && rest(a, at + 2, b, at + 2);
            return swapped ? Slip.SWAPPED : Slip.SEVERAL;
        }
        if (a.length == b.length + 1 && rest(a, at + 1, b, at)) {
            return Slip.LEFT_OUT;
        }
        return b.length == a.length + 1 && rest(a, at, b, at + 1) ? Slip.ADDED : Slip.SEVERAL;
    }

    private static boolean rest(int[] a, int fromA, int[] b, int fromB) {
        return Arrays.equals(a, fromA, a.length, b, fromB, b.length);
    }
}
