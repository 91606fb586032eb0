package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.policy.Decision.Reason;
import org.junit.jupiter.api.Test;

/** A second person's word over the verdicts of the rules. */
class RulingTest {
    private static final Relation WIFE = new Relation("妻", "12", Optional.of(NearKind.SPOUSE), Relation.Near.YES);
    private static final Ruling YES = new Ruling(true, "邵敏（工号 0107）11-23 15:00 放行：看过原件，事实清楚");
    private static final Ruling NO = new Ruling(false, "邵敏（工号 0107）11-23 15:00 不同意：依据不足，不予办理");

    @Property(tries = 2000)
    void nobodyLiftsAFindingOfClassA(@ForAll("findings") List<Finding> findings, @ForAll boolean lifts) {
        Decision decision = decision(findings);
        boolean blocked = findings.stream().anyMatch(one -> one.severity() == Severity.A);
        Statistics.label("class A").collect(blocked);
        Statistics.label("class A").coverage(coverage -> coverage.check(true).count(count -> count > 200));

        Decision ruled = (lifts ? YES : NO).on(decision);

        if (blocked) {
            assertThat(ruled).isSameAs(decision);
            assertThat(ruled.outcome()).isNotEqualTo(Outcome.ALLOWED);
        }
    }

    @Property(tries = 2000)
    void aWordChangesOnlyWhatWaitedForOne(@ForAll("findings") List<Finding> findings, @ForAll boolean lifts) {
        Decision decision = decision(findings);
        Decision ruled = (lifts ? YES : NO).on(decision);

        if (decision.outcome() != Outcome.NEEDS_SUPERVISOR) {
            assertThat(ruled).isSameAs(decision);
        } else {
            assertThat(ruled.outcome()).isEqualTo(lifts ? Outcome.ALLOWED : Outcome.REFUSED);
            assertThat(ruled.reasons()).isEqualTo(decision.reasons());
            assertThat(ruled.trace()).startsWith(decision.trace().toArray(Decision.Tried[]::new))
                    .hasSize(decision.trace().size() + 1);
        }
    }

    @Test
    void standsInTheTraceWithWhoWhyAndTheClausesItRuledOn() {
        Decision ruled = YES.on(decision(List.of(Finding.AGE_IMPLAUSIBLE, Finding.ID_EXPIRED, Finding.NAME_LOOKALIKE)));

        assertThat(ruled.trace()).last().isEqualTo(new Decision.Tried(Ruling.RULE, YES.facts(),
                "AGE_IMPLAUSIBLE·款；ID_EXPIRED·款", true));
        assertThat(Ruling.stands(ruled)).isTrue();
    }

    @Test
    void isSaidOnce() {
        Decision ruled = YES.on(decision(List.of(Finding.AGE_IMPLAUSIBLE)));

        assertThat(YES.on(ruled)).isSameAs(ruled);
        assertThat(NO.on(ruled)).isSameAs(ruled);
    }

    @Test
    void whatThePackDoesNotLetPassIsNobodysToLift() {
        assertThat(Ruling.mayRule(decision(List.of(Finding.LIMIT_REACHED)))).isFalse();
        assertThat(Ruling.mayRule(decision(List.of(Finding.LIMIT_OVERRIDABLE)))).isTrue();
        assertThat(Ruling.mayRule(decision(List.of(Finding.NAME_LOOKALIKE)))).isFalse();
        assertThat(Ruling.mayRule(decision(List.of()))).isFalse();
    }

    /** Outcome and reasons as the rules make them of these findings. */
    private static Decision decision(List<Finding> findings) {
        List<Reason> reasons = new ArrayList<>();
        List<Decision.Tried> trace = new ArrayList<>();
        for (Finding finding : findings) {
            String clause = finding.code() + "·款";
            reasons.add(new Reason(finding.code(), finding.severity(), clause, "事实"));
            trace.add(new Decision.Tried("rule", "事实", clause, false));
        }
        return new Decision("p2", WIFE, findings.stream().map(Finding::outcome).reduce(Outcome.ALLOWED, Outcome::worse),
                reasons, null, trace, "HN-2024-09", Sha256.of("pack".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return Arbitraries.of(Finding.values()).list().ofMaxSize(3);
    }
}
