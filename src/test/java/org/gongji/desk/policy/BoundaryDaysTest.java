package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.desk.policy.Visits.codes;
import static org.gongji.desk.policy.Visits.person;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.intake.Attachments;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFileReader;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days on which a rule turns, each with the day before it. */
class BoundaryDaysTest {
    @ParameterizedTest
    @CsvSource({"2024-08-31, HN-ZZ-2021, REFUSED, REL_OUT_OF_SCOPE", "2024-09-01, HN-2024-09, ALLOWED, "})
    void policySwitchAtMidnight(LocalDate date, String pack, Outcome outcome, ReasonCode code) {
        Visits visit = Visits.visit().member("p2", "妹妹", 1987, Sex.FEMALE);
        visit.date = date;
        visit.accepted = Visits.DAY;
        Decision decision = visit.decide();

        assertThat(decision.packId()).isEqualTo(pack);
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(codes(decision)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-21, true", "2026-01-22, false"})
    void fourteenthBirthday(LocalDate date, boolean asked) {
        assertThat(asksTheGuardian(LocalDate.of(2012, 1, 22), date)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28, true", "2026-03-01, false", "2028-02-28, false"})
    void bornOnTheTwentyNinthOfFebruary(LocalDate date, boolean asked) {
        assertThat(asksTheGuardian(LocalDate.of(2012, 2, 29), date)).isEqualTo(asked);
    }

    private static boolean asksTheGuardian(LocalDate born, LocalDate date) {
        Visits visit = Visits.visit().member(person("p2", "周小禾", born.getYear(), born.getMonthValue(),
                born.getDayOfMonth(), Sex.FEMALE), "女儿", Strength.PROVED, null);
        visit.date = date;
        visit.accepted = Visits.DAY;
        return codes(visit.decide()).contains(ReasonCode.CONSENT_MISSING);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-22, false", "2026-01-21, true"})
    void documentExpiresToday(LocalDate validTo, boolean expired) {
        Person plain = person("p2", "林若溪", 1987, 8, 12, Sex.FEMALE);
        Visits visit = Visits.visit().member(new Person("p2", plain.name(), Source.SIGHTED, new IdDocument(
                IdKind.RESIDENT18, plain.number(), null, validTo, false, Source.SIGHTED), Sex.FEMALE, plain.birth(), "",
                List.of(), List.of()), "妻子", Strength.PROVED, null);

        assertThat(codes(visit.decide()).contains(ReasonCode.ID_EXPIRED)).isEqualTo(expired);
    }

    /** Bound on 22 January for 90 days: the day of binding is not counted, so 22 April is the last locked day. */
    @ParameterizedTest
    @CsvSource({"2026-04-22, true", "2026-04-23, false"})
    void lastLockedDay(LocalDate date, boolean locked) {
        Visits visit = Visits.visit().member("p2", "母亲", 1960, Sex.FEMALE);
        visit.purpose = Application.Purpose.END;
        visit.date = date;
        visit.pack = PackEdits.near().parameter("min_days_before_unbind", "90").pack();
        visit.standing.add(standing(visit, "p2", LocalDate.of(2026, 1, 22), null));

        assertThat(codes(visit.decide())).isEqualTo(locked ? List.of(ReasonCode.LOCKED) : List.of());
    }

    /** Two changes in December and a limit of two: a calendar year is free again on 1 January, a rolling one is not. */
    @ParameterizedTest
    @CsvSource({"2025-12-31, false, true", "2026-01-01, false, false", "2026-01-01, true, true",
        "2026-12-04, true, true", "2026-12-05, true, false", "2026-12-20, true, false"})
    void yearChangeOfALimit(LocalDate date, boolean rolling, boolean reached) {
        Visits visit = Visits.visit().member("p2", "母亲", 1960, Sex.FEMALE);
        visit.date = date;
        visit.accepted = Visits.DAY;
        visit.pack = PackEdits.near().parameter("max_changes_per_year", "2").parameter("limits_rolling", "" + rolling)
                .pack();
        visit.standing.add(standing(visit, "p7", LocalDate.of(2025, 12, 5), LocalDate.of(2025, 12, 20)));

        assertThat(codes(visit.decide())).isEqualTo(reached ? List.of(ReasonCode.LIMIT_REACHED) : List.of());
    }

    private static Application.Standing standing(Visits visit, String ref, LocalDate since, LocalDate ended) {
        Person member = ref.equals("p2") ? visit.matters.get(0).member() : person(ref, "某", 2001, 1, 1, Sex.FEMALE);
        return new Application.Standing(visit.giver.number(), member.number(), ended == null
                ? Application.Standing.State.ACTIVE : Application.Standing.State.ENDED, "母亲",
                Optional.of(NearKind.PARENT), since, ended);
    }

    /** Taken on the last day of one pack and signed in the next one's time: the pack of the application stays. */
    @Test
    void acceptedBeforeAndSignedAfterASwitch() {
        CaseFile accepted = CaseEdit.accepted(sister(), Instant.parse("2024-08-31T08:00:00Z"));
        Sha256 direct = PolicyShelf.shipped().packs().get(0).sha256();
        PolicyShelf september = PolicyShelf.shipped().on(LocalDate.of(2024, 9, 1));

        Decision decision = new Assessor(september, years -> question -> new Proof(null, null, Strength.NOT_PROVABLE,
                List.of(), List.of(), List.of()), new Decider()).assess(accepted).get(0);
        assertThat(decision.packSha256()).isEqualTo(direct);
        assertThat(decision.reasons()).anyMatch(reason -> reason.code() == ReasonCode.REL_OUT_OF_SCOPE);
    }

    private static CaseFile sister() {
        String json = """
                {"applicationDate": "2024-08-31", "area": "410105", "giver": "p1", "persons": [
                 {"ref": "p1", "name": "周明远", "number": "410171199705170017", "insurance": {"insutype": "310"}},
                 {"ref": "p2", "name": "周若溪", "number": "410171199808120020", "insurance": {"insutype": "390"}}],
                 "members": [{"person": "p2", "claim": "妹妹"}], "statements": {"notice": true}}""";
        return new CaseFileReader(Attachments.none(), block -> {
            throw new IllegalArgumentException("no card");
        }).read(json.getBytes(StandardCharsets.UTF_8)).file();
    }
}
