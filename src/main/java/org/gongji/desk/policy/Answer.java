package org.gongji.desk.policy;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one rule saw.
 *
 * @param facts what it looked at, in words without ID numbers
 */
record Answer(String facts, List<Found> findings) {
    /** @param facts what this finding rests on */
    record Found(Finding finding, String facts) {
    }

    static Answer fine(String facts) {
        return new Answer(facts, List.of());
    }

    static Answer no(Finding finding, String facts) {
        return new Answer(facts, List.of(new Found(finding, facts)));
    }

    static Answer when(boolean found, Finding finding, String facts) {
        return found ? no(finding, facts) : fine(facts);
    }

    static Answer of(String facts, List<Finding> findings) {
        return new Answer(facts, findings.stream().map(finding -> new Found(finding, facts)).toList());
    }

    Answer and(Answer other) {
        String both = facts.isEmpty() || other.facts.isEmpty() || facts.equals(other.facts)
                ? (facts.isEmpty() ? other.facts : facts) : facts + " " + other.facts;
        return new Answer(both, Stream.concat(findings.stream(), other.findings.stream()).toList());
    }
}
