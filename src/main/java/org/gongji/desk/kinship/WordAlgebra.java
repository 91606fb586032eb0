package org.gongji.desk.kinship;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Step.Move;
import org.gongji.desk.kinship.Step.Order;
import org.gongji.desk.kinship.Step.Tie;

/**
 * Shortens spoken paths: a mother's husband is the father, or a stepfather; a grandfather's son is the father, or an
 * uncle. Keeps every reading, likeliest first, with the doubt that goes with it. Nobody on the path is named, so two
 * people may be one and the same.
 */
final class WordAlgebra {
    /** Readings beyond this many are no longer a question a person could answer. */
    private static final int MOST = 16;

    /** A reading and what it leaves open. */
    record Reading(Way way, Set<WordReason> doubts) {
    }

    List<Reading> shorten(Way spoken) {
        Map<Way, Reading> found = new LinkedHashMap<>();
        shorten(spoken.steps(), EnumSet.noneOf(WordReason.class), found);
        List<Reading> readings = new ArrayList<>(found.values());
        if (readings.size() > 1) {
            readings.removeIf(r -> r.way().length() == 0);
        }
        return readings;
    }

    private void shorten(List<Step> steps, Set<WordReason> doubts, Map<Way, Reading> found) {
        if (found.size() >= MOST) {
            return;
        }
        for (int i = 0; i + 1 < steps.size(); i++) {
            Sex before = i == 0 ? Sex.UNKNOWN : steps.get(i - 1).sex();
            List<Alternative> alternatives = alternatives(before, steps.get(i), steps.get(i + 1));
            if (!alternatives.isEmpty()) {
                for (Alternative alternative : alternatives) {
                    List<Step> shorter = new ArrayList<>(steps.subList(0, i));
                    shorter.addAll(alternative.steps);
                    shorter.addAll(steps.subList(i + 2, steps.size()));
                    Set<WordReason> more = EnumSet.noneOf(WordReason.class);
                    more.addAll(doubts);
                    more.addAll(alternative.doubts);
                    shorten(shorter, more, found);
                }
                return;
            }
        }
        found.putIfAbsent(new Way(steps), new Reading(new Way(steps), doubts));
    }

    private record Alternative(List<Step> steps, List<WordReason> doubts) {
        static Alternative of(Step step, WordReason... doubts) {
            return new Alternative(List.of(step), List.of(doubts));
        }

        static Alternative self() {
            return new Alternative(List.of(), List.of());
        }
    }

    private static List<Alternative> alternatives(Sex before, Step first, Step second) {
        List<Alternative> out = new ArrayList<>();
        boolean same = !Step.clash(before, second.sex());
        switch (first.move().name() + second.move().name()) {
            case "UPDOWN" -> {
                add(out, same, Alternative.self());
                out.add(Alternative.of(Step.sibling(second.sex(), Order.UNKNOWN)
                        .as(sibling(first.tie(), second.tie()))));
            }
            case "DOWNUP" -> {
                add(out, same, Alternative.self());
                out.add(Alternative.of(Step.spouse(second.sex()), WordReason.MAY_BE_FORMER_SPOUSE));
            }
            case "SPOUSESPOUSE" -> out.add(Alternative.self());
            case "SPOUSEDOWN", "UPSPOUSE" -> {
                Step near = first.move() == Move.UP ? Step.up(second.sex()) : second;
                out.add(Alternative.of(near, WordReason.MAY_BE_STEP));
                out.add(Alternative.of(near.as(Tie.STEP), WordReason.MAY_BE_STEP));
            }
            case "SIBLINGUP" -> halfOrFull(out, second);
            case "DOWNSIBLING" -> halfOrFull(out, Step.down(second.sex()));
            case "SIBLINGSIBLING" -> {
                Order order = first.order() == second.order() ? first.order() : Order.UNKNOWN;
                out.add(Alternative.of(Step.sibling(second.sex(), order)));
                add(out, same && order == Order.UNKNOWN, Alternative.self());
            }
            default -> {
                // two steps that stay two: an in-law, a grandparent, an uncle …
            }
        }
        return out;
    }

    /** A half-sibling's other parent is not one's own. */
    private static void halfOrFull(List<Alternative> out, Step near) {
        out.add(Alternative.of(near, WordReason.MAY_BE_STEP));
        out.add(Alternative.of(near.as(Tie.STEP), WordReason.MAY_BE_STEP));
    }

    private static Tie sibling(Tie one, Tie other) {
        Tie tie = one.doubtful(other);
        return tie == Tie.SUPPORTED ? Tie.FULL : tie;
    }

    private static void add(List<Alternative> out, boolean condition, Alternative alternative) {
        if (condition) {
            out.add(alternative);
        }
    }
}
