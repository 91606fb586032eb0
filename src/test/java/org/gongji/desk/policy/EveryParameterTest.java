package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.desk.policy.Visits.found;
import static org.gongji.desk.policy.Visits.person;
import static org.gongji.desk.policy.Visits.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.intake.Attachments;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFileReader;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.PolicyPack.Acting;
import org.gongji.desk.roster.Insured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The teaching pack sets every parameter: with one of them alone set otherwise, some verdict is another. */
class EveryParameterTest {
    private static final String STRICT = "TEACH-STRICT";
    private static final String AREA = "990101";
    private static final LocalDate NEXT_YEAR = Visits.DAY.plusYears(1);

    /** @param told what the desk makes of one situation under a pack */
    private record Probe(String other, Function<PolicyPack, Object> told) {
    }

    private static Probe decides(String other, Consumer<Visits> situation) {
        return new Probe(other, pack -> {
            Visits visit = mother();
            situation.accept(visit);
            visit.pack = pack;
            return tell(visit.decide());
        });
    }

    private static Probe acts(String other, Function<Assessment, Object> told) {
        return new Probe(other, pack -> told.apply(new Assessor(new PolicyShelf(List.of(pack)), years -> question ->
                new Proof(null, null, Strength.NOT_PROVABLE, List.of(), List.of(), List.of()), new Decider())
                .assessment(emptyCase())));
    }

    /** Everything a clerk sees of a verdict, without the pack's own name and digest. */
    private static String tell(Decision decision) {
        return decision.outcome() + " " + decision.reasons() + " " + decision.trace() + " " + decision.verifyBy()
                + " " + decision.deferral();
    }

    private static final Map<String, Probe> PROBES = new TreeMap<>(Map.ofEntries(
            with("giver_insutype", decides("[\"310\", \"390\"]", visit -> gives(visit, "390", "1", "1501", AREA))),
            with("giver_psn_type_excluded", decides("[]", visit -> gives(visit, "310", "1", "1300", AREA))),
            with("giver_status", decides("[\"1\", \"2\"]", visit -> gives(visit, "310", "2", "1101", AREA))),
            with("giver_admdvs_prefix", decides("[\"41\"]", visit -> gives(visit, "310", "1", "1101", "410105"))),
            with("giver_id_kinds", decides("[\"passport\"]", visit -> visit.giver = traveller("p1", 1985))),
            with("member_insutype", decides("[\"340\"]", visit -> takes(visit, "340", "1", AREA))),
            with("member_status", decides("[\"2\"]", visit -> takes(visit, "390", "2", AREA))),
            with("member_admdvs_prefix", decides("[\"32\"]", visit -> takes(visit, "390", "1", "320102"))),
            with("member_id_kinds", decides("[\"passport\"]", visit -> {
                visit.matters.clear();
                visit.member(traveller("p2", 1960), "母亲", Strength.PROVED, null).wishes("", 1000, NEXT_YEAR);
            })),
            with("relation_scope", decides("\"NEAR8\"", visit -> instead(visit, "爷爷", 1930, Sex.MALE))),
            with("allow_in_law", decides("false", visit -> instead(visit, "岳父", 1955, Sex.MALE))),
            with("evidence_modes_by_relation", decides("{\"parent\": [\"SAME_HUKOU\"]}", visit -> { })),
            with("commitment_alone", decides("false", visit -> shown(visit, Strength.NOT_PROVABLE))),
            with("commitment_template_id", decides("\"commitment-1\"", visit -> shown(visit, Strength.PRESUMED))),
            with("commitment_verify_days", decides("61", visit -> shown(visit, Strength.PRESUMED))),
            with("deferrable", decides("null", visit -> {
                shown(visit, Strength.PRESUMED);
                visit.committed.clear();
            })),
            with("consent_template_id", decides("\"consent-1\"", visit -> instead(visit, "女儿", 2015, Sex.FEMALE))),
            with("spouse_confirmation", decides("false", visit -> instead(visit, "妻子", 1987, Sex.FEMALE))),
            with("step_support_years", decides("1", visit -> instead(visit, "继父", 1955, Sex.MALE))),
            with("max_members_current", decides("4", visit -> holding(visit, "p5", "p6", "p7"))),
            with("max_per_relation", decides("{\"child\": 3}", visit -> {
                holding(visit, "p5", "p6");
                instead(visit, "儿子", 2008, Sex.MALE);
            })),
            with("max_members_lifetime", decides("6", visit -> visit.lifetime = 5)),
            with("max_givers_per_member", decides("3", visit -> heldBy(visit, "p5", "p6"))),
            with("ask_when_bound_elsewhere", decides("false", visit -> heldBy(visit, "p5"))),
            with("allow_mutual", decides("null", visit -> visit.standing.add(pair(visit.matters.get(0).member(),
                    visit.giver, "儿子", NearKind.CHILD, Application.Standing.State.ACTIVE, null)))),
            with("max_changes_per_year", decides("3", visit -> visit.changes = 2)),
            with("limits_rolling", decides("false", visit -> visit.standing.add(pair(visit.giver, one("p5"), "女儿",
                    NearKind.CHILD, Application.Standing.State.ENDED, LocalDate.of(2025, 6, 1))))),
            with("min_days_before_unbind", decides("10", EveryParameterTest::ends)),
            with("overridable", decides("[]", visit -> visit.changes = 2)),
            with("min_balance", decides("400", visit -> visit.balance = 499)),
            with("cap_mode", decides("\"OPTIONAL\"", visit -> visit.wishes("", null, NEXT_YEAR))),
            with("cap_max", decides("6000", visit -> visit.wishes("", 5001, NEXT_YEAR))),
            with("period_mode", decides("\"OPEN\"", visit -> { })),
            with("period_max_years", decides("4", visit -> visit.wishes("", 1000, Visits.DAY.plusYears(4)))),
            with("roster_max_age_days", decides("8", visit -> visit.accepted = Visits.STAMP.asOf().plusDays(8))),
            with("unbind_by", decides("\"GIVER\"", visit -> {
                ends(visit);
                visit.applicant = visit.matters.get(0).member();
            })),
            with("suspend_on", new Probe("[]", pack -> Continuance.of(pack, found(row("310", "2", "1101",
                    Optional.of(true), AREA, false)), found(row("390", "1", "1501", Optional.empty(), AREA, false))))),
            with("terminate_on", new Probe("[\"4\"]", pack -> Continuance.of(pack, found(row("310", "1", "1101",
                    Optional.of(true), AREA, false)),
                    found(row("390", "1", "1501", Optional.empty(), "320102", false))))),
            with("signing_mode", acts("\"INK\"", Assessment::inkOnly)),
            with("effect_mode", acts("\"AT_SIGNATURE\"", Assessment::onAcceptance)),
            with("approval_days", acts("3", all -> all.second().promised(LocalDate.of(2026, 1, 22)))),
            with("sign_before_approval", acts("true", all -> all.second().signedFirst())),
            with("work_calendar", acts("{\"years\": [2026], \"off\": [], \"worked\": []}",
                    all -> all.second().promised(LocalDate.of(2026, 2, 13)))),
            with("hmt_residence_cert_type", acts("\"01\"", all -> all.certTypes().of(new IdDocument(
                    IdKind.HMT_RESIDENCE, "830000198501010030", null, null, true, Source.CHIP))))));

    private static Map.Entry<String, Probe> with(String name, Probe probe) {
        return Map.entry(name, probe);
    }

    static Stream<String> parameters() {
        return PROBES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void changesAVerdictByThisParameterAlone(String name) {
        Probe probe = PROBES.get(name);
        PolicyPack strict = PackEdits.of(STRICT).pack();
        PolicyPack other = PackEdits.of(STRICT).parameter(name, probe.other()).pack();

        assertThat(probe.told().apply(other)).isNotEqualTo(probe.told().apply(strict));
    }

    /** A parameter that nobody has a row for is one that nobody may rely on. */
    @Test
    void theStrictPackSetsEveryParameterAndEveryOneHasARow() {
        PolicyPack strict = PackEdits.of(STRICT).pack();
        TreeSet<String> rows = new TreeSet<>(PROBES.keySet());
        rows.add("refund_to");

        assertThat(strict.provenance().keySet()).containsExactlyInAnyOrderElementsOf(PackParameters.names());
        assertThat(PackParameters.names()).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(new String(PackEdits.of(STRICT).json(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("\"value\":null", "\"value\":[]", "\"value\":{}");
    }

    /** It has one value, GIVER, that every source agrees on (§1.1): said in the verdict, and nothing else is read. */
    @Test
    void refundsGoBackToTheGiverAndToNobodyElse() {
        Visits visit = mother();
        ends(visit);
        visit.pack = PackEdits.of(STRICT).pack();
        assertThat(visit.decide().trace()).anyMatch(tried -> tried.rule().equals("refund")
                && tried.facts().contains("退回共济人的个人账户") && tried.clause().equals("教学严格版·退费"));
        assertThatThrownBy(() -> PackEdits.of(STRICT).parameter("refund_to", "\"MEMBER\"").pack())
                .isInstanceOf(BadJson.class);
    }

    /** Packs in force were signed before this rule: they cite the rule beside it, and their digest stays. */
    @Test
    void aPackOlderThanARuleCitesTheElderRulesClause() {
        PolicyPack near = PackEdits.near().pack();

        assertThat(near.clauses()).containsEntry("refund", near.clauses().get("entitled"))
                .containsEntry("giver_balance", near.clauses().get("giver_account"));
    }

    @Test
    void lowBalanceIsRefusedOrLiftedAndAnUnseenOneIsAskedFor() {
        Visits visit = mother();
        visit.balance = 499;
        visit.pack = PackEdits.of(STRICT).pack();
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.REFUSED);
        visit.pack = PackEdits.of(STRICT).parameter("overridable", "[\"min_balance\"]").pack();
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.NEEDS_SUPERVISOR);
        visit.balance = null;
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.NEEDS_PAPER);
    }

    /** Everything the strict pack asks for is there. */
    private static Visits mother() {
        Visits visit = Visits.visit().member("p2", "母亲", 1960, Sex.FEMALE).wishes("", 1000, NEXT_YEAR);
        gives(visit, "310", "1", "1101", AREA);
        takes(visit, "390", "1", AREA);
        visit.accepted = Visits.STAMP.asOf().plusDays(2);
        visit.balance = 600;
        return visit;
    }

    @Test
    void allowsWhatHasEverythingTheStrictPackAsksFor() {
        Visits visit = mother();
        visit.pack = PackEdits.of(STRICT).pack();
        assertThat(visit.decide().outcome()).isEqualTo(Outcome.ALLOWED);
    }

    private static Insured row(String insutype, String status, String type, Optional<Boolean> account, String area,
                               boolean dead) {
        return Visits.row(insutype, status, type, account, area, dead);
    }

    private static void gives(Visits visit, String insutype, String status, String type, String area) {
        visit.insurance.put("p1", found(row(insutype, status, type, Optional.of(true), area, false)));
    }

    private static void takes(Visits visit, String insutype, String status, String area) {
        visit.insurance.put("p2", found(row(insutype, status, "1501", Optional.empty(), area, false)));
    }

    private static void instead(Visits visit, String claim, int year, Sex sex) {
        visit.matters.clear();
        visit.member("p2", claim, year, sex).wishes("", 1000, NEXT_YEAR);
        visit.guardianConsent.add("p2");
    }

    private static void shown(Visits visit, Strength strength) {
        visit.matters.clear();
        visit.member(person("p2", "周兰", 1960, 1, 1, Sex.FEMALE), "母亲", strength, null).wishes("", 1000, NEXT_YEAR);
        visit.committed.add("p2");
    }

    private static Person one(String ref) {
        return person(ref, "某", 2010, 1, 1, Sex.FEMALE);
    }

    private static Person traveller(String ref, int year) {
        return new Person(ref, "周明远", Source.SIGHTED, new IdDocument(IdKind.PASSPORT, "E1234567" + ref.charAt(1), null,
                null, true, Source.SIGHTED), ref.equals("p1") ? Sex.MALE : Sex.FEMALE, LocalDate.of(year, 5, 17), "",
                List.of(), List.of());
    }

    private static void holding(Visits visit, String... refs) {
        Stream.of(refs).forEach(ref -> visit.standing.add(pair(visit.giver, one(ref), "女儿", NearKind.CHILD,
                Application.Standing.State.ACTIVE, null)));
    }

    private static void heldBy(Visits visit, String... refs) {
        Stream.of(refs).forEach(ref -> visit.standing.add(pair(one(ref), visit.matters.get(0).member(), "母亲",
                NearKind.PARENT, Application.Standing.State.ACTIVE, null)));
    }

    private static void ends(Visits visit) {
        visit.purpose = Application.Purpose.END;
        visit.standing.add(pair(visit.giver, visit.matters.get(0).member(), "母亲", NearKind.PARENT,
                Application.Standing.State.ACTIVE, null));
    }

    /** Bound long enough ago to count in no calendar year, or within the last twelve months where it has ended. */
    private static Application.Standing pair(Person giver, Person member, String relation, NearKind kind,
                                             Application.Standing.State state, LocalDate ended) {
        LocalDate since = ended != null ? LocalDate.of(2025, 3, 1) : Visits.DAY.minusDays(60);
        return new Application.Standing(giver.number(), member.number(), state, relation, Optional.of(kind), since,
                ended);
    }

    private static CaseFile emptyCase() {
        String json = "{\"applicationDate\": \"2026-01-22\", \"area\": \"990101\", \"giver\": \"p1\", \"persons\": ["
                + "{\"ref\": \"p1\", \"name\": \"周明远\", \"number\": \"410171199705170017\"}]}";
        return new CaseFileReader(Attachments.none(), block -> {
            throw new IllegalArgumentException("no card");
        }).read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)).file();
    }
}
