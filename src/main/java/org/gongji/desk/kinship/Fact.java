package org.gongji.desk.kinship;

import java.time.LocalDate;
import java.util.Objects;
import org.gongji.desk.identity.Sex;

/**
 * An edge between two people: what {@code to} is to {@code from}, as one paper states it.
 *
 * @param from  person key
 * @param to    person key
 * @param way   one step, or more where the paper jumps over people it does not name (head ↔ 外孙女)
 * @param paper id of the paper
 * @param since day from which the paper speaks (registration, issue); null where not stated
 */
public record Fact(String from, String to, Way way, Strength strength, String paper, LocalDate since) {
    public Fact {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(way);
        Objects.requireNonNull(strength);
        Objects.requireNonNull(paper);
    }

    public Fact back(Sex sexOfFrom) {
        return new Fact(to, from, way.back(sexOfFrom), strength, paper, since);
    }

    public Fact along(Way otherWay) {
        return new Fact(from, to, otherWay, strength, paper, since);
    }

    public boolean joins(String one, String other) {
        return from.equals(one) && to.equals(other) || from.equals(other) && to.equals(one);
    }

    public boolean isStep(Step.Move move) {
        return way.length() == 1 && way.first().move() == move;
    }
}
