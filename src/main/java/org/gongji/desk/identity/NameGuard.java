package org.gongji.desk.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What every name field shows before a name with rare characters is taken: each of them with its code point, and what
 * the chip holds in its place. JavaFX on X11 cuts a typed character beyond U+FFFF to its last 16 bits, which is another
 * valid character (facts.md, Fonts): only the code point or the chip tells.
 *
 * @param items in the order of the name
 */
public record NameGuard(List<Item> items) {
    public NameGuard {
        items = List.copyOf(items);
    }

    /**
     * @param place counted in code points from 0
     * @param chip  how the chip's name looks at this place
     * @param there the chip's character there, {@code U+XXXX}; empty unless {@link Chip#OTHER}
     */
    public record Item(int place, RareCharacter character, Chip chip, String there) {
    }

    /** The chip's word on one character. */
    public enum Chip { NONE, SAME, OTHER }

    /**
     * @param name     as typed, picked or read, cleaned by {@link Names#check}
     * @param chipName as the chip says; null or empty where no chip was read
     */
    public static NameGuard of(String name, String chipName) {
        return of(name, chipName, Set.of());
    }

    /** @param doubtful characters that came in a way that may have cut them: common ones are shown too */
    public static NameGuard of(String name, String chipName, Set<Integer> doubtful) {
        int[] points = name.codePoints().toArray();
        int[] chip = chipName == null ? new int[0] : chipName.codePoints().toArray();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            boolean other = chip.length > 0 && (i >= chip.length || chip[i] != points[i]);
            boolean shownByChip = other && i < chip.length && NameCharacter.isRare(chip[i]);
            if (NameCharacter.isRare(points[i]) || shownByChip || doubtful.contains(points[i])) {
                Chip said = chip.length == 0 ? Chip.NONE : other ? Chip.OTHER : Chip.SAME;
                items.add(new Item(i, RareCharacter.of(points[i]), said,
                        other && i < chip.length ? Names.codePoint(chip[i]) : ""));
            }
        }
        return new NameGuard(items);
    }

    /** The clerk has to look at a code point and say that it is the one on the document. */
    public boolean asks() {
        return items.stream().anyMatch(item -> item.chip() != Chip.SAME);
    }
}
