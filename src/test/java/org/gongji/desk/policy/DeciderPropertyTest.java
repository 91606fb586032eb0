package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.Strength;

/** What holds for any visit, not only for those somebody thought of. */
class DeciderPropertyTest {
    /** Everything that varies, in one small value so that a failing visit can be read. */
    record Luck(String claim, int year, Sex sex, Strength strength, boolean committed, boolean notice,
                boolean stillMarried, boolean agent, String status, boolean account, boolean withdrawn) {
    }

    @Property(tries = 500)
    void aBetterPaperNeverWorsensTheOutcome(@ForAll("luck") Luck luck) {
        Outcome weak = decide(luck, Strength.NOT_PROVABLE).outcome();
        Outcome likely = decide(luck, Strength.PRESUMED).outcome();
        Outcome proved = decide(luck, Strength.PROVED).outcome();

        assertThat(likely).isLessThanOrEqualTo(weak);
        assertThat(proved).isLessThanOrEqualTo(likely);
    }

    @Property(tries = 500)
    void theWorstFindingStands(@ForAll("luck") Luck luck) {
        Decision decision = decide(luck, luck.strength());
        boolean refusable = decision.reasons().stream().anyMatch(reason -> reason.severity() == Severity.A);
        boolean supervisor = decision.reasons().stream().anyMatch(reason -> reason.severity() == Severity.B);

        assertThat(decision.outcome() == Outcome.ALLOWED).isEqualTo(!refusable && !supervisor);
        if (!refusable && supervisor) {
            assertThat(decision.outcome()).isEqualTo(Outcome.NEEDS_SUPERVISOR);
        }
        assertThat(decision.reasons()).isSortedAccordingTo((a, b) -> Integer.compare(weight(a), weight(b)));
    }

    private static int weight(Decision.Reason reason) {
        return reason.severity() == Severity.A ? 0 : reason.severity().ordinal();
    }

    @Property(tries = 300)
    void theSameVisitGivesTheSameVerdict(@ForAll("luck") Luck luck) {
        assertThat(decide(luck, luck.strength())).isEqualTo(decide(luck, luck.strength()));
    }

    @Property(tries = 300)
    void everyReasonStandsInTheTrace(@ForAll("luck") Luck luck) {
        Decision decision = decide(luck, luck.strength());

        assertThat(decision.reasons()).allMatch(reason -> decision.trace().stream()
                .anyMatch(tried -> !tried.passed() && reason.clause().equals(tried.clause())
                        && tried.facts().contains(reason.facts().replaceFirst("^(共济人|家人)：", ""))));
    }

    @Property(tries = 200)
    void aLaterMatterNeverChangesAnEarlierOne(@ForAll("luck") Luck first, @ForAll("luck") Luck second,
                                              @ForAll @IntRange(min = 1, max = 3) int limit) {
        Visits alone = visit(first, first.strength());
        Visits both = visit(first, first.strength());
        PolicyPack pack = PackEdits.near().parameter("max_members_current", "" + limit).pack();
        alone.pack = pack;
        both.pack = pack;
        both.member(Visits.person("p3", "某", second.year(), 1, 1, second.sex()), second.claim(), second.strength(),
                null);

        assertThat(both.decideAll().get(0)).isEqualTo(alone.decideAll().get(0));
    }

    @Provide
    Arbitrary<Luck> luck() {
        Arbitrary<Boolean> flag = Arbitraries.of(true, true, true, false);
        Arbitrary<List<Object>> who = Arbitraries.of("妻子", "母亲", "父亲", "儿子", "女儿", "外公", "孙女", "妹妹", "岳父", "继父",
                "").flatMap(claim -> Arbitraries.integers().between(1930, 2025).flatMap(year ->
                Arbitraries.of(Sex.MALE, Sex.FEMALE).map(sex -> List.of(claim, year, sex))));
        return who.flatMap(person -> Arbitraries.of(Strength.values()).flatMap(strength -> flag.list().ofSize(6)
                .flatMap(flags -> Arbitraries.of("1", "1", "1", "2", "4").map(status -> new Luck(
                        (String) person.get(0), (Integer) person.get(1), (Sex) person.get(2), strength, flags.get(0),
                        flags.get(1), flags.get(2), !flags.get(3), status, flags.get(4), !flags.get(5))))));
    }

    private static Decision decide(Luck luck, Strength strength) {
        return visit(luck, strength).decide();
    }

    private static Visits visit(Luck luck, Strength strength) {
        Visits visit = Visits.visit().member(Visits.person("p2", "林若溪", luck.year(), 6, 1, luck.sex()), luck.claim(),
                strength, null);
        if (luck.committed()) {
            visit.committed.add("p2");
        }
        visit.notice = luck.notice();
        visit.stillMarried = luck.stillMarried();
        visit.agent = luck.agent();
        visit.agentPaper = luck.agent();
        visit.withdrawn = luck.withdrawn();
        visit.insurance.put("p1", Visits.found(Visits.row("310", luck.status(), "1101", Optional.of(luck.account()),
                "410105", false)));
        return visit;
    }
}
