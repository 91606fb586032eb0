package org.gongji.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Visit;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.PolicyPack.Acting.CertTypes;
import org.gongji.desk.policy.PolicyPack.Acting.Second;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a person goes on record (domain.md §4.6). */
class VisitMakerTest {
    @ParameterizedTest
    @CsvSource({"810000198501010010, 01, 01", "810000198501010010, 05, 05", "410171198401160536, 05, 01"})
    void writesAResidencePermitUnderTheCodeThePackNames(String number, String packs, String written) {
        Decision decision = new Decision("p2", new RelationWords().resolve("妻子").relation(), Outcome.ALLOWED,
                List.of(), null, List.of(), "HN-2024-09", Sha256.of(new byte[0]));
        Assessment assessed = new Assessment(List.of(decision), false, false, Second.USUAL, new CertTypes(packs));
        CaseFile taken = CaseEdit.accepted(givenBy(number), Instant.parse("2026-11-23T01:00:00Z"));

        Visit visit = new VisitMaker(taken).visit(assessed);
        assertThat(visit.giver().certType()).isEqualTo(written);
        assertThat(visit.requests()).singleElement().extracting(one -> one.member().certType()).isEqualTo("01");
    }

    private static CaseFile givenBy(String number) {
        String json = """
                {"case": "D-0001", "applicationDate": "2026-11-23", "area": "410105", "giver": "p1",
                 "persons": [{"ref": "p1", "name": "何安琪", "number": "%s"},
                             {"ref": "p2", "name": "何安然", "number": "410171198401160536"}],
                 "members": [{"person": "p2", "claim": "妻子"}]}
                """.formatted(number);
        return new CaseFileReader(Attachments.none(), block -> {
            throw new IllegalArgumentException("no card here");
        }).read(json.getBytes(StandardCharsets.UTF_8)).file();
    }
}
