package org.gongji.desk.kinship;

import java.util.Objects;
import org.gongji.desk.identity.Sex;

/**
 * One step through a family: what the next person is to the one before.
 *
 * @param move  up to a parent, down to a child, across to the spouse, aside to a sibling
 * @param sex   of the person stepped to; {@link Sex#UNKNOWN} where not said
 * @param order elder or younger, only for siblings
 * @param tie   how a parent–child or sibling tie came about
 */
public record Step(Move move, Sex sex, Order order, Tie tie) {
    public Step {
        Objects.requireNonNull(move);
        Objects.requireNonNull(order);
        Objects.requireNonNull(tie);
        sex = sex == Sex.MALE || sex == Sex.FEMALE ? sex : Sex.UNKNOWN;
    }

    /** Where a step leads. */
    public enum Move {
        UP('U'), DOWN('D'), SPOUSE('S'), SIBLING('B');

        private final char letter;

        Move(char letter) {
            this.letter = letter;
        }

        static Move of(char letter) {
            for (Move move : values()) {
                if (move.letter == letter) {
                    return move;
                }
            }
            throw new IllegalArgumentException("no such step: " + letter);
        }

        Move back() {
            return this == UP ? DOWN : this == DOWN ? UP : this;
        }
    }

    /** Whether the sibling stepped to is older or younger than the one before. */
    public enum Order {
        ELDER, YOUNGER, UNKNOWN;

        Order back() {
            return this == ELDER ? YOUNGER : this == YOUNGER ? ELDER : UNKNOWN;
        }
    }

    /**
     * How a tie came about. The law treats birth and adoption alike; a step tie counts only where 抚养 is shown
     * (民法典 第1072、1127条; domain.md §10.1), which is {@link #SUPPORTED}.
     */
    public enum Tie {
        FULL, ADOPTIVE, STEP, SUPPORTED;

        /** Of two links one after the other, the one that needs the question. */
        public Tie doubtful(Tie other) {
            return this == STEP || other == STEP ? STEP : this == SUPPORTED || other == SUPPORTED ? SUPPORTED : FULL;
        }
    }

    public static Step up(Sex sex) {
        return new Step(Move.UP, sex, Order.UNKNOWN, Tie.FULL);
    }

    public static Step down(Sex sex) {
        return new Step(Move.DOWN, sex, Order.UNKNOWN, Tie.FULL);
    }

    public static Step spouse(Sex sex) {
        return new Step(Move.SPOUSE, sex, Order.UNKNOWN, Tie.FULL);
    }

    public static Step sibling(Sex sex, Order order) {
        return new Step(Move.SIBLING, sex, order, Tie.FULL);
    }

    public Step as(Tie otherTie) {
        return new Step(move, sex, order, otherTie);
    }

    public Step to(Sex otherSex) {
        return new Step(move, otherSex, order, tie);
    }

    public Step in(Order otherOrder) {
        return new Step(move, sex, otherOrder, tie);
    }

    /** The same step walked the other way, arriving at somebody of {@code startSex}. */
    public Step back(Sex startSex) {
        return new Step(move.back(), startSex, order.back(), tie);
    }

    boolean covers(Step actual) {
        return move == actual.move && tie == actual.tie && (sex == Sex.UNKNOWN || sex == actual.sex)
                && (order == Order.UNKNOWN || order == actual.order);
    }

    /** Both known and different. */
    public static boolean clash(Sex one, Sex other) {
        return one != other && one != Sex.UNKNOWN && other != Sex.UNKNOWN;
    }

    @Override
    public String toString() {
        String sexLetter = sex == Sex.MALE ? "m" : sex == Sex.FEMALE ? "f" : "?";
        String sign = order == Order.ELDER ? "+" : order == Order.YOUNGER ? "-" : "";
        return move.letter + sexLetter + sign
                + switch (tie) {
                    case FULL -> "";
                    case ADOPTIVE -> "a";
                    case STEP -> "s";
                    case SUPPORTED -> "k";
                };
    }
}
