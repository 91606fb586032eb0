package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFileReader;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.sample.SampleFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reasoner over the sample families of the training day. */
class TrainingDayProofsTest {
    private static final PaperProver PROVER = new PaperProver();

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "01-spouse,妻,proved,", "02-maternal-grandfather,外祖父,proved,", "03-one-paper-short,,not_provable,",
        "06-mother-eleven-years-older,母亲,proved,AGE_IMPLAUSIBLE", "07-sex-digit,子,proved,ID_SEX_MISMATCH",
        "08-two-spouses,妻,proved,SECOND_SPOUSE", "10-page-of-another-household,母亲,proved,OTHER_HOUSEHOLD",
        "18-sibling,妹妹,proved,", "19-presumed-and-committed,子,presumed,", "25-residence-permit,夫,proved,",
        "26-foreigner-2023,妻,proved,", "27-foreigner-2017,妻,proved,", "29-paternal-grandparents,祖父,proved,"})
    void papersShow(String file, String shown, String strength, String contradiction) {
        Proof proof = proofs(file).get(0);

        assertThat(proof.shown() == null ? null : proof.shown().name()).as("%s", proof).isEqualTo(shown);
        assertThat(proof.strength().word()).isEqualTo(strength);
        assertThat(proof.contradictions()).extracting(Proof.Contradiction::code)
                .isEqualTo(contradiction == null ? List.of() : List.of(contradiction));
    }

    @Test
    void walksFromTheGiverOverTheMotherToHerFather() {
        Proof proof = proofs("02-maternal-grandfather").get(0);

        assertThat(proof.path()).extracting(Proof.Link::step).containsExactly("母亲", "父亲");
        assertThat(proof.path()).allSatisfy(link -> assertThat(link.paper()).isNotEmpty());
    }

    @Test
    void namesTheOneLinkThatIsShort() {
        Proof proof = proofs("03-one-paper-short").get(0);

        assertThat(proof.missing()).singleElement().extracting(Proof.Missing::fact).isEqualTo("parent_child");
    }

    @Test
    void refusesTheBookletsDaughterInLawAndProvesItsGrandchild() {
        List<Proof> proofs = proofs("15-booklets-in-law");

        assertThat(proofs).extracting(p -> p.shown().name()).containsExactly("孙女", "儿媳");
    }

    @Test
    void everyVisitOfTheDayIsAnswered() {
        for (String file : SampleFolder.caseFiles()) {
            assertThat(proofs(file.replaceAll("day/|\\.json", ""))).as(file).allSatisfy(proof ->
                    assertThat(proof.contradictions()).extracting(Proof.Contradiction::facts)
                            .noneMatch(facts -> facts.matches(".*\\d{15}.*")));
        }
    }

    private static List<Proof> proofs(String file) {
        CaseFileReader.Read read = SampleFolder.read("day/" + file + ".json");
        CaseFile visit = read.file();
        List<Proof> proofs = new ArrayList<>();
        for (CaseFile.MemberClaim claim : visit.members()) {
            proofs.add(PROVER.prove(new Prover.Question(visit.persons(), visit.papers(), visit.giver(),
                    claim.person(), claim.claim(), visit.applicationDate())));
        }
        return proofs;
    }
}
