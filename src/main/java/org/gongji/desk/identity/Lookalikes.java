package org.gongji.desk.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of look-alike characters, and the comparison of two names by it. */
final class Lookalikes {
    private static final Map<Integer, Set<Integer>> ALIKE = table();

    private Lookalikes() {
    }

    static Optional<Lookalike> between(String a, String b) {
        int[] left = withoutSelectors(a);
        int[] right = withoutSelectors(b);
        if (left.length != right.length || left.length == 0) {
            return Optional.empty();
        }
        List<Lookalike.Difference> differences = new ArrayList<>();
        for (int i = 0; i < left.length; i++) {
            if (left[i] != right[i]) {
                Optional<Lookalike.Why> why = why(left[i], right[i]);
                if (why.isEmpty()) {
                    return Optional.empty();
                }
                differences.add(new Lookalike.Difference(i, left[i], right[i], why.get()));
            }
        }
        return Optional.of(differences.isEmpty() ? variation(a, b) : new Lookalike(differences));
    }

    /** Whether one may be taken for the other, for whatever reason. */
    static boolean taken(int left, int right) {
        return why(left, right).isPresent();
    }

    /** Characters that have this one's shape, itself among them where there are others. */
    static Set<Integer> shapes(int cp) {
        return ALIKE.getOrDefault(cp, Set.of());
    }

    /** Whether it can be taken for another for more reasons than its shape. */
    static boolean odd(int cp) {
        return cp > 0xFFFF || NameCharacter.of(cp) == NameCharacter.PRIVATE_USE
                || !nfkc(cp).equals(Character.toString(cp));
    }

    private static Optional<Lookalike.Why> why(int left, int right) {
        if (ALIKE.getOrDefault(left, Set.of()).contains(right)) {
            return Optional.of(Lookalike.Why.SHAPE);
        }
        if (nfkc(left).equals(nfkc(right))) {
            return Optional.of(Lookalike.Why.COMPATIBILITY);
        }
        if ((left > 0xFFFF) != (right > 0xFFFF) && (left & 0xFFFF) == (right & 0xFFFF)) {
            return Optional.of(Lookalike.Why.CUT);
        }
        boolean hidden = NameCharacter.of(left) == NameCharacter.PRIVATE_USE
                || NameCharacter.of(right) == NameCharacter.PRIVATE_USE;
        return hidden ? Optional.of(Lookalike.Why.PRIVATE_USE) : Optional.empty();
    }

    private static Lookalike variation(String a, String b) {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        int at = Math.max(0, Arrays.mismatch(left, right));
        int i = Math.min(at, Math.min(left.length, right.length) - 1);
        return new Lookalike(List.of(new Lookalike.Difference(i, left[i], right[i], Lookalike.Why.VARIATION)));
    }

    private static int[] withoutSelectors(String name) {
        return name.codePoints().filter(cp -> NameCharacter.of(cp) != NameCharacter.VARIATION_SELECTOR).toArray();
    }

    private static String nfkc(int cp) {
        return Normalizer.normalize(Character.toString(cp), Normalizer.Form.NFKC);
    }

    private static Map<Integer, Set<Integer>> table() {
        Map<Integer, Set<Integer>> alike = new HashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Lookalikes.class.getResourceAsStream("lookalikes.txt"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                List<Integer> group = Arrays.stream(line.split(" ")).map(Lookalikes::codePoint).toList();
                group.forEach(cp -> alike.computeIfAbsent(cp, any -> new HashSet<>()).addAll(group));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        alike.replaceAll((cp, group) -> Set.copyOf(group));
        return Map.copyOf(alike);
    }

    private static int codePoint(String token) {
        return token.startsWith("U+") ? Integer.parseInt(token.substring(2), 16) : token.codePointAt(0);
    }
}
