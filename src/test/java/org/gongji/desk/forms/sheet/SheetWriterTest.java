package org.gongji.desk.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gongji.desk.forms.CommitmentSheet;
import org.gongji.desk.forms.EndingSheet;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.intake.CaseFile.OtherFacts;
import org.gongji.desk.intake.CaseFile.Statements;
import org.junit.jupiter.api.Test;

/** Who speaks and who signs on the sheets that are signed. */
class SheetWriterTest {
    @Test
    void letsTheGuardianSpeakForTheChildAndNotForTheGiver() {
        CommitmentSheet sheet = Visit.of("34-consent-given").commitment();
        assertThat(sheet.consents()).hasSize(2);
        assertThat(sheet.consents().get(1).text()).startsWith("我钟灵，是苏禾苗的监护人。").contains("苏禾苗的姓名")
                .doesNotContain("我和家人");
        assertThat(sheet.consents().get(1).line()).isEqualTo(new SignLine("consent.2", "监护人签名", "钟灵"));
        assertThat(sheet.consents().get(0).text()).doesNotContain("苏禾苗");
    }

    @Test
    void leavesRoomForTheNameOfAGuardianWhomNobodyNoted() {
        CommitmentSheet sheet = Visit.of("34-consent-given", file -> Visit.said(said -> new Statements(said.notice(),
                said.stillMarried(), said.committed(), said.withdrawn(), said.guardianConsent(), Set.of("p2"),
                said.consent(), said.spouseConfirmed(), said.lookalikeChosen())).apply(Visit.facts(facts ->
                new OtherFacts(false, false, false, 0, false, 0, 0, false, facts.declaredRosterDate())).apply(file)))
                .commitment();
        assertThat(sheet.consents().get(1).text()).contains("和孩子的关系：__");
        assertThat(sheet.consents().get(1).line().name()).isEmpty();
    }

    @Test
    void takesTheGiverForTheGuardianOfTheirOwnChild() {
        CommitmentSheet sheet = Visit.of("11-family-of-four").commitment();
        String giver = sheet.giver().name();
        assertThat(sheet.consents()).anySatisfy(consent -> {
            assertThat(consent.text()).startsWith("我" + giver + "，是").contains("的监护人");
            assertThat(consent.line().label()).isEqualTo("监护人签名");
        });
    }

    @Test
    void givesTheAgentALineOfTheirOwnAndNoneWhereNobodyIsSent() {
        assertThat(Visit.of("02-maternal-grandfather").commitment().others()).isEmpty();
        CommitmentSheet sheet = Visit.of("02-maternal-grandfather", Visit.facts(facts -> new OtherFacts(true, true,
                false, 0, false, 0, 0, false, facts.declaredRosterDate()))).commitment();
        assertThat(sheet.others()).containsExactly(new SignLine("agent", "代办人签名", ""));
        assertThat(sheet.signature().label()).isEqualTo("共济人签名");
        assertThat(sheet.remember()).last().asString().contains("代办人不能代签");
    }

    @Test
    void asksForAFingerprintAndTwoWitnessesWhereTheGiverCannotWrite() {
        CommitmentSheet sheet = Visit.of("02-maternal-grandfather", Visit.facts(facts -> new OtherFacts(false, false,
                true, 2, false, 0, 0, false, facts.declaredRosterDate()))).commitment();
        assertThat(sheet.signature().label()).isEqualTo("共济人按指印");
        assertThat(sheet.others()).extracting(SignLine::key).containsExactly("witness.1", "witness.2");
        assertThat(sheet.remember()).last().asString().contains("按指印", "两名工作人员");
    }

    @Test
    void groupsTelephoneNumbersAsPeopleSayThem() {
        assertThat(Visit.of("34-consent-given").commitment().giver().phone()).isEqualTo("138 0000 0178");
        assertThat(Visit.of("35-unbinding").ending().phone()).isEqualTo("138 0000 0149");
        assertThat(Stationery.phone("138****0178")).isEqualTo("138 **** 0178");
        assertThat(Stationery.phone("0371-12345")).isEqualTo("0371-12345");
    }

    @Test
    void namesTheCaseUnderWhichThePairWasBound() {
        EndingSheet.Pair pair = Visit.of("35-unbinding").ending().pairs().get(0);
        assertThat(pair.caseNumber()).isEqualTo(Visit.BOUND_UNDER);
        assertThat(pair.since()).isEqualTo("2026 年 11 月 23 日 起");
    }
}
