package org.gongji.desk.kinship;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.gongji.desk.identity.Sex;

/**
 * A way through a family, from one person to another, e.g. {@code Uf.Um} = mother's father. Written as steps joined by
 * a dot: {@code U} parent, {@code D} child, {@code S} spouse, {@code B} sibling; then {@code m}, {@code f} or
 * {@code ?}; then {@code +} elder or {@code -} younger; then {@code a} adoptive, {@code s} step, {@code k} step with
 * shown support. The empty way is oneself.
 */
public record Way(List<Step> steps) {
    public static final Way SELF = new Way(List.of());

    public Way {
        steps = List.copyOf(steps);
    }

    public static Way of(Step... steps) {
        return new Way(List.of(steps));
    }

    /** @throws IllegalArgumentException for anything but the notation above */
    public static Way parse(String text) {
        if (text.isEmpty()) {
            return SELF;
        }
        List<Step> steps = new ArrayList<>();
        for (String word : text.split("\\.", -1)) {
            steps.add(step(word));
        }
        return new Way(steps);
    }

    private static Step step(String word) {
        if (!word.matches("[UDSB][mf?*][+-]?[ask]?")) {
            throw new IllegalArgumentException("not a step: " + word);
        }
        Step.Order order = word.contains("+") ? Step.Order.ELDER
                : word.contains("-") ? Step.Order.YOUNGER : Step.Order.UNKNOWN;
        Step.Tie tie = word.endsWith("a") ? Step.Tie.ADOPTIVE : word.endsWith("s") ? Step.Tie.STEP
                : word.endsWith("k") ? Step.Tie.SUPPORTED : Step.Tie.FULL;
        Sex sex = switch (word.charAt(1)) {
            case 'm' -> Sex.MALE;
            case 'f' -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
        return new Step(Step.Move.of(word.charAt(0)), sex, order, tie);
    }

    public Way then(Way next) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(next.steps);
        return new Way(all);
    }

    /** The way back, arriving at the person of {@code startSex} where this one began. */
    public Way back(Sex startSex) {
        List<Step> back = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            back.add(steps.get(i).back(i == 0 ? startSex : steps.get(i - 1).sex()));
        }
        Collections.reverse(back);
        return new Way(back);
    }

    public int length() {
        return steps.size();
    }

    public Step last() {
        return steps.get(steps.size() - 1);
    }

    public Step first() {
        return steps.get(0);
    }

    public Way part(int from, int to) {
        return new Way(steps.subList(from, to));
    }

    /** Whether this pattern says at most what {@code actual} says: unknown sex and order fit any, ties must agree. */
    public boolean covers(Way actual) {
        if (length() != actual.length()) {
            return false;
        }
        for (int i = 0; i < length(); i++) {
            if (!steps.get(i).covers(actual.steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The same way with the last person's sex put in. */
    public Way endingAt(Sex sex) {
        if (steps.isEmpty() || sex == Sex.UNKNOWN || last().sex() != Sex.UNKNOWN) {
            return this;
        }
        List<Step> changed = new ArrayList<>(steps);
        changed.set(steps.size() - 1, last().to(sex));
        return new Way(changed);
    }

    @Override
    public String toString() {
        return steps.stream().map(Step::toString).collect(Collectors.joining("."));
    }
}
