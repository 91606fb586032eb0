package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.desk.policy.Visits.codes;
import static org.gongji.desk.policy.Visits.person;
import static org.gongji.desk.policy.Visits.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters that the shipped packs leave open, each set once. */
class StrictPackTest {
    private static Visits two(PackEdits edits) {
        Visits visit = visit().member("p2", "母亲", 1960, Sex.FEMALE).member("p3", "妹妹", 1987, Sex.FEMALE);
        visit.pack = edits.pack();
        return visit;
    }

    private static void second(Visits visit, Outcome outcome, ReasonCode... reasons) {
        List<Decision> all = visit.decideAll();
        assertThat(all.get(0).outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(all.get(1).outcome()).isEqualTo(outcome);
        assertThat(codes(all.get(1))).containsExactly(reasons);
    }

    @ParameterizedTest
    @CsvSource({"max_members_current, 1", "max_members_lifetime, 1", "max_changes_per_year, 1"})
    void countsTheMattersOfOneVisitTowardsALimit(String limit, int max) {
        second(two(PackEdits.near().parameter(limit, "" + max)), Outcome.REFUSED, ReasonCode.LIMIT_REACHED);
        second(two(PackEdits.near().parameter(limit, "" + max).parameter("overridable", "[\"" + limit + "\"]")),
                Outcome.NEEDS_SUPERVISOR, ReasonCode.LIMIT_REACHED);
        second(two(PackEdits.near().parameter(limit, "2")), Outcome.ALLOWED);
    }

    @Test
    void namesTheLimitThatWasReached() {
        Decision decision = two(PackEdits.near().parameter("max_members_current", "1")).decide();

        assertThat(decision.reasons()).anyMatch(reason -> reason.code() == ReasonCode.LIMIT_REACHED
                && reason.facts().contains("成员人数"));
    }

    @Test
    void countsARefusedMatterTowardsNothing() {
        Visits visit = visit().member("p2", "岳母", 1960, Sex.FEMALE).member("p3", "妹妹", 1987, Sex.FEMALE);
        visit.pack = PackEdits.near().parameter("max_members_current", "1").pack();

        assertThat(visit.decideAll()).extracting(Decision::outcome).containsExactly(Outcome.REFUSED, Outcome.ALLOWED);
    }

    @Test
    void limitsOneRelation() {
        Visits visit = visit().member("p2", "姐姐", 1980, Sex.FEMALE).member("p3", "妹妹", 1987, Sex.FEMALE);
        visit.pack = PackEdits.near().parameter("max_per_relation", "{\"sibling\": 1, \"father\": 1}").pack();

        second(visit, Outcome.REFUSED, ReasonCode.LIMIT_REACHED);
    }

    @Test
    void doesNotCountAKnownMemberTwiceInALifetime() {
        Visits visit = visit().member("p2", "母亲", 1960, Sex.FEMALE);
        visit.pack = PackEdits.near().parameter("max_members_lifetime", "3").pack();
        visit.lifetime = 3;
        assertThat(codes(visit.decide())).containsExactly(ReasonCode.LIMIT_REACHED);
        visit.standing.add(new Application.Standing(visit.giver.number(), visit.matters.get(0).member().number(),
                Application.Standing.State.ENDED, "母亲", Optional.of(NearKind.PARENT), LocalDate.of(2025, 1, 1)));
        assertThat(codes(visit.decide())).isEmpty();
    }

    @Test
    void forbidsMutualBindingOnlyWhereThePackDoes() {
        for (String allowed : List.of("false", "true", "null")) {
            Visits visit = visit().member("p2", "母亲", 1960, Sex.FEMALE);
            visit.pack = PackEdits.near().parameter("allow_mutual", allowed).pack();
            visit.standing.add(new Application.Standing(visit.matters.get(0).member().number(), visit.giver.number(),
                    Application.Standing.State.ACTIVE, "儿子", Optional.of(NearKind.CHILD), LocalDate.of(2025, 1, 1)));
            assertThat(visit.decide().outcome()).isEqualTo(allowed.equals("false") ? Outcome.REFUSED
                    : Outcome.ALLOWED);
            assertThat(codes(visit.decide())).hasSize(allowed.equals("true") ? 0 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"OPTIONAL, , ALLOWED, ", "OPTIONAL, 1000, ALLOWED, ", "OPTIONAL, 1001, REFUSED, CAP_OUT_OF_RANGE",
        "OPTIONAL, 0, REFUSED, CAP_OUT_OF_RANGE", "REQUIRED, , NEEDS_PAPER, CAP_MISSING", "REQUIRED, 1, ALLOWED, "})
    void holdsTheCapToItsRange(String mode, Integer cap, Outcome outcome, ReasonCode code) {
        Visits visit = visit().member("p2", "母亲", 1960, Sex.FEMALE).wishes("", cap, null);
        visit.pack = PackEdits.near().parameter("cap_mode", '"' + mode + '"').parameter("cap_max", "1000").pack();

        assertThat(visit.decide().outcome()).isEqualTo(outcome);
        assertThat(codes(visit.decide())).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({", REFUSED", "2029-01-22, ALLOWED", "2029-01-23, REFUSED", "2026-01-21, REFUSED"})
    void holdsThePeriodToItsYears(LocalDate until, Outcome outcome) {
        Visits visit = visit().member("p2", "母亲", 1960, Sex.FEMALE).wishes("", null, until);
        visit.pack = PackEdits.near().parameter("period_mode", "\"FIXED_MAX_YEARS\"")
                .parameter("period_max_years", "3").pack();

        assertThat(visit.decide().outcome()).isEqualTo(outcome);
        assertThat(codes(visit.decide())).isEqualTo(outcome == Outcome.ALLOWED ? List.of()
                : List.of(ReasonCode.PERIOD_OUT_OF_RANGE));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-21, false", "2026-01-22, true"})
    void keepsThePairLockedOnTheLastDayAndLetsDeathLiftIt(LocalDate since, boolean locked) {
        Visits visit = visit().member("p2", "母亲", 1960, Sex.FEMALE);
        visit.purpose = Application.Purpose.END;
        visit.date = LocalDate.of(2026, 4, 22);
        visit.pack = PackEdits.near().parameter("min_days_before_unbind", "90").pack();
        visit.standing.add(new Application.Standing(visit.giver.number(), visit.matters.get(0).member().number(),
                Application.Standing.State.ACTIVE, "母亲", Optional.of(NearKind.PARENT), since));

        assertThat(codes(visit.decide())).isEqualTo(locked ? List.of(ReasonCode.LOCKED) : List.of());
        visit.papers.add(Visits.paper(PaperKind.DEATH_CERTIFICATE, visit.matters.get(0).member().number()));
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void asksTheSpouseToConfirm() {
        Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
        visit.pack = PackEdits.near().parameter("spouse_confirmation", "true").pack();

        assertThat(codes(visit.decide())).containsExactly(ReasonCode.SPOUSE_CONFIRMATION_MISSING);
        visit.spouseConfirmed = true;
        assertThat(codes(visit.decide())).isEmpty();
    }

    @Test
    void letsParentsInLawInWhereThePackDoes() {
        Visits visit = visit().member("p2", "岳父", 1955, Sex.MALE);
        visit.pack = PackEdits.near().parameter("allow_in_law", "true").field(
                "parameters.evidence_modes_by_relation.value.in_law", "[\"DOC\"]").pack();

        assertThat(codes(visit.decide())).isEmpty();
    }

    @Test
    void letsACommitmentStandAloneWhereThePackDoes() {
        Visits visit = visit().member(person("p2", "周兰", 1960, 1, 1, Sex.FEMALE), "母亲", Strength.NOT_PROVABLE, null);
        visit.committed.add("p2");
        visit.pack = PackEdits.near().parameter("commitment_alone", "true").pack();

        assertThat(codes(visit.decide())).isEmpty();
    }

    @Test
    void wantsAModeThatThePackLists() {
        Visits visit = visit().member("p2", "母亲", 1960, Sex.FEMALE);
        visit.pack = PackEdits.near().field("parameters.evidence_modes_by_relation.value.parent",
                "[\"SAME_HUKOU\"]").pack();

        assertThat(codes(visit.decide())).containsExactly(ReasonCode.EVIDENCE_WEAK);
    }
}
