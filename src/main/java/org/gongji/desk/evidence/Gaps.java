package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.FamilyGraph;
import org.gongji.desk.kinship.Fact;
import org.gongji.desk.kinship.Kin;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Step;
import org.gongji.desk.kinship.Step.Move;
import org.gongji.desk.kinship.Step.Tie;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.kinship.Way;

/**
 * Lays a claim over the papers and finds the fewest links that are missing: 外祖父 with the grandfather's booklet on the
 * desk lacks only the link to the mother.
 */
final class Gaps {
    private static final String NOBODY = "?";

    private final Desk desk;
    private final FamilyGraph graph;
    private final RelationWords words;
    private final Repairs repairs;

    Gaps(Desk desk, FamilyGraph graph, RelationWords words, Repairs repairs) {
        this.desk = desk;
        this.graph = graph;
        this.words = words;
        this.repairs = repairs;
    }

    /** A link laid: with the fact that bears it, or null where it is missing. */
    private record Laid(String from, String to, Step step, Fact fact) {
        boolean missing() {
            return fact == null;
        }

        boolean presumed() {
            return fact != null && fact.strength() == Strength.PRESUMED;
        }
    }

    /** What a claim would rest on. */
    record Laying(List<Proof.Link> path, List<Proof.Missing> missing) {
    }

    Laying lay(Way claim, String giver, String member, boolean marriageEnded) {
        List<Laid> best = expanded(claim).stream().flatMap(way -> layings(way, giver, member).stream())
                .min(FEWEST).orElseThrow();
        List<Proof.Missing> missing = new ArrayList<>();
        for (Laid laid : best) {
            if (laid.missing() || laid.presumed()) {
                boolean sibling = claim.steps().stream().anyMatch(s -> s.move() == Move.SIBLING);
                missing.add(missing(laid.step, laid.from, laid.to, giver, claim, best.indexOf(laid), sibling,
                        marriageEnded));
            }
        }
        if (claim.steps().stream().anyMatch(s -> s.tie() == Tie.STEP)) {
            missing.add(support(giver, member));
        }
        return new Laying(links(best, claim), missing);
    }

    /** First what must still be brought, else a further paper could turn one errand into two. */
    private static final Comparator<List<Laid>> FEWEST = Comparator
            .<List<Laid>>comparingLong(l -> l.stream().filter(x -> x.missing() || x.presumed()).count())
            .thenComparing(l -> l.stream().filter(Laid::missing).count())
            .thenComparing(l -> -l.stream().filter(x -> !x.missing()).count())
            .thenComparing(l -> l.stream().filter(Laid::presumed).count())
            .thenComparing(l -> l.stream().filter(x -> x.to.contains(":")).count())
            .thenComparing(l -> l.stream().map(x -> x.from + ">" + x.to).toList().toString());

    /** A brother may also be shown as a parent's other son, a stepson as the wife's son. */
    private static List<Way> expanded(Way claim) {
        List<Way> ways = new ArrayList<>(List.of(claim));
        if (claim.length() == 1) {
            Step step = claim.first();
            if (step.move() == Move.SIBLING) {
                ways.add(Way.of(Step.up(Sex.UNKNOWN), Step.down(step.sex())));
            } else if (step.tie() == Tie.STEP && step.move() == Move.DOWN) {
                ways.set(0, Way.of(Step.spouse(Sex.UNKNOWN), Step.down(step.sex())));
            } else if (step.tie() == Tie.STEP && step.move() == Move.UP) {
                ways.set(0, Way.of(Step.up(Sex.UNKNOWN), Step.spouse(step.sex())));
            }
        }
        return ways;
    }

    private List<List<Laid>> layings(Way way, String giver, String member) {
        List<List<Laid>> all = new ArrayList<>();
        lay(way, 0, giver, member, new ArrayList<>(), all);
        return all;
    }

    private void lay(Way way, int at, String from, String member, List<Laid> laid, List<List<Laid>> all) {
        Step step = way.steps().get(at);
        if (at == way.length() - 1) {
            laid.add(new Laid(from, member, step, bearing(from, member, step).orElse(null)));
            if (sensible(laid)) {
                all.add(List.copyOf(laid));
            }
            laid.remove(laid.size() - 1);
            return;
        }
        for (String to : between(from, member, step, laid)) {
            laid.add(new Laid(from, to, step, bearing(from, to, step).orElse(null)));
            lay(way, at + 1, to, member, laid, all);
            laid.remove(laid.size() - 1);
        }
    }

    private List<String> between(String from, String member, Step step, List<Laid> laid) {
        List<String> found = new ArrayList<>(List.of(NOBODY));
        for (Figure figure : desk.cast().all()) {
            boolean used = figure.key().equals(from) || figure.key().equals(member)
                    || laid.stream().anyMatch(l -> l.from.equals(figure.key()));
            if (!used && !Step.clash(figure.sex(), step.sex()) && ageFits(from, figure.key(), step)) {
                found.add(figure.key());
            }
        }
        return found;
    }

    private boolean ageFits(String from, String to, Step step) {
        Kin one = graph.kin(from);
        Kin other = graph.kin(to);
        if (one == null || other == null || one.birth() == null || other.birth() == null) {
            return true;
        }
        return switch (step.move()) {
            case UP -> Ages.parent(other.birth(), one.birth()) == Ages.Verdict.PLAUSIBLE;
            case DOWN -> Ages.parent(one.birth(), other.birth()) == Ages.Verdict.PLAUSIBLE;
            default -> true;
        };
    }

    /** Somebody in between must be borne by a paper on one side at least; otherwise nobody is named. */
    private static boolean sensible(List<Laid> laid) {
        for (int i = 0; i + 1 < laid.size(); i++) {
            if (!laid.get(i).to.equals(NOBODY) && laid.get(i).missing() && laid.get(i + 1).missing()) {
                return false;
            }
        }
        return true;
    }

    private Optional<Fact> bearing(String from, String to, Step step) {
        return graph.factsFrom(from).stream().filter(f -> f.to().equals(to) && f.way().length() == 1)
                .filter(f -> f.way().first().move() == step.move() && !Step.clash(f.way().first().sex(), step.sex()))
                .filter(f -> step.tie() == Tie.STEP || f.way().first().tie() != Tie.STEP)
                .min(Comparator.comparing(Fact::strength).thenComparing(Fact::paper));
    }

    private List<Proof.Link> links(List<Laid> laid, Way claim) {
        List<Proof.Link> links = new ArrayList<>();
        for (int i = 0; i < laid.size(); i++) {
            Laid l = laid.get(i);
            String word = words.of(Way.of(l.fact == null ? l.step : l.fact.way().first())).name();
            links.add(new Proof.Link(l.from, l.to, name(l.from, claim, i), name(l.to, claim, i + 1), word,
                    l.fact == null ? Strength.NOT_PROVABLE : l.fact.strength(), l.fact == null ? "" : l.fact.paper()));
        }
        return links;
    }

    /** Somebody no paper names is called by what they are to the giver: 母亲. */
    private String name(String key, Way claim, int steps) {
        if (!key.equals(NOBODY)) {
            return desk.cast().name(key);
        }
        return steps <= claim.length() ? words.of(claim.part(0, steps)).name() : NOBODY;
    }

    private Proof.Missing missing(Step step, String from, String to, String giver, Way claim, int at, boolean sibling,
                                  boolean marriageEnded) {
        String fact = switch (step.move()) {
            case UP, DOWN -> step.tie() == Tie.ADOPTIVE ? "adoption" : "parent_child";
            case SPOUSE -> marriageEnded ? "marriage_again" : "spouse";
            case SIBLING -> "sibling";
        };
        List<LocalDate> births = switch (step.move()) {
            case UP -> births(from);
            case DOWN -> births(to);
            case SPOUSE -> List.of();
            case SIBLING -> births(from, to);
        };
        return missing(fact, from, to, births, !sibling, List.of(name(from, claim, at), name(to, claim, at + 1)));
    }

    /** What would turn a presumed fact into a proved one. */
    Proof.Missing firmer(Fact fact) {
        if (fact.way().length() == 1) {
            String kind = switch (fact.way().first().move()) {
                case UP, DOWN -> "parent_child";
                case SPOUSE -> "spouse";
                case SIBLING -> "sibling";
            };
            List<LocalDate> births = switch (fact.way().first().move()) {
                case UP -> births(fact.from());
                case DOWN -> births(fact.to());
                case SPOUSE -> List.of();
                case SIBLING -> births(fact.from(), fact.to());
            };
            return missing(kind, fact.from(), fact.to(), births, true, names(fact.from(), fact.to()));
        }
        return missing("grandparent_grandchild", fact.from(), fact.to(), List.of(), true,
                names(fact.from(), fact.to()));
    }

    Proof.Missing support(String giver, String member) {
        return new Proof.Missing("support", names(giver, member), repairs.papers("support"));
    }

    /** Where the words name no way, any paper that states the relation would do. */
    Proof.Missing anything(String giver, String member) {
        return missing("kinship", giver, member, List.of(), true, names(giver, member));
    }

    private Proof.Missing missing(String fact, String from, String to, List<LocalDate> births, boolean onlyChild,
                                  List<String> names) {
        boolean same = desk.papers().stream().anyMatch(p -> booklet(p) && on(p, from) && on(p, to));
        boolean away = desk.papers().stream().anyMatch(p -> booklet(p) && on(p, from) != on(p, to));
        return new Proof.Missing(fact, names, repairs.papers(new Repairs.Gap(fact, same, away, births, onlyChild)));
    }

    private static boolean booklet(Paper paper) {
        return paper.kind() == PaperKind.HUKOU_BOOKLET;
    }

    private boolean on(Paper paper, String key) {
        return desk.cast().figure(key).map(f -> f.on(paper.id())).orElse(false);
    }

    private List<String> names(String from, String to) {
        return List.of(desk.cast().name(from), desk.cast().name(to));
    }

    private List<LocalDate> births(String... keys) {
        List<LocalDate> births = new ArrayList<>();
        for (String key : keys) {
            desk.cast().figure(key).ifPresent(f -> births.add(f.birth()));
        }
        return births;
    }
}
