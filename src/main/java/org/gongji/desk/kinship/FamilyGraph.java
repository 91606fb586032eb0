package org.gongji.desk.kinship;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * People and what papers say between them. Answers every relation two people stand in, each by its best chain of
 * papers; knows nothing of papers beyond their id, and nothing of claims.
 */
public final class FamilyGraph {
    /** Cousins are four papers away; the law's kinds at most two. */
    private static final int MOST_FACTS = 4;

    private final Map<String, Kin> people = new TreeMap<>();
    private final Map<String, List<Fact>> from = new HashMap<>();
    private final Shortener shortener;

    /**
     * @param facts    edges that hold on the day asked about; an edge to an unknown person is refused
     * @param stepTies ties of step-parents to children that no edge states
     */
    public FamilyGraph(List<Kin> people, List<Fact> facts, Map<StepTie, Step.Tie> stepTies) {
        people.forEach(kin -> this.people.put(kin.key(), kin));
        this.shortener = new Shortener(this.people, stepTies);
        for (Fact fact : facts) {
            Fact shown = fact.along(fact.way().endingAt(this.people.get(fact.to()).sex()));
            from.computeIfAbsent(fact.from(), key -> new ArrayList<>()).add(shown);
            from.computeIfAbsent(fact.to(), key -> new ArrayList<>())
                    .add(shown.back(this.people.get(fact.from()).sex()));
        }
        from.values().forEach(list -> list.sort(Comparator.comparing(Fact::strength)
                .thenComparing(f -> f.way().length()).thenComparing(Fact::to).thenComparing(Fact::paper)
                .thenComparing(f -> f.way().toString())));
    }

    /** Step-parent and child, by keys. */
    public record StepTie(String parent, String child) {
    }

    /**
     * A relation that papers show.
     *
     * @param way      what the second person is to the first
     * @param strength weakest link of the chain
     * @param chain    facts in order from the first to the second person
     */
    public record Found(Way way, Strength strength, List<Fact> chain) {
        public Found {
            chain = List.copyOf(chain);
        }

        private String order() {
            return chain.stream().map(f -> f.from() + ">" + f.to() + "@" + f.paper())
                    .collect(Collectors.joining(" "));
        }
    }

    /** Every relation between two people, best first: surest, then shortest chain. */
    public List<Found> between(String first, String second) {
        Map<Way, Found> best = new HashMap<>();
        walk(first, second, new ArrayDeque<>(), new HashSet<>(Set.of(first)), best);
        List<Found> all = new ArrayList<>(best.values());
        all.sort(BEST.thenComparing(f -> f.way().toString()));
        return all;
    }

    public List<Fact> factsFrom(String key) {
        return List.copyOf(from.getOrDefault(key, List.of()));
    }

    public Kin kin(String key) {
        return people.get(key);
    }

    private static final Comparator<Found> BEST = Comparator.comparing(Found::strength)
            .thenComparing(f -> f.chain().size()).thenComparing(Found::order);

    private void walk(String at, String goal, Deque<Fact> chain, Set<String> seen, Map<Way, Found> best) {
        for (Fact fact : from.getOrDefault(at, List.of())) {
            if (seen.contains(fact.to())) {
                continue;
            }
            chain.addLast(fact);
            if (fact.to().equals(goal)) {
                arrive(List.copyOf(chain), best);
            } else if (chain.size() < MOST_FACTS) {
                seen.add(fact.to());
                walk(fact.to(), goal, chain, seen, best);
                seen.remove(fact.to());
            }
            chain.removeLast();
        }
    }

    private void arrive(List<Fact> chain, Map<Way, Found> best) {
        shortener.shorten(chain).ifPresent(way -> {
            Strength strength = chain.stream().map(Fact::strength).reduce(Strength.PROVED, Strength::weaker);
            best.merge(way, new Found(way, strength, chain), (a, b) -> BEST.compare(a, b) <= 0 ? a : b);
        });
    }
}
