package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.Application.Standing;
import org.gongji.desk.policy.Application.Standing.State;
import org.gongji.desk.policy.Decision.Tried;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Changing what was agreed on")
class ChangeRulesTest {
    private static final LocalDate NEXT_YEAR = Visits.DAY.plusYears(1);

    /** The mother, bound with a cap of 1000 until next year; the visit asks for exactly that again. */
    private static Visits mother(State state) {
        Visits visit = Visits.visit().member("p2", "母亲", 1940, Sex.FEMALE).wishes("", 1000, NEXT_YEAR);
        visit.purpose = Application.Purpose.CHANGE;
        Application.Matter matter = visit.matters.get(0);
        visit.matters.set(0, new Application.Matter(matter.member(), matter.claim(), Optional.empty(), "",
                matter.cap(), matter.until()));
        visit.standing.add(standing(visit, "p2", state, "母亲", NearKind.PARENT));
        visit.pack = PackEdits.near().parameter("cap_mode", "\"OPTIONAL\"").parameter("cap_max", "5000")
                .parameter("period_mode", "\"FIXED_MAX_YEARS\"").parameter("period_max_years", "3").pack();
        return visit;
    }

    private static Standing standing(Visits visit, String ref, State state, String relation, NearKind kind) {
        String number = visit.matters.stream().map(Application.Matter::member).filter(one -> one.ref().equals(ref))
                .findFirst().orElseThrow().number();
        return new Standing(visit.giver.number(), number, state, relation, Optional.of(kind), Visits.DAY.minusYears(1),
                null, Optional.of(1000), Optional.of(NEXT_YEAR));
    }

    private static List<String> tried(Decision decision) {
        return decision.trace().stream().map(Tried::rule).toList();
    }

    @Test
    void aNewCapIsAllowedAndAsksForNoPaper() {
        Decision decision = mother(State.ACTIVE).wishes("", 3000, NEXT_YEAR).decide();
        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(tried(decision)).contains("change_pair", "change_what", "cap", "notice")
                .doesNotContain("evidence", "period", "limit_changes", "same_pair", "member_status");
        assertThat(decision.trace()).anySatisfy(one -> assertThat(one.facts()).contains("1000", "3000"));
    }

    @ParameterizedTest
    @CsvSource({"5000, , ALLOWED, ", "5001, , REFUSED, CAP_OUT_OF_RANGE", "1000, 2029-01-22, ALLOWED, ",
        "1000, 2029-01-23, REFUSED, PERIOD_OUT_OF_RANGE", "1000, 2026-01-21, REFUSED, PERIOD_OUT_OF_RANGE",
        "1000, , REFUSED, NOT_CHANGEABLE"})
    void isHeldToThePacksRange(int cap, LocalDate until, Outcome outcome, ReasonCode code) {
        Decision decision = mother(State.ACTIVE).wishes("", cap, until == null ? NEXT_YEAR : until).decide();
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(Visits.codes(decision)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void whatIsSuspendedOrEndedOrNeverWasIsNotChanged() {
        for (State state : List.of(State.SUSPENDED, State.ENDED)) {
            Decision decision = mother(state).wishes("", 3000, NEXT_YEAR).decide();
            assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(Visits.codes(decision)).containsExactly(ReasonCode.NOT_CHANGEABLE);
        }
        Visits nothing = mother(State.ACTIVE);
        nothing.standing.clear();
        assertThat(Visits.codes(nothing.decide())).containsExactly(ReasonCode.NOT_CHANGEABLE);
    }

    @Test
    void onlyTheGiverAsks() {
        Visits visit = mother(State.ACTIVE).wishes("", 3000, NEXT_YEAR);
        visit.applicant = visit.matters.get(0).member();
        assertThat(Visits.codes(visit.decide())).containsExactly(ReasonCode.NOT_CHANGEABLE);
    }

    @Test
    void aNewRelationIsProvedLikeAnyOther() {
        Visits visit = mother(State.ACTIVE);
        Application.Matter before = visit.matters.remove(0);
        visit.member(before.member(), "外祖母", Strength.NOT_PROVABLE, null).wishes("", 1000, NEXT_YEAR);
        Decision short_ = visit.decide();
        assertThat(short_.outcome()).isEqualTo(Outcome.NEEDS_PAPER);
        assertThat(Visits.codes(short_)).contains(ReasonCode.EVIDENCE_MISSING);
        assertThat(short_.deferral()).as("what stands waits for nothing").isNull();
        visit.matters.clear();
        visit.member(before.member(), "外祖母", Strength.PROVED, null).wishes("", 1000, NEXT_YEAR);
        Decision whole = visit.decide();
        assertThat(whole.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(tried(whole)).contains("evidence", "ages", "relation_sex").doesNotContain("cap", "period");
    }

    @Test
    void outsideTheLawItIsRefusedAndTheOldOneStands() {
        Visits visit = mother(State.ACTIVE);
        Application.Matter before = visit.matters.remove(0);
        visit.member(before.member(), "岳母", Strength.PROVED, null).wishes("", 1000, NEXT_YEAR);
        assertThat(Visits.codes(visit.decide())).contains(ReasonCode.REL_IN_LAW);
    }

    /** A wife whom the old record calls 妹妹: she is no second wife beside herself. */
    @Test
    void thePairItselfCountsAgainstNoLimitOfItsOwn() {
        Visits visit = Visits.visit().member("p2", "妻子", 1986, Sex.FEMALE);
        visit.purpose = Application.Purpose.CHANGE;
        visit.standing.add(new Standing(visit.giver.number(), visit.matters.get(0).member().number(), State.ACTIVE, "配偶",
                Optional.of(NearKind.SPOUSE), Visits.DAY.minusYears(1)));
        visit.pack = PackEdits.near().parameter("max_per_relation", "{\"spouse\": 1}").pack();
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.ALLOWED);
        visit.standing.add(new Standing(visit.giver.number(), Visits.person("p7", "某", 1987, 2, 3, Sex.FEMALE).number(),
                State.ACTIVE, "妻", Optional.of(NearKind.SPOUSE), Visits.DAY.minusYears(1)));
        assertThat(Visits.codes(visit.decide())).contains(ReasonCode.SECOND_SPOUSE, ReasonCode.LIMIT_REACHED);
    }

    @Test
    void theYearsLimitOfChangesIsAboutWhoIsInTheFamilyAndDoesNotCountIt() {
        Visits visit = mother(State.ACTIVE).wishes("", 3000, NEXT_YEAR);
        visit.changes = 9;
        visit.pack = PackEdits.near().parameter("cap_mode", "\"OPTIONAL\"").parameter("period_mode",
                "\"FIXED_MAX_YEARS\"").parameter("max_changes_per_year", "2").pack();
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void whereThePackKnowsNoCapAWishForOneChangesNothing() {
        Visits visit = mother(State.ACTIVE).wishes("", 3000, NEXT_YEAR);
        visit.pack = PackEdits.near().parameter("period_mode", "\"FIXED_MAX_YEARS\"").pack();
        assertThat(Visits.codes(visit.decide())).containsExactly(ReasonCode.NOT_CHANGEABLE);
    }

    @Test
    void aStopOrderHaltsChangesByTheirOwnName() {
        StopOrder order = StopOrder.read(("{\"orders\": [{\"number\": \"停1号\", \"halts\": [\"change\"], "
                + "\"from\": \"2026-01-01\", \"reason\": \"修规则\"}]}").getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .get(0);
        assertThat(order.stops("HN-2024-09", Application.Purpose.CHANGE, Visits.DAY)).isTrue();
        assertThat(order.stops("HN-2024-09", Application.Purpose.BIND, Visits.DAY)).isFalse();
    }
}
