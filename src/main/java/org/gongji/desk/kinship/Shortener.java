package org.gongji.desk.kinship;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Step.Move;
import org.gongji.desk.kinship.Step.Order;
import org.gongji.desk.kinship.Step.Tie;

/**
 * What a chain of facts amounts to. Unlike spoken words, people on it are named and different, so a father's other son
 * is a brother; where the chain does not decide (a father's wife, a child's other parent, a grandfather's unnamed son)
 * it shows nothing at all: what may be presumed is said by the tables of papers, never by this class.
 */
final class Shortener {
    private static final int MOST_STEPS = 4;

    private final Map<String, Kin> people;
    private final Map<FamilyGraph.StepTie, Tie> stepTies;

    Shortener(Map<String, Kin> people, Map<FamilyGraph.StepTie, Tie> stepTies) {
        this.people = people;
        this.stepTies = Map.copyOf(stepTies);
    }

    /** A step between two places; a place without a name is somebody the papers jump over. */
    private record Leg(String from, Sex fromSex, Step step, String to) {
        boolean named() {
            return !from.isEmpty() && !to.isEmpty();
        }
    }

    Optional<Way> shorten(List<Fact> chain) {
        List<Leg> legs = legs(chain);
        for (int i = 0; i + 1 < legs.size();) {
            Optional<Leg> joined = join(legs.get(i), legs.get(i + 1));
            if (joined.isEmpty()) {
                if (undecided(legs.get(i).step.move(), legs.get(i + 1).step.move())) {
                    return Optional.empty();
                }
                i++;
            } else {
                legs.set(i, joined.get());
                legs.remove(i + 1);
                i = Math.max(0, i - 1);
            }
        }
        if (legs.size() > MOST_STEPS) {
            return Optional.empty();
        }
        return Optional.of(new Way(legs.stream().map(this::ordered).toList()));
    }

    private List<Leg> legs(List<Fact> chain) {
        List<Leg> legs = new ArrayList<>();
        for (Fact fact : chain) {
            Sex sex = people.get(fact.from()).sex();
            for (int i = 0; i < fact.way().length(); i++) {
                Step step = fact.way().steps().get(i);
                legs.add(new Leg(i == 0 ? fact.from() : "", sex, step, i == fact.way().length() - 1 ? fact.to() : ""));
                sex = step.sex();
            }
        }
        return legs;
    }

    /** Two steps that are one. */
    private Optional<Leg> join(Leg first, Leg second) {
        Move one = first.step.move();
        Move two = second.step.move();
        if (one == Move.UP && two == Move.DOWN) {
            boolean different = !first.from.isEmpty() && !second.to.isEmpty()
                    || Step.clash(first.fromSex, second.step.sex());
            Tie tie = first.step.tie().doubtful(second.step.tie());
            return different ? Optional.of(new Leg(first.from, first.fromSex,
                    Step.sibling(second.step.sex(), Order.UNKNOWN).as(tie), second.to)) : Optional.empty();
        }
        Leg joined = null;
        if (one == Move.SPOUSE && two == Move.DOWN) {
            joined = step(first, second, new FamilyGraph.StepTie(first.from, second.to), Move.DOWN);
        } else if (one == Move.UP && two == Move.SPOUSE) {
            joined = step(first, second, new FamilyGraph.StepTie(second.to, first.from), Move.UP);
        }
        return Optional.ofNullable(joined);
    }

    private Leg step(Leg first, Leg second, FamilyGraph.StepTie pair, Move move) {
        Tie tie = stepTies.get(pair);
        return tie == null ? null : new Leg(first.from, first.fromSex,
                new Step(move, second.step.sex(), Order.UNKNOWN, tie), second.to);
    }

    private static boolean undecided(Move one, Move two) {
        return switch (one) {
            case UP -> two == Move.DOWN || two == Move.SPOUSE;
            case DOWN -> two == Move.UP || two == Move.SIBLING;
            case SPOUSE -> two == Move.DOWN || two == Move.SPOUSE;
            case SIBLING -> two == Move.UP || two == Move.SIBLING;
        };
    }

    /** Ages decide who is elder, not the word on the paper; without ages the word stands. */
    private Step ordered(Leg leg) {
        if (leg.step.move() != Move.SIBLING || !leg.named()) {
            return leg.step;
        }
        Order order = people.get(leg.to).orderTo(people.get(leg.from));
        return order == Order.UNKNOWN ? leg.step : leg.step.in(order);
    }
}
