package org.gongji.desk.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.binding.Party;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.forms.OneTimeNotice;
import org.gongji.desk.forms.Receipt;
import org.gongji.desk.forms.RefusalNotice;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Finding;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the applicant takes home: whole, plain, and with nobody's name but their own in full. */
class AnswerWriterTest {
    @Test
    void saysAlongTheChainWhichLinkIsMissingAndMasksEverybodyButTheApplicant() {
        Visit visit = Visit.of("03-one-paper-short");
        OneTimeNotice notice = visit.notice();
        assertThat(visit.namedInFull(notice)).isEmpty();
        assertThat(notice.addressee()).isEqualTo("顾南乔");
        OneTimeNotice.Need need = notice.needs().get(0);
        assertThat(need.fact()).isEqualTo("还差：能证明“韩*仪的父亲是韩*耕”的材料");
        assertThat(need.why()).startsWith("从您到外祖父要连起来：您 → 母亲韩*仪（出生医学证明已证明）")
                .contains("父亲韩*耕（还差这一段）");
        assertThat(need.ways().get(0).bring()).isEqualTo("韩*仪和韩*耕同一户的户口簿");
    }

    @Test
    void saysWhatEachPaperInHandProves() {
        assertThat(Visit.of("03-one-paper-short").notice().kept()).extracting(OneTimeNotice.Kept::proves)
                .containsExactly("您的母亲是韩*仪", "本人身份");
        assertThat(Visit.of("03-one-paper-short").notice().kept()).extracting(OneTimeNotice.Kept::paper)
                .first().isEqualTo("出生医学证明（顾南乔）");
    }

    @Test
    void offersAWayForAMissingConsentInsteadOfAnEmptyTable() {
        OneTimeNotice notice = Visit.of("30-consent-missing").notice();
        assertThat(notice.needs()).hasSize(1);
        assertThat(notice.needs().get(0).fact()).isEqualTo("还差：监护人单独同意");
        assertThat(notice.needs().get(0).ways()).extracting(OneTimeNotice.Way::bring)
                .containsExactly("请孩子的监护人带身份证，一起来签单独同意");
    }

    @Test
    void putsTheApplicantsOwnPromiseFirstWhereItWouldDo() {
        assertThat(Visit.of("20-presumed-not-committed").notice().needs().get(0).ways())
                .extracting(OneTimeNotice.Way::bring).first().isEqualTo("只带身份证，本人来签承诺");
    }

    /** An agent, an earlier false promise, one taken back: the notice must not send anybody home to sign for nothing. */
    @Test
    void offersNoPromiseWhereItWouldNotCount() {
        List<UnaryOperator<CaseFile>> barred = List.of(
                Visit.facts(facts -> new CaseFile.OtherFacts(true, true, false, 0, false, 0, 0, false,
                        facts.declaredRosterDate())),
                Visit.facts(facts -> new CaseFile.OtherFacts(false, false, false, 0, true, 0, 0, false,
                        facts.declaredRosterDate())),
                Visit.said(said -> new CaseFile.Statements(said.notice(), said.stillMarried(), Set.of(), true,
                        said.guardianConsent(), said.guardianShown(), said.consent(), said.spouseConfirmed(),
                        said.lookalikeChosen())));
        for (UnaryOperator<CaseFile> change : barred) {
            OneTimeNotice notice = Visit.of("20-presumed-not-committed", change).notice();
            assertThat(notice.needs()).isNotEmpty();
            assertThat(notice.needs().get(0).ways()).extracting(OneTimeNotice.Way::bring).isNotEmpty()
                    .doesNotContain("只带身份证，本人来签承诺");
        }
        assertThat(Visit.of("03-one-paper-short").notice().needs().get(0).ways())
                .as("nothing is shown that a promise could complete").extracting(OneTimeNotice.Way::bring)
                .doesNotContain("只带身份证，本人来签承诺");
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    void knowsAWayForWhateverIsMissingAndAVerdictForWhateverIsRefused(Finding finding) {
        Words words = Words.chinese();
        String code = finding.code().name();
        Set<ReasonCode> kinship = EnumSet.of(ReasonCode.EVIDENCE_MISSING, ReasonCode.EVIDENCE_WEAK,
                ReasonCode.COMMITMENT_NOT_ALLOWED);
        if (finding.outcome() == Outcome.NEEDS_PAPER && !kinship.contains(finding.code())) {
            assertThat(words.find("paper.cure." + code)).as(code).isPresent();
        } else if (finding.outcome() == Outcome.REFUSED) {
            assertThat(words.find("paper.detour." + code)).as(code).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void saysOfEveryKindOfPaperWhatItProvesByItself(PaperKind kind) {
        assertThat(Words.chinese().find("paper.proves." + kind.word())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"04-father-in-law", "08-two-spouses", "12-resident-giver", "13-suspended-giver",
        "17-other-province"})
    void refusesWithFactsGroundWayOutAndRemediesAndNamesNobodyElse(String name) {
        Visit visit = Visit.of(name);
        RefusalNotice notice = visit.refusal();
        assertThat(visit.namedInFull(notice)).isEmpty();
        assertThat(notice.facts()).isNotEmpty().allSatisfy(fact -> assertThat(fact).isNotBlank());
        assertThat(notice.clauses()).allSatisfy(clause -> assertThat(clause.text()).containsAnyOf("《", "〔", "规定"));
        assertThat(notice.detour().get(0)).isNotEqualTo(Words.chinese().say("paper.detour.default"));
        assertThat(notice.remedies()).hasSize(2);
    }

    @Test
    void quotesTheLawInFullForAFatherInLaw() {
        assertThat(Visit.of("04-father-in-law").refusal().clauses().get(0).text())
                .startsWith("《中华人民共和国民法典》第一千零四十五条第二款：").contains("为近亲属");
    }

    @Test
    void sendsOnWhatAnotherOfficeDoesInsteadOfRefusingIt() {
        Visit visit = Visit.of("04-father-in-law", file -> Visit.insuredIn(file, "310101"));
        assertThat(visit.decisions().get(0).reasons()).as("premise").first()
                .extracting(Decision.Reason::code).isEqualTo(ReasonCode.GIVER_OUT_OF_SCOPE);
        RefusalNotice notice = visit.refusal();
        assertThat(notice.title()).isEqualTo("转办告知书");
        assertThat(notice.remedies()).isEmpty();
        assertThat(notice.detour().get(0)).contains("参保地");
    }

    @Test
    void namesBothSpousesOnTheMarriageCertificate() {
        Visit visit = Visit.of("01-spouse");
        CaseWords said = new CaseWords(visit.file(), Visit.stationery());
        List<Receipt.Received> received = said.received(visit.decisions());
        Person giver = said.giver();
        assertThat(received.get(0).paper()).startsWith("身份证件（").contains(giver.name(), "*");
        assertThat(received.get(0).pages()).isEqualTo("2 张");
        Optional<Receipt.Received> certificate = received.stream()
                .filter(row -> row.paper().startsWith("结婚证")).findFirst();
        assertThat(certificate).isPresent();
        assertThat(certificate.get().paper()).contains(giver.name()).contains("、").contains("*");
        assertThat(certificate.get().proves()).startsWith("您的妻子是");
        assertThat(Stream.of(received.toString()).filter(text -> visit.file().persons().stream()
                .filter(person -> !person.name().equals(giver.name())).anyMatch(one -> text.contains(one.name()))))
                .isEmpty();
    }

    @Test
    void promisesNothingAboutAPharmacyBeforeAnAcceptanceIsAnswered() {
        Visit visit = Visit.of("22-not-in-roster");
        Receipt receipt = new AnswerWriter(Visit.stationery()).acceptance(visit.file(), visit.decisions(), Visit.CLERK);
        assertThat(receipt.title()).isEqualTo("家庭共济受理回执").doesNotContain("办结");
        assertThat(receipt.head().numberLabel()).isEqualTo("草稿号");
        assertThat(receipt.notDone()).isEmpty();
        assertThat(receipt.remember().get(0)).contains("等主管复核");
        assertThat(Arrays.asList(receipt.words().split("\n"))).noneMatch(line -> line.contains("药店"));
    }

    @Test
    void neverSaysDoneWhereThePackLetsItTakeEffectOnlyAtTheCentre() {
        Visit visit = Visit.of("01-spouse");
        PackWords pack = visit.pack();
        PackWords pending = new PackWords(pack.name(), pack.notice(), pack.remember(), pack.promises(),
                pack.authorisation(), pack.consent(), pack.remedies(), false, true);
        assertThat(pack.onAcceptance()).as("premise").isFalse();
        AnswerWriter writer = new AnswerWriter(Visit.stationery());
        Conclusion conclusion = conclusion(MatterKind.BIND);
        Receipt now = writer.receipt(visit.file(), conclusion, visit.decisions(), "", pack, Visit.CLERK);
        assertThat(now.title()).isEqualTo("家庭共济办结回执");
        assertThat(now.status()).isEqualTo("已生效，等中心回执");
        Receipt later = writer.receipt(visit.file(), conclusion, visit.decisions(), "", pending, Visit.CLERK);
        assertThat(later.words()).doesNotContain("办结", "已生效");
        assertThat(later.status()).isEqualTo("受理，待中心接收后生效");
        assertThat(later.times().get(1)).isEqualTo(new Receipt.Moment("生效", "等回执", "中心接收以后"));
    }

    @Test
    void saysFromWhenToWhenAnEndedBindingHeldAndPromisesNoPharmacy() {
        Visit visit = Visit.of("35-unbinding");
        Receipt receipt = new AnswerWriter(Visit.stationery()).receipt(visit.file(), conclusion(MatterKind.END),
                visit.decisions(), "", visit.pack(), Visit.CLERK);
        assertThat(receipt.done().get(0).since()).isEqualTo("2026 年 11 月 23 日");
        assertThat(receipt.done().get(0).term()).isEqualTo("2026 年 11 月 23 日 10:21 止");
        assertThat(receipt.times()).extracting(Receipt.Moment::label).containsExactly("受理", "解除", "中心登记");
        assertThat(receipt.words()).doesNotContain("药店");
    }

    @Test
    void tellsWhoWasBoundHereThatTheCentreDidNotRegisterIt() {
        AnswerWriter writer = new AnswerWriter(Visit.stationery());
        Matter matter = conclusion(MatterKind.BIND).matters().get(0);
        PackWords pack = Visit.of("01-spouse").pack();
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThatThrownBy(() -> writer.revocation(matter.answered("accepted", ""), day, pack, Visit.CLERK))
                .isInstanceOf(IllegalArgumentException.class);
        RefusalNotice notice = writer.revocation(matter.answered("refused", "MEMBER_NOT_INSURED"), day, pack,
                Visit.CLERK);
        assertThat(notice.title()).isEqualTo("家庭共济撤销通知书");
        assertThat(notice.head().number()).isEqualTo("410105-W03-1-261123-0015-C");
        assertThat(notice.verdict()).contains("2026 年 11 月 24 日", "不再有效");
        assertThat(notice.facts().get(0)).contains("没有参加基本医保");
        assertThat(notice.detour().get(0)).contains("先到参保地参加居民医保");
        assertThat(notice.remedies()).hasSize(2);
        assertThat(notice.words()).doesNotContain("吕清欢");
        RefusalNotice twice = writer.revocation(matter.answered("duplicate", "DUP_PAIR"), day, pack, Visit.CLERK);
        assertThat(twice.title()).isEqualTo("家庭共济更正通知书");
        assertThat(twice.verdict()).contains("照原来登记的用").doesNotContain("不再有效");
        assertThat(writer.revocation(matter.answered("conflict", "X_UNKNOWN"), day, pack, Visit.CLERK).facts())
                .containsExactly("医保中心的答复：中心登记的情况和这一项不一致。");
    }

    private static Conclusion conclusion(MatterKind kind) {
        Instant now = Visit.CLOCK.instant();
        String caseNo = "410105-W03-1-261123-0015-C";
        Party giver = new Party("吕清和", "01", "410172199203031195", "");
        Party member = new Party("吕清欢", "01", "410172199611111207", "");
        return new Conclusion(new CaseRecord(caseNo, "D-0001", giver, kind, now.minusSeconds(900), now, now, null, null,
                List.of()), List.of(new Matter("D-0001/1", "D-0001", caseNo, kind, giver, member, "妹妹",
                MatterState.DONE, List.of(), now.minusSeconds(900), now, "", "", "0312")));
    }
}
