package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.policy.Decision.Tried;

/**
 * 容缺受理 as a pack allows it: one paper may come later, the matter is taken and waits, and nothing takes effect before
 * the paper is here. Pure like every verdict; whether the applicant wants it is asked at the counter.
 *
 * @param gap      the finding that may stand open for a while
 * @param days     working days until the paper must be here, at least one; the last of them still counts
 * @param ways     how it may come, in the order they are offered
 * @param clause   on which ground
 * @param calendar which days are working days
 */
public record Deferral(ReasonCode gap, int days, List<Way> ways, String clause, WorkCalendar calendar) {
    /** Key of the line it adds to the trace; its name stands under {@code policy.rule.deferral}. */
    public static final String RULE = "deferral";
    /** A paper about kinship may come later. Who somebody is, a consent, a signature and an authority may not. */
    private static final Set<ReasonCode> MAY_STAND_OPEN = EnumSet.of(ReasonCode.EVIDENCE_MISSING,
            ReasonCode.EVIDENCE_WEAK, ReasonCode.REL_NEEDS_SUBTYPE);

    public Deferral {
        ways = List.copyOf(ways);
        if (!MAY_STAND_OPEN.contains(gap) || days < 1 || ways.isEmpty() || clause.isBlank()) {
            throw new IllegalArgumentException("a paper about kinship, a term, a way and a ground");
        }
    }

    /** How the paper comes. */
    public enum Way {
        /** the original is brought to this window */
        COUNTER,
        /** by post; the giver comes to sign when it is here */
        POST
    }

    /** Of a code on record: something that a paper cures, which may come later. */
    public static boolean mayStandOpen(String code) {
        return MAY_STAND_OPEN.stream().anyMatch(one -> one.name().equals(code));
    }

    /** Names a pack may use for {@code gap}. */
    static String[] gaps() {
        return MAY_STAND_OPEN.stream().map(Enum::name).toArray(String[]::new);
    }

    /** The last day on which the paper is in time, for whoever is here today. */
    public LocalDate last(LocalDate today) {
        return calendar.after(today, days);
    }

    /**
     * What the pack allows for a verdict: only where nothing but such gaps stands against the matter, and never for
     * somebody whom the centre lists for a false commitment. A binding that is changed stands as it is until the paper is
     * here, and waits for nothing. Of several gaps the strictest term holds for all.
     */
    static Optional<Deferral> offered(Docket docket, Outcome outcome, List<Decision.Reason> reasons) {
        List<ReasonCode> open = reasons.stream().filter(reason -> reason.severity() != Severity.W)
                .map(Decision.Reason::code).toList();
        List<Deferral> rows = docket.pack().proving().deferrable();
        boolean all = open.stream().allMatch(code -> rows.stream().anyMatch(row -> row.gap() == code));
        if (docket.application().purpose() != Application.Purpose.BIND || outcome != Outcome.NEEDS_PAPER || !all || docket.application().circumstances().falseCommitment()) {
            return Optional.empty();
        }
        return rows.stream().filter(row -> open.contains(row.gap())).min(Comparator.comparingInt(Deferral::days));
    }

    /** The decision with what was agreed on in its trace; the outcome stays what it is. */
    public static Decision agreed(Decision decision, String facts, String clause) {
        List<Tried> trace = new ArrayList<>(decision.trace());
        trace.add(new Tried(RULE, facts, clause, true));
        return decision.ruled(decision.outcome(), trace);
    }

    /** What was agreed on, in words; empty while nothing was. */
    public static Optional<String> agreement(Decision decision) {
        return decision.trace().stream().filter(tried -> tried.rule().equals(RULE)).map(Tried::facts).findFirst();
    }
}
