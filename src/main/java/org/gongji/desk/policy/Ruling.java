package org.gongji.desk.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongji.desk.policy.Decision.Reason;
import org.gongji.desk.policy.Decision.Tried;

/**
 * What a second person said about the findings of class B of one matter (§10.2). Pure; nobody's word reaches a finding
 * of class A.
 *
 * @param lifts true: the matter may go on; false: it is refused
 * @param facts who said so, when and why, in words of the record
 */
public record Ruling(boolean lifts, String facts) {
    /** Key of the line it adds to the trace; its name stands under {@code policy.rule.second_person}. */
    public static final String RULE = "second_person";

    /**
     * Whether a second person may rule on it at all.
     *
     * @return true when nothing worse than class B stands against the matter, and something of class B does
     */
    public static boolean mayRule(Decision decision) {
        return decision.outcome() == Outcome.NEEDS_SUPERVISOR
                && decision.reasons().stream().noneMatch(reason -> reason.severity() == Severity.A)
                && !lifted(decision).isEmpty();
    }

    /** The findings a second person is asked about. */
    public static List<Reason> lifted(Decision decision) {
        return decision.reasons().stream().filter(reason -> reason.severity() == Severity.B).toList();
    }

    /** The decision with this word laid over it; the decision itself where it is not a second person's to say. */
    public Decision on(Decision decision) {
        if (!mayRule(decision)) {
            return decision;
        }
        List<Tried> trace = new ArrayList<>(decision.trace());
        trace.add(new Tried(RULE, facts, clause(decision), lifts));
        return decision.ruled(lifts ? Outcome.ALLOWED : Outcome.REFUSED, trace);
    }

    /** The clauses of what was ruled on, each once. */
    public static String clause(Decision decision) {
        return lifted(decision).stream().map(Reason::clause).filter(clause -> !clause.isEmpty()).distinct()
                .collect(Collectors.joining("；"));
    }

    /** A second person's word stands over this decision. */
    public static boolean stands(Decision decision) {
        return decision.trace().stream().anyMatch(tried -> tried.rule().equals(RULE));
    }
}
