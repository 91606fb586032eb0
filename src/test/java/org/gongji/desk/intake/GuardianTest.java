package org.gongji.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseFile.MemberClaim;
import org.gongji.desk.intake.CaseFile.OtherFacts;
import org.gongji.desk.intake.CaseFile.Statements;
import org.junit.jupiter.api.Test;

/** Who speaks for a child of the case, while the clerk changes their mind. */
class GuardianTest {
    private static final CaseFile CASE = new CaseFile("D-0001", CaseFile.Purpose.BIND, LocalDate.of(2026, 11, 23), null,
            "410105", "p1", List.of(person("p1"), person("p2"), person("p3")), List.of(),
            List.of(claim("p2", "外孙女"), claim("p3", "女儿")), Map.of(), new Statements(true, false, Set.of(), false,
            Set.of("p2", "p3"), Set.of("p2"), Set.of(), false, Set.of()), List.of(),
            new OtherFacts(false, false, false, 0, false, 0, 0, false, null));

    private static Person person(String ref) {
        return new Person(ref, "某" + ref, Source.KEYED, null, Sex.UNKNOWN, null, "", List.of(), List.of());
    }

    private static MemberClaim claim(String ref, String relation) {
        return new MemberClaim(ref, relation, "", null, null);
    }

    @Test
    void anotherGuardianIsAskedAnewAndOnlyForTheirOwnChild() {
        CaseFile file = CaseEdit.guardian(CASE, "p2", "p3");
        assertThat(file.statements().guardianConsent()).containsExactly("p3");
        assertThat(file.statements().guardianShown()).isEmpty();
        assertThat(CaseEdit.guardian(file, "p2", "p3")).isSameAs(file);
        assertThat(Part.of(file, "p3")).as("who is a member stays one").isEqualTo(Part.MEMBER);
    }

    @Test
    void aGuardianWhoIsNothingElseLeavesTheCaseWithTheirPart() {
        CaseFile file = CaseEdit.newGuardian(CASE, "p2");
        String guardian = file.facts().guardians().get("p2");
        assertThat(Part.find(file, guardian)).contains(Part.GUARDIAN);
        assertThat(CaseEdit.guardian(file, "p2", "p1").person(guardian)).isEmpty();
        assertThat(CaseEdit.withoutMember(file, "p2")).satisfies(rest -> {
            assertThat(rest.person(guardian)).isEmpty();
            assertThat(rest.facts().guardians()).isEmpty();
        });
        CaseFile both = CaseEdit.guardian(file, "p3", guardian);
        assertThat(CaseEdit.withoutMember(both, "p2").person(guardian)).as("still speaks for the other").isPresent();
    }

    @Test
    void aGuardianWhoIsAMemberTooStaysWhenAnotherIsNamed() {
        CaseFile file = CaseEdit.guardian(CaseEdit.guardian(CASE, "p2", "p3"), "p2", "p1");
        assertThat(file.persons()).isEqualTo(CASE.persons());
    }

    @Test
    void whoBecomesTheGiverNeedsNoGuardianAnyMore() {
        CaseFile file = CaseEdit.swapped(CaseEdit.guardian(CASE, "p2", "p3"), "p2");
        assertThat(file.facts().guardians()).isEmpty();
    }

    @Test
    void anAgentMayBeTheGuardianAndStaysThatWhenTheGiverCame() {
        CaseFile sent = CaseEdit.withAgent(CASE);
        String agent = sent.facts().applicant();
        CaseFile file = CaseEdit.withoutAgent(CaseEdit.guardian(sent, "p2", agent));
        assertThat(Part.find(file, agent)).contains(Part.GUARDIAN);
        assertThat(CaseEdit.withoutAgent(sent).person(agent)).isEmpty();
    }
}
