package org.gongji.desk.policy;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.desk.policy.Visits.found;
import static org.gongji.desk.policy.Visits.person;
import static org.gongji.desk.policy.Visits.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.Application.Standing;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One visit for every code of Annex A and §10.6: a code without one fails here by its name. */
class EveryCodeTest {
    private static final Map<ReasonCode, Consumer<Visits>> VISITS = Map.ofEntries(
            entry(ReasonCode.ID_FORMAT, visit -> wife(visit, "410171198708120021", Source.KEYED)),
            entry(ReasonCode.ID_CHECKSUM, visit -> wife(visit, "410171198708120021", Source.SIGHTED)),
            entry(ReasonCode.ID_DATE, visit -> wife(visit, "41018219630229001X", Source.CHIP)),
            entry(ReasonCode.ID_EXPIRED, visit -> expires(visit, Visits.DAY.minusDays(1))),
            entry(ReasonCode.ID_REGION_UNKNOWN, visit -> { }),
            entry(ReasonCode.ID_KIND_NOT_ACCEPTED, visit -> visit.pack = PackEdits.near().parameter("giver_id_kinds",
                    "[\"passport\"]").pack()),
            entry(ReasonCode.ID_SEX_MISMATCH, visit -> wife(visit, person("p2", "", 1987, 8, 12, Sex.MALE).number(),
                    Source.CHIP)),
            entry(ReasonCode.ID_BIRTH_MISMATCH, visit -> wife(visit, person("p2", "", 1987, 8, 13, Sex.FEMALE).number(),
                    Source.CHIP)),
            entry(ReasonCode.OLDER_CARD, visit -> visit.olderCards.add("p2")),
            entry(ReasonCode.GIVER_NOT_310, visit -> gives(visit, row("390"))),
            entry(ReasonCode.GIVER_SUSPENDED, visit -> gives(visit, giver("2", "1101", true, "410105"))),
            entry(ReasonCode.GIVER_ENDED, visit -> gives(visit, giver("4", "1101", true, "410105"))),
            entry(ReasonCode.GIVER_NO_ACCOUNT, visit -> gives(visit, giver("1", "1103", false, "410105"))),
            entry(ReasonCode.GIVER_ACCOUNT_UNKNOWN, visit -> gives(visit, row("310", "1", "1103", Optional.empty(),
                    "410105", false))),
            entry(ReasonCode.BALANCE_MISSING, visit -> balance(visit, null)),
            entry(ReasonCode.BALANCE_TOO_LOW, visit -> balance(visit, 499)),
            entry(ReasonCode.GIVER_EXCLUDED_TYPE, visit -> gives(visit, giver("1", "1300", true, "410105"))),
            entry(ReasonCode.GIVER_OUT_OF_SCOPE, visit -> gives(visit, giver("1", "1101", true, "410203"))),
            entry(ReasonCode.STATUS_UNVERIFIED, visit -> visit.insurance.put("p2", new RosterAnswer.AreaNotCovered(
                    Visits.STAMP))),
            entry(ReasonCode.NOT_IN_ROSTER, visit -> visit.insurance.put("p2", new RosterAnswer.Absent(Visits.STAMP))),
            entry(ReasonCode.ROSTER_STALE, visit -> visit.accepted = Visits.STAMP.asOf().plusDays(31)),
            entry(ReasonCode.DECEASED_IN_ROSTER, visit -> gives(visit, row("310", "4", "1101", Optional.of(true),
                    "410105", true))),
            entry(ReasonCode.SELF_BINDING, visit -> visit.member("p1", "弟弟", 1985, Sex.MALE)),
            entry(ReasonCode.SAME_PERSON_TWICE, visit -> visit.member("p2", "妻子", 1987, Sex.FEMALE)),
            entry(ReasonCode.MEMBER_NOT_INSURED, visit -> takes(visit, "0", "410105")),
            entry(ReasonCode.MEMBER_SUSPENDED, visit -> takes(visit, "2", "410105")),
            entry(ReasonCode.MEMBER_ENDED, visit -> takes(visit, "4", "410105")),
            entry(ReasonCode.MEMBER_OTHER_PROVINCE, visit -> takes(visit, "1", "320102")),
            entry(ReasonCode.REL_MISSING, visit -> instead(visit, "", 1987, Sex.FEMALE)),
            entry(ReasonCode.REL_OUT_OF_SCOPE, visit -> instead(visit, "舅舅", 1960, Sex.MALE)),
            entry(ReasonCode.REL_IN_LAW, visit -> instead(visit, "岳父", 1960, Sex.MALE)),
            entry(ReasonCode.REL_NEEDS_SUBTYPE, visit -> instead(visit, "继父", 1955, Sex.MALE)),
            entry(ReasonCode.REL_RESIDUAL, visit -> instead(visit, "其他儿子", 2006, Sex.MALE)),
            entry(ReasonCode.REL_SEX_MISMATCH, visit -> instead(visit, "母亲", 1955, Sex.MALE)),
            entry(ReasonCode.AGE_IMPLAUSIBLE, visit -> instead(visit, "母亲", 1974, Sex.FEMALE)),
            entry(ReasonCode.SIBLING_ORDER, visit -> instead(visit, "哥哥", 1990, Sex.MALE)),
            entry(ReasonCode.SECOND_SPOUSE, visit -> holds(visit, "p9", "配偶", NearKind.SPOUSE)),
            entry(ReasonCode.SECOND_PARENT, visit -> {
                instead(visit, "母亲", 1960, Sex.FEMALE);
                holds(visit, "p9", "母亲", NearKind.PARENT);
            }),
            entry(ReasonCode.MARRIAGE_ENDED, visit -> against(visit, "MARRIAGE_ENDED")),
            entry(ReasonCode.OTHER_HOUSEHOLD, visit -> against(visit, "OTHER_HOUSEHOLD")),
            entry(ReasonCode.PAPER_IMPLAUSIBLE, visit -> against(visit, "A_CODE_OF_THE_REASONER")),
            entry(ReasonCode.NUMBER_MISMATCH, visit -> against(visit, "NUMBER_MISMATCH")),
            entry(ReasonCode.NAME_MISMATCH, visit -> named(visit, "王大力")),
            entry(ReasonCode.NAME_LOOKALIKE, visit -> {
                visit.matters.clear();
                visit.member(person("p2", "白\uD840\uDD64", 1987, 8, 12, Sex.FEMALE), "妻子", Strength.PROVED, null);
                named(visit, "白恵");
            }),
            entry(ReasonCode.NAME_TRUNCATED, visit -> visit.namesCut.add("p2")),
            entry(ReasonCode.EVIDENCE_MISSING, visit -> shown(visit, Strength.NOT_PROVABLE)),
            entry(ReasonCode.EVIDENCE_WEAK, visit -> shown(visit, Strength.PRESUMED)),
            entry(ReasonCode.COMMITMENT_NOT_ALLOWED, visit -> {
                shown(visit, Strength.PRESUMED);
                visit.committed.add("p2");
                visit.falseCommitment = true;
            }),
            entry(ReasonCode.DUP_PAIR, visit -> visit.standing.add(pair(visit.giver, member(visit), "配偶",
                    NearKind.SPOUSE))),
            entry(ReasonCode.MEMBER_BOUND_ELSEWHERE, visit -> visit.standing.add(pair(other(), member(visit), "女儿",
                    NearKind.CHILD))),
            entry(ReasonCode.MUTUAL_BINDING, visit -> visit.standing.add(pair(member(visit), visit.giver, "配偶",
                    NearKind.SPOUSE))),
            entry(ReasonCode.LIMIT_REACHED, visit -> visit.pack = PackEdits.near().parameter("max_members_current", "0")
                    .pack()),
            entry(ReasonCode.LOCKED, visit -> {
                ends(visit);
                visit.pack = PackEdits.near().parameter("min_days_before_unbind", "3650").pack();
            }),
            entry(ReasonCode.CAP_OUT_OF_RANGE, visit -> {
                visit.wishes("", 0, null);
                visit.pack = PackEdits.near().parameter("cap_mode", "\"OPTIONAL\"").pack();
            }),
            entry(ReasonCode.CAP_MISSING, visit -> visit.pack = PackEdits.near().parameter("cap_mode", "\"REQUIRED\"")
                    .pack()),
            entry(ReasonCode.PERIOD_OUT_OF_RANGE, visit -> visit.wishes("", null, LocalDate.of(2027, 1, 1))),
            entry(ReasonCode.NOT_CHANGEABLE, visit -> visit.purpose = Application.Purpose.CHANGE),
            entry(ReasonCode.NOT_ENTITLED_TO_END, visit -> visit.purpose = Application.Purpose.END),
            entry(ReasonCode.NOTICE_MISSING, visit -> visit.notice = false),
            entry(ReasonCode.CONSENT_MISSING, visit -> instead(visit, "女儿", 2015, Sex.FEMALE)),
            entry(ReasonCode.GUARDIAN_MISSING, visit -> instead(visit, "妹妹", 2015, Sex.FEMALE)),
            entry(ReasonCode.GUARDIAN_NOTICE, visit -> instead(visit, "妹妹", 2010, Sex.FEMALE)),
            entry(ReasonCode.AGENT_PAPER_MISSING, visit -> visit.agent = true),
            entry(ReasonCode.WITNESS_MISSING, visit -> visit.cannotWrite = true),
            entry(ReasonCode.SPOUSE_CONFIRMATION_MISSING, visit -> visit.pack = PackEdits.near().parameter(
                    "spouse_confirmation", "true").pack()),
            entry(ReasonCode.STATEMENT_MARITAL_MISSING, visit -> visit.stillMarried = false),
            entry(ReasonCode.NO_POLICY, visit -> visit.date = LocalDate.of(2020, 12, 31)),
            entry(ReasonCode.CLOCK_DOUBTFUL, visit -> visit.clockDoubtful = true));

    /** These two are said of the shelf, not of the case; {@link StopOrderTest} meets both. */
    private static final List<ReasonCode> OF_THE_SHELF = List.of(ReasonCode.SERVICE_STOPPED, ReasonCode.PACK_EXPIRED);

    @ParameterizedTest
    @EnumSource(value = ReasonCode.class, mode = EnumSource.Mode.EXCLUDE, names = {"SERVICE_STOPPED", "PACK_EXPIRED"})
    void isFoundInItsVisit(ReasonCode code) {
        Visits plain = Visits.visit().member("p2", "妻子", 1987, Sex.FEMALE);
        Visits visit = Visits.visit().member("p2", "妻子", 1987, Sex.FEMALE);
        assertThat(VISITS).as("a visit that meets " + code).containsKey(code);
        VISITS.get(code).accept(visit);

        Decision decision = visit.decide();
        assertThat(decision.reasons()).as("reasons").anyMatch(reason -> reason.code() == code);
        assertThat(decision.trace()).as("a failed rule in the trace").anyMatch(tried -> !tried.passed());
        if (code != ReasonCode.ID_REGION_UNKNOWN) {
            assertThat(plain.decide().reasons()).as("without it").noneMatch(reason -> reason.code() == code);
        }
    }

    @Test
    void everyCodeHasAVisit() {
        List<ReasonCode> all = new ArrayList<>(VISITS.keySet());
        all.addAll(OF_THE_SHELF);
        assertThat(all).containsExactlyInAnyOrder(ReasonCode.values());
    }

    private static Person member(Visits visit) {
        return visit.matters.get(0).member();
    }

    private static Person other() {
        return person("p9", "尹素心", 1950, 1, 1, Sex.FEMALE);
    }

    private static void wife(Visits visit, String number, Source source) {
        visit.matters.clear();
        visit.member(person("p2", "林若溪", number, LocalDate.of(1987, 8, 12), Sex.FEMALE, source), "妻子", Strength.PROVED,
                null);
    }

    private static void expires(Visits visit, LocalDate day) {
        Person plain = member(visit);
        visit.matters.clear();
        visit.member(new Person("p2", plain.name(), Source.SIGHTED, new IdDocument(IdKind.RESIDENT18, plain.number(),
                null, day, false, Source.SIGHTED), Sex.FEMALE, plain.birth(), "", List.of(), List.of()), "妻子",
                Strength.PROVED, null);
    }

    private static Insured giver(String status, String type, boolean account, String area) {
        return row("310", status, type, Optional.of(account), area, false);
    }

    private static void gives(Visits visit, Insured row) {
        visit.insurance.put("p1", found(row));
    }

    private static void takes(Visits visit, String status, String area) {
        visit.insurance.put("p2", found(row("390", status, "1501", Optional.empty(), area, false)));
    }

    private static void balance(Visits visit, Integer shown) {
        visit.pack = PackEdits.near().parameter("min_balance", "500").pack();
        visit.balance = shown;
    }

    private static void instead(Visits visit, String claim, int year, Sex sex) {
        visit.matters.clear();
        visit.member("p2", claim, year, sex);
    }

    private static void shown(Visits visit, Strength strength) {
        visit.matters.clear();
        visit.member(person("p2", "周兰", 1960, 1, 1, Sex.FEMALE), "母亲", strength, null);
    }

    private static void against(Visits visit, String code) {
        visit.matters.clear();
        visit.member(person("p2", "林若溪", 1987, 1, 1, Sex.FEMALE), "妻子", Strength.PROVED, null,
                new Proof.Contradiction(code, "两份材料不一致。", ""));
    }

    private static void named(Visits visit, String name) {
        visit.insurance.put("p2", found(new Insured("", name, "01", "", "390", "1", "1501", Optional.empty(), "410105",
                "410100", false)));
    }

    private static Standing pair(Person giver, Person member, String relation, NearKind kind) {
        return new Standing(giver.number(), member.number(), Standing.State.ACTIVE, relation, Optional.of(kind),
                LocalDate.of(2025, 1, 1));
    }

    private static void holds(Visits visit, String ref, String relation, NearKind kind) {
        visit.standing.add(pair(visit.giver, person(ref, "尹素心", 1959, 1, 1, Sex.FEMALE), relation, kind));
    }

    private static void ends(Visits visit) {
        visit.purpose = Application.Purpose.END;
        visit.standing.add(pair(visit.giver, member(visit), "配偶", NearKind.SPOUSE));
    }
}
