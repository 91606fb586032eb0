package org.gongji.desk.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names by the characters in them, in memory only. Answers whom to look at closely: everybody whose name holds what
 * was typed, or a stretch that looks like it, and hardly anybody else. Not safe for use by several threads.
 */
public final class NameIndex {
    private final String[] names;
    private final Map<Integer, int[]> byCharacter = new HashMap<>();
    private final Set<Integer> odd = new HashSet<>();

    /** @param names as on record; a name is spoken of by its place in this list from then on */
    public NameIndex(List<String> names) {
        this.names = names.stream().map(Names::comparable).toArray(String[]::new);
        Map<Integer, Places> places = new HashMap<>();
        for (int i = 0; i < this.names.length; i++) {
            int place = i;
            this.names[i].codePoints().distinct()
                    .forEach(cp -> places.computeIfAbsent(cp, any -> new Places()).add(place));
        }
        places.forEach((cp, found) -> byCharacter.put(cp, found.all()));
        byCharacter.keySet().stream().filter(Lookalikes::odd).forEach(odd::add);
    }

    /** The form in which the name at {@code place} is compared. */
    public String comparable(int place) {
        return names[place];
    }

    /**
     * @param typed in its comparable form
     * @return places, ascending; all of them where nothing is typed
     */
    public int[] candidates(String typed) {
        int[] points = typed.codePoints().filter(cp -> !isSelector(cp)).toArray();
        if (points.length == 0) {
            return IntStream.range(0, names.length).toArray();
        }
        List<Set<Integer>> meant = new ArrayList<>();
        for (int point : points) {
            meant.add(alike(point));
        }
        return IntStream.of(fewest(meant)).filter(place -> mayHold(names[place], meant)).toArray();
    }

    /** Every character on record that this one may be, or be taken for. */
    private Set<Integer> alike(int typed) {
        Set<Integer> alike = new HashSet<>(Lookalikes.shapes(typed));
        alike.add(typed);
        for (Integer known : Lookalikes.odd(typed) ? byCharacter.keySet() : odd) {
            if (Lookalikes.taken(known, typed)) {
                alike.add(known);
            }
        }
        alike.retainAll(byCharacter.keySet());
        return alike;
    }

    /** The people of the rarest character: whoever lacks it cannot be meant. */
    private int[] fewest(List<Set<Integer>> meant) {
        Set<Integer> rarest = meant.stream().min(Comparator.comparingInt(this::people)).orElseThrow();
        if (rarest.size() == 1) {
            return byCharacter.get(rarest.iterator().next());
        }
        return rarest.stream().map(byCharacter::get).flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    }

    private int people(Set<Integer> characters) {
        return characters.stream().mapToInt(cp -> byCharacter.get(cp).length).sum();
    }

    private static boolean mayHold(String name, List<Set<Integer>> meant) {
        int[] points = name.codePoints().filter(cp -> !isSelector(cp)).toArray();
        for (int start = 0; start + meant.size() <= points.length; start++) {
            int i = 0;
            while (i < meant.size() && meant.get(i).contains(points[start + i])) {
                i++;
            }
            if (i == meant.size()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSelector(int cp) {
        return cp >= 0xFE00 && NameCharacter.of(cp) == NameCharacter.VARIATION_SELECTOR;
    }

    /** Overwrites what can be; the index finds nobody from then on. */
    public void forget() {
        Arrays.fill(names, "");
        byCharacter.values().forEach(places -> Arrays.fill(places, 0));
        byCharacter.clear();
        odd.clear();
    }

    /** Grows as places come. */
    private static final class Places {
        private int[] places = new int[4];
        private int size;

        private void add(int place) {
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
            }
            places[size++] = place;
        }

        private int[] all() {
            return Arrays.copyOf(places, size);
        }
    }
}
