package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.desk.policy.Visits.codes;
import static org.gongji.desk.policy.Visits.found;
import static org.gongji.desk.policy.Visits.person;
import static org.gongji.desk.policy.Visits.row;
import static org.gongji.desk.policy.Visits.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.Application.Standing;
import org.gongji.desk.policy.Continuance.Effect;
import org.gongji.desk.roster.Insured;
import org.junit.jupiter.api.Test;

/** domain.md §1.2: each row in which the sources contradict each other, resolved as dated data. */
class SourcesThatDisagreeTest {
    private static final PolicyPack DIRECT = PackEdits.of("HN-ZZ-2021").pack();
    private static final PolicyPack NEAR = PackEdits.near().pack();

    private static Visits under(PolicyPack pack, String claim, int year, Sex sex) {
        Visits visit = visit().member("p2", claim, year, sex);
        visit.pack = pack;
        return visit;
    }

    private static Insured giver(String status, String area, boolean dead) {
        return row("310", status, "1101", Optional.of(true), area, dead);
    }

    private static Insured member(String status, String area, boolean dead) {
        return row("390", status, "1501", Optional.empty(), area, dead);
    }

    @Test
    void c1DirectUntilAugustNearEightFromSeptemberByApplicationDate() {
        Visits visit = visit().member("p2", "妹妹", 1987, Sex.FEMALE);
        visit.accepted = Visits.DAY;
        visit.date = LocalDate.of(2024, 8, 31);
        assertThat(codes(visit.decide())).containsExactly(ReasonCode.REL_OUT_OF_SCOPE);
        visit.date = LocalDate.of(2024, 9, 1);
        assertThat(codes(visit.decide())).isEmpty();
    }

    @Test
    void c2AResidentMayUseButNotGive() {
        Visits visit = under(NEAR, "母亲", 1960, Sex.FEMALE);
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.ALLOWED);
        visit.insurance.put("p1", found(row("390")));
        assertThat(codes(visit.decide())).containsExactly(ReasonCode.GIVER_NOT_310);
    }

    @Test
    void c3TheGiverIsOfThisCityAndTheMemberOfTheProvince() {
        Visits visit = under(NEAR, "母亲", 1960, Sex.FEMALE);
        visit.insurance.put("p2", found(member("1", "410203", false)));
        assertThat(codes(visit.decide())).isEmpty();
        visit.insurance.put("p1", found(giver("1", "410203", false)));
        assertThat(codes(visit.decide())).containsExactly(ReasonCode.GIVER_OUT_OF_SCOPE);
    }

    @Test
    void c4ItTakesEffectAtTheSignatureAndThePharmacyWaitsForTheCentre() {
        assertThat(NEAR.acting().effectMode()).isEqualTo(PolicyPack.Acting.EffectMode.AT_SIGNATURE);
        assertThat(NEAR.texts().remember()).anyMatch(one -> one.text().contains("等中心回执后才能结算"));
    }

    @Test
    void c5NoCapWhereThePackSetsNone() {
        Visits visit = under(NEAR, "母亲", 1960, Sex.FEMALE).wishes("", 1_000_000, null);
        assertThat(codes(visit.decide())).isEmpty();
    }

    @Test
    void c6ALimitThatIsNullIsNone() {
        Visits visit = under(NEAR, "母亲", 1960, Sex.FEMALE);
        visit.changes = 99;
        visit.lifetime = 99;
        for (int i = 3; i < 10; i++) {
            visit.standing.add(new Standing(visit.giver.number(), person("p" + i, "某", 2001, 1, i, Sex.FEMALE).number(),
                    Standing.State.ACTIVE, "女儿", Optional.of(NearKind.CHILD), Visits.DAY));
        }
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void c7OneGiverBeforeSeveralAfterAndNeverTheSamePairTwice() {
        for (PolicyPack pack : List.of(DIRECT, NEAR)) {
            Visits visit = under(pack, "母亲", 1960, Sex.FEMALE);
            String mother = visit.matters.get(0).member().number();
            visit.standing.add(new Standing(person("p8", "某", 1984, 1, 1, Sex.MALE).number(), mother,
                    Standing.State.ACTIVE, "母亲", Optional.of(NearKind.PARENT), Visits.DAY));
            assertThat(codes(visit.decide())).containsExactly(pack == DIRECT ? ReasonCode.LIMIT_REACHED
                    : ReasonCode.MEMBER_BOUND_ELSEWHERE);
            visit.standing.set(0, new Standing(visit.giver.number(), mother, Standing.State.SUSPENDED, "母亲",
                    Optional.of(NearKind.PARENT), Visits.DAY));
            assertThat(codes(visit.decide())).containsExactly(ReasonCode.DUP_PAIR);
        }
    }

    @Test
    void c8TheNoticeSaysWhoseMoneyGoesFirstAndNoParameterReckonsIt() {
        assertThat(NEAR.texts().remember()).anyMatch(one -> one.text().contains("先用自己的账户，再用共济人的"));
        assertThat(PackParameters.names()).noneMatch(name -> name.contains("order") || name.contains("deduct"));
    }

    @Test
    void c9WhichEvidenceSufficesIsSaidPerRelation() {
        for (PolicyPack pack : List.of(DIRECT, NEAR, PackEdits.of("JS-2025").pack())) {
            Visits visit = visit().member(person("p2", "周兰", 1960, 1, 1, Sex.FEMALE), "母亲", Strength.NOT_PROVABLE, null)
                    .wishes("", null, pack.id().equals("JS-2025") ? Visits.DAY.plusYears(1) : null);
            visit.insurance.put("p1", found(giver("1", pack.id().equals("JS-2025") ? "320102" : "410105", false)));
            visit.insurance.put("p2", found(member("1", pack.id().equals("JS-2025") ? "320102" : "410105", false)));
            visit.pack = pack;
            visit.committed.add("p2");
            assertThat(visit.decide().outcome()).as(pack.id()).isEqualTo(pack.id().equals("JS-2025") ? Outcome.ALLOWED
                    : Outcome.NEEDS_PAPER);
        }
    }

    @Test
    void c10StatusTwoSuspendsFourDeathAndMovingAwayEnd() {
        assertThat(effect(giver("1", "410105", false), member("1", "410203", false))).isEqualTo(Effect.STANDS);
        assertThat(effect(giver("2", "410105", false), member("1", "410105", false))).isEqualTo(Effect.SUSPENDED);
        assertThat(effect(giver("1", "410105", false), member("2", "410105", false))).isEqualTo(Effect.SUSPENDED);
        assertThat(effect(giver("2", "410105", false), member("4", "410105", false))).isEqualTo(Effect.ENDED);
        assertThat(effect(giver("1", "410105", true), member("1", "410105", false))).isEqualTo(Effect.ENDED);
        assertThat(effect(giver("1", "410203", false), member("1", "410105", false))).isEqualTo(Effect.ENDED);
        assertThat(Continuance.of(NEAR, found(giver("1", "410105", false)), found(member("1", "320102", false)))
                .reason()).contains(ReasonCode.MEMBER_OTHER_PROVINCE);
    }

    private static Effect effect(Insured giver, Insured member) {
        return Continuance.of(NEAR, found(giver), found(member)).effect();
    }

    @Test
    void c11AMemberOfAnotherProvinceIsRefused() {
        Visits visit = under(NEAR, "母亲", 1960, Sex.FEMALE);
        visit.insurance.put("p2", found(member("1", "320102", false)));
        assertThat(codes(visit.decide())).containsExactly(ReasonCode.MEMBER_OTHER_PROVINCE);
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void c12WhatMayBePaidIsTextAndC13C14NeitherCredentialNorFilingIsAskedFor() {
        assertThat(PackParameters.names()).noneMatch(name -> name.contains("pay") || name.contains("scope_of_use")
                || name.contains("credential") || name.contains("elsewhere_filing"));
        assertThat(under(NEAR, "母亲", 1960, Sex.FEMALE).decide().trace()).extracting(Decision.Tried::facts)
                .noneMatch(facts -> facts.contains("电子凭证") || facts.contains("备案"));
    }

    @Test
    void c15NoThresholdAndWhereThereIsOneTheBalanceIsTheGiversWord() {
        assertThat(DIRECT.giver().minBalance()).isEmpty();
        assertThat(NEAR.giver().minBalance()).isEmpty();
        Visits visit = under(PackEdits.near().parameter("min_balance", "500").pack(), "母亲", 1960, Sex.FEMALE);
        visit.balance = 500;
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(visit.decide().trace()).anyMatch(tried -> tried.rule().equals("giver_balance")
                && tried.facts().contains("窗口未核验"));
    }

    /** §10.2: Refused &gt; NotDecidable &gt; NeedsPaper &gt; NeedsSupervisor &gt; Allowed,
            and all reasons are listed. */
    @Test
    void theWorstOfSeveralFindingsStandsAndAllAreListed() {
        Visits visit = visit().member("p2", "母亲", 1974, Sex.FEMALE);
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.NEEDS_SUPERVISOR);
        visit.notice = false;
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.NEEDS_PAPER);
        visit.clockDoubtful = true;
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.NOT_DECIDABLE);
        visit.insurance.put("p1", found(row("390")));
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(visit.decide())).containsExactly(ReasonCode.GIVER_NOT_310, ReasonCode.CLOCK_DOUBTFUL,
                ReasonCode.NOTICE_MISSING, ReasonCode.AGE_IMPLAUSIBLE);
    }
}
