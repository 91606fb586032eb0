package org.gongji.desk.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.words.Words;

/** What came of reading something from outside. */
public sealed interface Reading<T> {
    /** Verified from end to end. */
    record Taken<T>(T content) implements Reading<T> {
    }

    /** Genuine, and nothing to do: equal or lower than what is in force. */
    record Ignored<T>(Fault fault, List<Object> facts) implements Reading<T> {
        public Ignored {
            facts = List.copyOf(facts);
        }
    }

    /** Not believed. Nothing was changed. */
    record Refused<T>(Fault fault, List<Object> facts) implements Reading<T> {
        public Refused {
            facts = List.copyOf(facts);
        }
    }

    /** One step of reading, which may say no. */
    @FunctionalInterface
    interface Steps<T> {
        T read() throws Rejected;
    }

    static <T> Reading<T> of(Steps<T> steps) {
        try {
            return new Taken<>(steps.read());
        } catch (Rejected no) {
            return switch (no.fault()) {
                case OLDER_VERSION, SAME_VERSION, ROSTER_PART_KNOWN -> new Ignored<>(no.fault(), no.facts());
                default -> new Refused<>(no.fault(), no.facts());
            };
        }
    }

    default Optional<T> taken() {
        return this instanceof Taken<T> good ? Optional.of(good.content()) : Optional.empty();
    }

    /** Empty when taken. */
    default Optional<Fault> whyNot() {
        if (this instanceof Ignored<T> ignored) {
            return Optional.of(ignored.fault());
        }
        return this instanceof Refused<T> refused ? Optional.of(refused.fault()) : Optional.empty();
    }

    /** A sentence for the clerk, empty when taken. */
    default Optional<String> said(Words words) {
        if (this instanceof Ignored<T> ignored) {
            return Optional.of(words.say("exchange." + ignored.fault(), ignored.facts().toArray()));
        }
        return this instanceof Refused<T> refused ? Optional.of(refused(words, refused)) : Optional.empty();
    }

    /** What is wrong with a pack is said in the words of whoever reads one: the first fact names them. */
    private static String refused(Words words, Refused<?> refused) {
        Object[] facts = refused.facts().toArray();
        return refused.fault() != Fault.PACKS_UNFIT || facts.length < 2
                ? words.say("exchange." + refused.fault(), facts) : words.say("exchange." + refused.fault(),
                words.say("reading." + facts[0], Arrays.copyOfRange(facts, 1, facts.length)));
    }
}
