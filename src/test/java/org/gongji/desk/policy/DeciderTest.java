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
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeciderTest {
    private static void expect(Visits visit, Outcome outcome, ReasonCode... reasons) {
        Decision decision = visit.decide();
        assertThat(codes(decision)).containsExactlyInAnyOrder(reasons);
        assertThat(decision.outcome()).isEqualTo(outcome);
        for (ReasonCode reason : reasons) {
            assertThat(decision.trace()).as("a trace row that failed for " + reason)
                    .anyMatch(tried -> !tried.passed());
        }
    }

    @Test
    void bindsASpouseWithEverythingInOrder() {
        Decision decision = visit().member("p2", "妻子", 1987, Sex.FEMALE).decide();

        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(codes(decision)).isEmpty();
        assertThat(decision.packId()).isEqualTo("HN-2024-09");
        assertThat(decision.trace()).extracting(Decision.Tried::rule).startsWith("clock", "giver_id_kind")
                .contains("relation_scope", "evidence", "same_pair", "notice", "marital_statement");
        assertThat(decision.trace()).allMatch(tried -> !tried.facts().isBlank() && !tried.clause().isBlank());
    }

    @Test
    void keepsIdNumbersOutOfTheTrace() {
        Decision decision = visit().member("p2", "妻子", 1987, Sex.FEMALE).decide();

        assertThat(decision.trace()).noneMatch(tried -> tried.facts().matches(".*\\d{15}.*"));
    }

    @Nested
    class Identity {
        private Visits keyed(String number, Source source) {
            return visit().member(person("p2", "林若溪", number, LocalDate.of(1987, 8, 12), Sex.FEMALE, source), "妻子",
                    Strength.PROVED, null);
        }

        @Test
        void letsASupervisorAcceptAWrongCheckDigitOfADocument() {
            expect(keyed("410171198708120021", Source.SIGHTED), Outcome.NEEDS_SUPERVISOR, ReasonCode.ID_CHECKSUM);
        }

        @Test
        void asksTheClerkToCorrectASlipOfTheKeyboard() {
            expect(keyed("410171198708120021", Source.KEYED), Outcome.NOT_DECIDABLE, ReasonCode.ID_FORMAT);
        }

        @Test
        void saysWhoseDocumentItSpeaksOf() {
            assertThat(keyed("410171198708120021", Source.SIGHTED).decide().reasons())
                    .filteredOn(reason -> reason.code() == ReasonCode.ID_CHECKSUM).singleElement()
                    .satisfies(reason -> assertThat(reason.facts()).startsWith("家人：号码"));
        }

        @Test
        void refusesABirthDateThatDoesNotExist() {
            Visits visit = visit().member(person("p2", "林若溪", "41018219630229001X", null, Sex.MALE, Source.CHIP),
                    "父亲", Strength.PROVED, null);
            expect(visit, Outcome.REFUSED, ReasonCode.ID_DATE);
        }

        @Test
        void cannotDecideWhileNoDocumentWasSeen() {
            Person unseen = new Person("p2", "林若溪", Source.KEYED, null, Sex.FEMALE, null, "", List.of(), List.of());
            expect(visit().member(unseen, "妻子", Strength.PROVED, null), Outcome.NOT_DECIDABLE, ReasonCode.ID_FORMAT);
        }

        @ParameterizedTest
        @CsvSource({"2026-01-22, true", "2026-01-21, false"})
        void takesADocumentOnItsLastDay(LocalDate validTo, boolean fine) {
            Person plain = person("p2", "林若溪", 1987, 8, 12, Sex.FEMALE);
            Person dated = new Person("p2", plain.name(), Source.SIGHTED, new IdDocument(IdKind.RESIDENT18,
                    plain.number(), null, validTo, false, Source.SIGHTED), Sex.FEMALE, plain.birth(), "", List.of(),
                    List.of());
            Visits visit = visit().member(dated, "妻子", Strength.PROVED, null);
            if (fine) {
                expect(visit, Outcome.ALLOWED);
            } else {
                expect(visit, Outcome.NEEDS_SUPERVISOR, ReasonCode.ID_EXPIRED);
            }
        }

        @Test
        void doesNotTakeAnOldFifteenDigitNumberAsADocument() {
            Visits visit = visit();
            visit.giver = new Person("p1", "周明远", Source.SIGHTED, new IdDocument(IdKind.RESIDENT15, "410171850517001",
                    null, null, true, Source.SIGHTED), Sex.MALE, LocalDate.of(1985, 5, 17), "", List.of(), List.of());
            expect(visit.member("p2", "妻子", 1987, Sex.FEMALE), Outcome.REFUSED, ReasonCode.ID_KIND_NOT_ACCEPTED);
        }

        @Test
        void asksASupervisorWhereSexOrBirthDifferFromTheNumber() {
            Person odd = person("p2", "林若溪", person("p2", "", 1987, 8, 12, Sex.MALE).number(), LocalDate.of(1987, 8, 13),
                    Sex.FEMALE, Source.CHIP);
            expect(visit().member(odd, "妻子", Strength.PROVED, null), Outcome.NEEDS_SUPERVISOR,
                    ReasonCode.ID_SEX_MISMATCH, ReasonCode.ID_BIRTH_MISMATCH);
        }

        @Test
        void asksASupervisorAboutAnOlderCardAndNotesACutName() {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.olderCards.add("p2");
            visit.namesCut.add("p2");
            expect(visit, Outcome.NEEDS_SUPERVISOR, ReasonCode.OLDER_CARD, ReasonCode.NAME_TRUNCATED);
        }

        @Test
        void leavesALookalikeNameToTheClerkAndAnotherNameToASupervisor() {
            Visits alike = visit().member(person("p2", "白\uD840\uDD64", 1987, 8, 12, Sex.FEMALE), "妻子",
                    Strength.PROVED, null);
            alike.insurance.put("p2", named("白恵"));
            expect(alike, Outcome.ALLOWED, ReasonCode.NAME_LOOKALIKE);
            alike.lookalikeChosen.add("p2");
            expect(alike, Outcome.ALLOWED);
            alike.insurance.put("p2", named("王大力"));
            expect(alike, Outcome.NEEDS_SUPERVISOR, ReasonCode.NAME_MISMATCH);
        }

        private RosterAnswer named(String name) {
            return found(new org.gongji.desk.roster.Insured("", name, "01", "", "390", "1", "1501", Optional.empty(),
                    "410105", "410100", false));
        }
    }

    @Nested
    class Giver {
        private Visits giver(org.gongji.desk.roster.Insured... rows) {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.insurance.put("p1", found(rows));
            return visit;
        }

        @Test
        void refusesAResidentGiver() {
            expect(giver(row("390")), Outcome.REFUSED, ReasonCode.GIVER_NOT_310);
        }

        @Test
        void refusesASuspendedGiver() {
            expect(giver(row("310", "2", "1101", Optional.of(true), "410105", false)), Outcome.REFUSED,
                    ReasonCode.GIVER_SUSPENDED);
        }

        @Test
        void refusesAnEndedGiver() {
            expect(giver(row("310", "4", "1101", Optional.of(true), "410105", false)), Outcome.REFUSED,
                    ReasonCode.GIVER_ENDED);
        }

        @Test
        void refusesAGiverWithoutAccountAndAsksWhereItIsUnknown() {
            expect(giver(row("310", "1", "1103", Optional.of(false), "410105", false)), Outcome.REFUSED,
                    ReasonCode.GIVER_NO_ACCOUNT);
            expect(giver(row("310", "1", "1103", Optional.empty(), "410105", false)), Outcome.NEEDS_SUPERVISOR,
                    ReasonCode.GIVER_ACCOUNT_UNKNOWN);
        }

        @Test
        void refusesAVeteranCadreButTakesTheRetired() {
            expect(giver(row("310", "1", "1300", Optional.of(true), "410105", false)), Outcome.REFUSED,
                    ReasonCode.GIVER_EXCLUDED_TYPE);
            expect(giver(row("310", "1", "1201", Optional.of(true), "410105", false)), Outcome.ALLOWED);
        }

        @Test
        void sendsAGiverOfAnotherCityAway() {
            expect(giver(row("310", "1", "1101", Optional.of(true), "410203", false)), Outcome.REFUSED,
                    ReasonCode.GIVER_OUT_OF_SCOPE);
        }

        @Test
        void looksAtTheRowInForceWhereThereAreSeveral() {
            expect(giver(row("310", "4", "1101", Optional.of(true), "410203", false), row("390"), row("310")),
                    Outcome.ALLOWED);
        }
    }

    @Nested
    class RosterSilence {
        private final RosterStamp stamp = Visits.STAMP;

        @Test
        void asksASupervisorAboutWhoIsNotInACompleteRoster() {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.insurance.put("p2", new RosterAnswer.Absent(stamp));
            expect(visit, Outcome.NEEDS_SUPERVISOR, ReasonCode.NOT_IN_ROSTER);
        }

        @Test
        void letsAMemberOfAnUncoveredAreaGoOnAndStopsTheGiver() {
            Visits member = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            member.insurance.put("p2", new RosterAnswer.AreaNotCovered(stamp));
            expect(member, Outcome.ALLOWED, ReasonCode.STATUS_UNVERIFIED);

            Visits giver = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            giver.insurance.put("p1", new RosterAnswer.Declared(List.of(row("310", "1", "1101", Optional.empty(),
                    "410105", false)), true, new RosterAnswer.AreaNotCovered(stamp)));
            expect(giver, Outcome.NEEDS_SUPERVISOR, ReasonCode.STATUS_UNVERIFIED);
        }

        @Test
        void stopsBothWhereThereIsNoRosterAtAll() {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.insurance.put("p2", new RosterAnswer.NoRoster());
            expect(visit, Outcome.NEEDS_SUPERVISOR, ReasonCode.STATUS_UNVERIFIED);
        }

        @Test
        void judgesWhatIsDeclaredAllTheSame() {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.insurance.put("p1", new RosterAnswer.Declared(List.of(row("390")), false,
                    new RosterAnswer.Absent(stamp)));
            expect(visit, Outcome.REFUSED, ReasonCode.NOT_IN_ROSTER, ReasonCode.GIVER_NOT_310);
        }

        @ParameterizedTest
        @CsvSource({"30, ALLOWED", "31, NEEDS_SUPERVISOR"})
        void countsTheAgeOfTheRosterAtAcceptance(int days, Outcome outcome) {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.accepted = stamp.asOf().plusDays(days);
            assertThat(visit.decide().outcome()).isEqualTo(outcome);
            assertThat(codes(visit.decide()).contains(ReasonCode.ROSTER_STALE)).isEqualTo(days > 30);
        }

        @Test
        void asksNeutrallyAboutSomebodyMarkedDeadWhoStandsHere() {
            Visits giver = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            giver.insurance.put("p1", found(row("310", "4", "1101", Optional.of(true), "410105", true)));
            expect(giver, Outcome.NEEDS_SUPERVISOR, ReasonCode.DECEASED_IN_ROSTER);

            Visits member = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            member.insurance.put("p2", found(row("390", "4", "1501", Optional.empty(), "410105", true)));
            expect(member, Outcome.REFUSED, ReasonCode.MEMBER_ENDED);
            member.present.add("p2");
            expect(member, Outcome.NEEDS_SUPERVISOR, ReasonCode.DECEASED_IN_ROSTER);
        }
    }

    @Nested
    class Members {
        private Visits member(org.gongji.desk.roster.Insured row) {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.insurance.put("p2", found(row));
            return visit;
        }

        @Test
        void refusesSelfBinding() {
            Visits visit = visit();
            visit.member(person("p1", "周明远", 1985, 5, 17, Sex.MALE), "弟弟", Strength.PROVED, null);
            visit.insurance.put("p1", found(row("310")));
            assertThat(codes(visit.decide())).contains(ReasonCode.SELF_BINDING);
            assertThat(visit.decide().outcome()).isEqualTo(Outcome.REFUSED);
        }

        @Test
        void refusesTheSamePersonAtTheLaterRow() {
            Visits visit = visit().member("p2", "妹妹", 1987, Sex.FEMALE).member("p2", "妹妹", 1987, Sex.FEMALE);
            assertThat(visit.decideAll()).extracting(Decision::outcome)
                    .containsExactly(Outcome.ALLOWED, Outcome.REFUSED);
            assertThat(codes(visit.decide())).containsExactly(ReasonCode.SAME_PERSON_TWICE);
        }

        @ParameterizedTest
        @CsvSource({"0, MEMBER_NOT_INSURED", "2, MEMBER_SUSPENDED", "4, MEMBER_ENDED"})
        void refusesAMemberWhoseInsuranceIsNotInForce(String status, ReasonCode code) {
            expect(member(row("390", status, "1501", Optional.empty(), "410105", false)), Outcome.REFUSED, code);
        }

        @Test
        void refusesOtherSchemesAndOtherProvinces() {
            expect(member(row("340")), Outcome.REFUSED, ReasonCode.MEMBER_NOT_INSURED);
            expect(member(row("390", "1", "1501", Optional.empty(), "320102", false)), Outcome.REFUSED,
                    ReasonCode.MEMBER_OTHER_PROVINCE);
        }
    }

    @Nested
    class Relations {
        @ParameterizedTest
        @CsvSource({"岳父, 1955, MALE", "岳母, 1955, FEMALE", "儿媳, 2000, FEMALE", "女婿, 2000, MALE", "嫂子, 1980, FEMALE"})
        void refusesFatherInLawAndTheOthersByMarriage(String claim, int year, Sex sex) {
            expect(visit().member("p2", claim, year, sex), Outcome.REFUSED, ReasonCode.REL_IN_LAW);
        }

        @Test
        void refusesTheInLawWhoStandsInTheSameBooklet() {
            Visits visit = visit().member(person("p2", "林国栋", 1955, 1, 1, Sex.MALE), "父亲", Strength.PROVED, "岳父");
            expect(visit, Outcome.REFUSED, ReasonCode.REL_IN_LAW, ReasonCode.PAPER_IMPLAUSIBLE);
        }

        @Test
        void asksASupervisorWhereThePaperShowsAFatherAndTheClaimAnInLaw() {
            Visits visit = visit().member(person("p2", "周国栋", 1955, 1, 1, Sex.MALE), "岳父", Strength.PROVED, "父亲");
            expect(visit, Outcome.NEEDS_SUPERVISOR, ReasonCode.PAPER_IMPLAUSIBLE);
            assertThat(visit.decide().relation().name()).isEqualTo("父亲");
        }

        @Test
        void correctsOneNearKindToAnotherByThePaper() {
            Visits visit = visit().member(person("p2", "周国栋", 1955, 1, 1, Sex.MALE), "外公", Strength.PROVED, "爷爷");
            expect(visit, Outcome.ALLOWED, ReasonCode.PAPER_IMPLAUSIBLE);
            assertThat(visit.decide().relation().name()).isEqualTo("祖父");
        }

        @Test
        void refusesAnUncle() {
            expect(visit().member("p2", "叔叔", 1960, Sex.MALE), Outcome.REFUSED, ReasonCode.REL_OUT_OF_SCOPE);
        }

        @ParameterizedTest
        @CsvSource({"2024-08-31, HN-ZZ-2021, REFUSED", "2024-09-01, HN-2024-09, ALLOWED"})
        void takesSiblingsFromTheFirstOfSeptember2024(LocalDate date, String pack, Outcome outcome) {
            Visits visit = visit().member("p2", "妹妹", 1987, Sex.FEMALE);
            visit.date = date;
            visit.accepted = Visits.DAY;
            Decision decision = visit.decide();
            assertThat(decision.packId()).isEqualTo(pack);
            assertThat(decision.outcome()).isEqualTo(outcome);
            assertThat(codes(decision)).isEqualTo(outcome == Outcome.REFUSED
                    ? List.of(ReasonCode.REL_OUT_OF_SCOPE) : List.of());
        }

        @Test
        void cannotDecideWithoutAPack() {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.date = LocalDate.of(2020, 12, 31);
            Decision decision = visit.decide();
            assertThat(decision.outcome()).isEqualTo(Outcome.NOT_DECIDABLE);
            assertThat(codes(decision)).containsExactly(ReasonCode.NO_POLICY);
            assertThat(decision.packSha256()).isNull();
        }

        @Test
        void asksForTheRelationWhereNoneIsStated() {
            expect(visit().member("p2", "", 1987, Sex.FEMALE), Outcome.NEEDS_PAPER, ReasonCode.REL_MISSING);
        }

        @Test
        void takesAdoptiveAsFullAndAsksForShownSupportOfStep() {
            expect(visit().member("p2", "养父", 1955, Sex.MALE), Outcome.ALLOWED);
            expect(visit().member("p2", "继父", 1955, Sex.MALE), Outcome.NEEDS_PAPER, ReasonCode.REL_NEEDS_SUBTYPE);
        }

        @Test
        void asksForReasonAndSupervisorWhereTheCodeIsResidual() {
            Visits visit = visit().member("p2", "其他儿子", 2006, Sex.MALE);
            expect(visit, Outcome.NEEDS_PAPER, ReasonCode.REL_RESIDUAL);
            expect(visit.wishes("收养未登记，由法院认定", null, null), Outcome.NEEDS_SUPERVISOR, ReasonCode.REL_RESIDUAL);
            assertThat(visit.decide().reasons()).anyMatch(reason -> reason.facts().contains("子女"));
        }
    }

    @Nested
    class Plausibility {
        @Test
        void refusesAClaimAgainstThePersonsSex() {
            expect(visit().member("p2", "母亲", 1955, Sex.MALE), Outcome.REFUSED, ReasonCode.REL_SEX_MISMATCH);
        }

        @ParameterizedTest
        @CsvSource({"1970-05-17, ALLOWED", "1970-05-18, NEEDS_SUPERVISOR", "1974-01-01, NEEDS_SUPERVISOR",
            "1985-05-17, REFUSED", "1924-05-18, ALLOWED", "1924-05-17, NEEDS_SUPERVISOR"})
        void looksAtTheYearsBetweenParentAndChild(LocalDate born, Outcome outcome) {
            Visits visit = visit().member(person("p2", "周兰", born.getYear(), born.getMonthValue(),
                    born.getDayOfMonth(), Sex.FEMALE), "母亲", Strength.PROVED, null);
            Decision decision = visit.decide();
            assertThat(decision.outcome()).isEqualTo(outcome);
            assertThat(codes(decision)).isEqualTo(outcome == Outcome.ALLOWED ? List.of()
                    : List.of(ReasonCode.AGE_IMPLAUSIBLE));
        }

        @Test
        void asksAboutAGrandparentLessThanThirtyYearsOlder() {
            expect(visit().member("p2", "外公", 1956, Sex.MALE), Outcome.NEEDS_SUPERVISOR, ReasonCode.AGE_IMPLAUSIBLE);
        }

        @Test
        void notesSiblingsInTheWrongOrder() {
            expect(visit().member("p2", "哥哥", 1990, Sex.MALE), Outcome.ALLOWED, ReasonCode.SIBLING_ORDER);
        }

        @Test
        void refusesASecondSpouseUnlessAPaperEndsTheFirstMarriage() {
            String first = person("p9", "尹素心", 1986, 1, 1, Sex.FEMALE).number();
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.standing.add(new Application.Standing(visit.giver.number(), first,
                    Application.Standing.State.ACTIVE, "配偶", Optional.of(NearKind.SPOUSE), LocalDate.of(2025, 1, 1)));
            expect(visit, Outcome.REFUSED, ReasonCode.SECOND_SPOUSE);
            visit.papers.add(Visits.paper(PaperKind.DIVORCE_PAPER, first));
            expect(visit, Outcome.ALLOWED);
        }

        @Test
        void putsTheSecondSpouseOfOneVisitAtTheLaterRow() {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE).member("p3", "妻子", 1988, Sex.FEMALE);
            assertThat(visit.decideAll()).extracting(Decision::outcome)
                    .containsExactly(Outcome.ALLOWED, Outcome.REFUSED);
        }

        @Test
        void asksAboutASecondMother() {
            expect(visit().member("p2", "母亲", 1960, Sex.FEMALE).member("p3", "母亲", 1961, Sex.FEMALE),
                    Outcome.NEEDS_SUPERVISOR, ReasonCode.SECOND_PARENT);
        }
    }

    @Nested
    class Evidence {
        private Visits strength(Strength strength) {
            return visit().member(person("p2", "周兰", 1960, 1, 1, Sex.FEMALE), "母亲", strength, null);
        }

        @Test
        void letsACommitmentCompletePresumedPapers() {
            Visits visit = strength(Strength.PRESUMED);
            expect(visit, Outcome.NEEDS_PAPER, ReasonCode.EVIDENCE_WEAK);
            visit.committed.add("p2");
            expect(visit, Outcome.ALLOWED);
        }

        @Test
        void doesNotLetACommitmentStandAlone() {
            Visits visit = strength(Strength.NOT_PROVABLE);
            visit.committed.add("p2");
            expect(visit, Outcome.NEEDS_PAPER, ReasonCode.EVIDENCE_MISSING);
        }

        @Test
        void closesTheCommitmentToAgentsLiarsAndThoseWhoTookItBack() {
            for (int way = 0; way < 3; way++) {
                Visits visit = strength(Strength.PRESUMED);
                visit.committed.add("p2");
                visit.agent = way == 0;
                visit.agentPaper = true;
                visit.falseCommitment = way == 1;
                visit.withdrawn = way == 2;
                expect(visit, Outcome.NEEDS_PAPER, ReasonCode.COMMITMENT_NOT_ALLOWED, ReasonCode.EVIDENCE_WEAK);
            }
        }

        @Test
        void doesNotTakeACommitmentWhereThePackListsNone() {
            Visits visit = strength(Strength.PRESUMED);
            visit.committed.add("p2");
            visit.date = LocalDate.of(2024, 8, 31);
            visit.accepted = Visits.DAY;
            expect(visit, Outcome.NEEDS_PAPER, ReasonCode.COMMITMENT_NOT_ALLOWED, ReasonCode.EVIDENCE_WEAK);
        }

        @ParameterizedTest
        @CsvSource({"NUMBER_MISMATCH, NEEDS_SUPERVISOR", "OTHER_HOUSEHOLD, ALLOWED", "SECOND_SPOUSE, REFUSED",
            "MARRIAGE_ENDED, REFUSED", "REL_OUT_OF_SCOPE, REFUSED"})
        void weighsWhatThePapersSayAgainstTheClaim(ReasonCode code, Outcome outcome) {
            Visits visit = visit().member(person("p2", "林若溪", 1987, 1, 1, Sex.FEMALE), "妻子", Strength.PROVED, null,
                    new Proof.Contradiction(code.name(), "两份材料不一致。", ""));
            expect(visit, outcome, code);
        }
    }

    @Nested
    class Quantity {
        private Application.Standing standing(String giver, String member, Application.Standing.State state) {
            return new Application.Standing(giver, member, state, "母亲", Optional.of(NearKind.PARENT), LocalDate.of(2025, 12, 1));
        }

        private Visits mother() {
            return visit().member("p2", "母亲", 1960, Sex.FEMALE);
        }

        @Test
        void refusesAPairThatStandsActiveOrSuspended() {
            for (Application.Standing.State state : Application.Standing.State.values()) {
                Visits visit = mother();
                visit.standing.add(standing(visit.giver.number(), visit.matters.get(0).member().number(), state));
                if (state == Application.Standing.State.ENDED) {
                    expect(visit, Outcome.ALLOWED);
                } else {
                    expect(visit, Outcome.REFUSED, ReasonCode.DUP_PAIR);
                }
            }
        }

        @Test
        void asksWhereTheMemberHasAnotherGiverAndRefusesUnderTheOlderPack() {
            Visits visit = mother();
            visit.standing.add(standing("410171197001010015", visit.matters.get(0).member().number(),
                    Application.Standing.State.ACTIVE));
            expect(visit, Outcome.NEEDS_SUPERVISOR, ReasonCode.MEMBER_BOUND_ELSEWHERE);
            visit.date = LocalDate.of(2024, 8, 31);
            visit.accepted = Visits.DAY;
            expect(visit, Outcome.REFUSED, ReasonCode.LIMIT_REACHED);
        }

        @Test
        void notesAMutualBindingWhereThePackIsSilent() {
            Visits visit = mother();
            visit.standing.add(standing(visit.matters.get(0).member().number(), visit.giver.number(),
                    Application.Standing.State.ACTIVE));
            expect(visit, Outcome.ALLOWED, ReasonCode.MUTUAL_BINDING);
        }

        @Test
        void takesNoEndDateWhereThePeriodIsOpenAndNotesAWishForACap() {
            expect(mother().wishes("", 500, null), Outcome.ALLOWED);
            expect(mother().wishes("", null, LocalDate.of(2027, 1, 1)), Outcome.REFUSED,
                    ReasonCode.PERIOD_OUT_OF_RANGE);
        }
    }

    @Nested
    class Consents {
        @Test
        void asksForNoticeAndTheStatementOfMarriage() {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.notice = false;
            visit.stillMarried = false;
            expect(visit, Outcome.NEEDS_PAPER, ReasonCode.NOTICE_MISSING, ReasonCode.STATEMENT_MARITAL_MISSING);
        }

        @ParameterizedTest
        @CsvSource({"2012-01-23, true", "2012-01-22, false"})
        void asksTheGuardianUntilTheFourteenthBirthday(LocalDate born, boolean asked) {
            Visits visit = child(born, "女儿", Strength.PROVED);
            if (asked) {
                expect(visit, Outcome.NEEDS_PAPER, ReasonCode.CONSENT_MISSING);
                visit.guardianConsent.add("p2");
                expect(visit, Outcome.ALLOWED);
            } else {
                expect(visit, Outcome.ALLOWED);
            }
        }

        @ParameterizedTest
        @CsvSource({"2026-02-28, true", "2026-03-01, false"})
        void turnsFourteenOnTheFirstOfMarchWhenBornOnALeapDay(LocalDate date, boolean asked) {
            Visits visit = child(LocalDate.of(2012, 2, 29), "女儿", Strength.PROVED);
            visit.date = date;
            visit.accepted = Visits.DAY;
            assertThat(codes(visit.decide()).contains(ReasonCode.CONSENT_MISSING)).isEqualTo(asked);
        }

        @Test
        void wantsGuardianshipShownWhereTheGiverIsNoParent() {
            Visits visit = child(LocalDate.of(2016, 1, 1), "孙女", Strength.PROVED);
            visit.giver = person("p1", "周明远", 1960, 5, 17, Sex.MALE);
            visit.guardianConsent.add("p2");
            expect(visit, Outcome.NEEDS_PAPER, ReasonCode.GUARDIAN_MISSING);
            visit.papers.add(Visits.paper(PaperKind.GUARDIANSHIP_PAPER, visit.matters.get(0).member().number()));
            expect(visit, Outcome.ALLOWED);
        }

        @Test
        void takesAnotherGuardianWhomThePapersShowAsParent() {
            Visits visit = grandchild();
            Person mother = person("p3", "周晚晴", 1988, 2, 1, Sex.FEMALE);
            visit.guardians.put("p2", new Application.Guardian(mother, false));
            expect(visit, Outcome.NEEDS_PAPER, ReasonCode.GUARDIAN_MISSING);
            visit.guardians.put("p2", new Application.Guardian(mother, true));
            expect(visit, Outcome.ALLOWED);
        }

        @Test
        void takesAGuardianshipPaperOnlyForTheGuardianItNames() {
            Visits visit = grandchild();
            Person uncle = person("p3", "周晚晴", 1988, 2, 1, Sex.FEMALE);
            visit.guardians.put("p2", new Application.Guardian(uncle, false));
            visit.papers.add(Visits.paper(PaperKind.GUARDIANSHIP_PAPER, visit.matters.get(0).member().number()));
            expect(visit, Outcome.NEEDS_PAPER, ReasonCode.GUARDIAN_MISSING);
            visit.papers.set(0, Visits.paper(PaperKind.GUARDIANSHIP_PAPER, visit.matters.get(0).member().number(),
                    uncle.number()));
            expect(visit, Outcome.ALLOWED);
        }

        @Test
        void takesNoMinorForAGuardianWhateverThePapersSay() {
            Visits visit = grandchild();
            visit.guardianShown.add("p2");
            visit.guardians.put("p2", new Application.Guardian(person("p3", "周晚晴", 2008, 11, 24, Sex.FEMALE), true));
            expect(visit, Outcome.NEEDS_PAPER, ReasonCode.GUARDIAN_MISSING);
        }

        private Visits grandchild() {
            Visits visit = child(LocalDate.of(2016, 1, 1), "孙女", Strength.PROVED);
            visit.giver = person("p1", "周明远", 1960, 5, 17, Sex.MALE);
            visit.guardianConsent.add("p2");
            return visit;
        }

        @Test
        void tellsTheGuardianOfAnOlderMinor() {
            Visits visit = child(LocalDate.of(2010, 1, 1), "妹妹", Strength.PROVED);
            expect(visit, Outcome.ALLOWED, ReasonCode.GUARDIAN_NOTICE);
        }

        @Test
        void wantsTheAgentsPaperAndTwoWitnesses() {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.agent = true;
            visit.cannotWrite = true;
            visit.witnesses = 1;
            expect(visit, Outcome.NEEDS_PAPER, ReasonCode.AGENT_PAPER_MISSING, ReasonCode.WITNESS_MISSING);
            visit.agentPaper = true;
            visit.witnesses = 2;
            expect(visit, Outcome.ALLOWED);
        }

        @Test
        void stopsWhileTheClockIsInDoubt() {
            Visits visit = visit().member("p2", "妻子", 1987, Sex.FEMALE);
            visit.clockDoubtful = true;
            expect(visit, Outcome.NOT_DECIDABLE, ReasonCode.CLOCK_DOUBTFUL);
        }

        private Visits child(LocalDate born, String claim, Strength strength) {
            return visit().member(person("p2", "周小禾", born.getYear(), born.getMonthValue(), born.getDayOfMonth(),
                    Sex.FEMALE), claim, strength, null);
        }
    }

    @Nested
    class Ending {
        private Visits end() {
            Visits visit = visit().member("p2", "母亲", 1960, Sex.FEMALE);
            visit.purpose = Application.Purpose.END;
            visit.standing.add(new Application.Standing(visit.giver.number(), visit.matters.get(0).member().number(),
                    Application.Standing.State.ACTIVE, "母亲", Optional.of(NearKind.PARENT), LocalDate.of(2026, 1, 1)));
            return visit;
        }

        @Test
        void letsTheGiverEnd() {
            expect(end(), Outcome.ALLOWED);
        }

        @Test
        void letsTheMemberLeaveOnlyWhereThePackSaysSo() {
            Visits visit = end();
            visit.applicant = visit.matters.get(0).member();
            expect(visit, Outcome.ALLOWED);
            visit.date = LocalDate.of(2024, 8, 31);
            visit.accepted = Visits.DAY;
            expect(visit, Outcome.REFUSED, ReasonCode.NOT_ENTITLED_TO_END);
        }

        @Test
        void letsAChildLeaveByItsGuardianOnceShownToBeOne() {
            Visits visit = end();
            Person child = person("p2", "周晚晴", 2015, 11, 24, Sex.FEMALE);
            Person mother = person("p9", "林若溪", 1985, 1, 3, Sex.FEMALE);
            visit.matters.clear();
            visit.member(child, "女儿", Strength.PROVED, null);
            visit.standing.clear();
            visit.standing.add(new Application.Standing(visit.giver.number(), child.number(),
                    Application.Standing.State.ACTIVE, "女儿", Optional.of(NearKind.CHILD), LocalDate.of(2026, 1, 1)));
            visit.applicant = mother;
            expect(visit, Outcome.REFUSED, ReasonCode.NOT_ENTITLED_TO_END);
            visit.guardians.put("p2", new Application.Guardian(mother, false));
            expect(visit, Outcome.NEEDS_PAPER, ReasonCode.GUARDIAN_MISSING);
            visit.guardians.put("p2", new Application.Guardian(mother, true));
            expect(visit, Outcome.ALLOWED);
            visit.date = LocalDate.of(2024, 8, 31);
            visit.accepted = Visits.DAY;
            expect(visit, Outcome.REFUSED, ReasonCode.NOT_ENTITLED_TO_END);
        }

        @Test
        void refusesStrangersAndPairsThatDoNotStand() {
            Visits stranger = end();
            stranger.applicant = person("p8", "某", 1980, 1, 1, Sex.MALE);
            expect(stranger, Outcome.REFUSED, ReasonCode.NOT_ENTITLED_TO_END);
            Visits nobody = end();
            nobody.standing.clear();
            expect(nobody, Outcome.REFUSED, ReasonCode.NOT_ENTITLED_TO_END);
        }
    }
}
