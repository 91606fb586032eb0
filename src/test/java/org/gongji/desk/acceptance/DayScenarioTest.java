package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFile.Statements;
import org.gongji.desk.judge.PaperJudge;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.sample.SampleFolder;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.vault.KdfCost;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios of the clerk's day (src/docs/day.md) without a screen, through the services the demo plays. */
@DisplayName("The clerk's day")
class DayScenarioTest {
    private static final String LOOK_ALIKE = Character.toString(0x6075);
    private static final String RARE = "白" + Character.toString(0x20164);
    private static PlayedDay day;

    @BeforeAll
    static void play() {
        day = PlayedDay.once();
    }

    private static List<JsonNode> acts(String kind, String visit) throws IOException {
        String draft = day.visit(visit).get("draft").asText();
        return day.acts(kind).stream().filter(act -> act.path("draft").asText().equals(draft)).toList();
    }

    /** The one paper of a kind that carries this case number or draft number. */
    private static String paper(String kind, String number) {
        List<String> found = day.papers(kind).stream().map(PaperJudge::text)
                .filter(text -> text.contains(number)).toList();
        assertThat(found).as("%s of %s", kind, number).hasSize(1);
        return found.get(0);
    }

    private static String number(String visit) {
        return day.visit(visit).get("caseNo").asText();
    }

    private static Decision decide(CaseFile file) {
        return new Assessor(PolicyShelf.shipped(), years -> new PaperProver(new RelationWords(), years), new Decider())
                .assess(file).get(0);
    }

    private static Set<ReasonCode> codes(Decision decision) {
        return decision.reasons().stream().map(Decision.Reason::code).collect(Collectors.toSet());
    }

    @Nested
    @DisplayName("2, the spouse")
    class Spouse {
        @Test
        @DisplayName("comes by two chips and two papers to one signature, one binding and two originals")
        void isBoundOnTwoChipsTwoPapersAndOneSignature() throws IOException {
            assertThat(acts("IDENTITY_CONFIRMED", "D-0501")).extracting(act -> act.get("source").asText())
                    .containsExactly("CHIP", "CHIP");
            assertThat(acts("SIGNED", "D-0501")).hasSize(1);
            JsonNode bound = acts("BOUND", "D-0501").get(0);
            assertThat(acts("BOUND", "D-0501")).hasSize(1);
            assertThat(bound.at("/relation/kind").asText()).isEqualTo("配偶");
            assertThat(bound.get("strength").asText()).isEqualTo("proved");
            assertThat(bound.at("/papers/0/kind").asText()).isEqualTo("marriage_certificate");
            assertThat(bound.at("/papers/1/kind").asText()).isEqualTo("hukou_booklet");
            assertThat(paper("receipt", number("D-0501"))).contains("办结回执", "一式两份", "已生效，等中心回执", "等回执")
                    .doesNotContain("亲情账户");
        }
    }

    @Nested
    @DisplayName("3, the maternal grandfather")
    class MaternalGrandfather {
        private final CaseFile whole = SampleFolder.read("day/02-maternal-grandfather.json").file();

        private CaseFile without(PaperKind kind) {
            return CaseEdit.withoutPaper(whole, whole.papers().stream().filter(paper -> paper.kind() == kind)
                    .findFirst().orElseThrow().id());
        }

        @Test
        @DisplayName("is proved giver, mother, her father, and the path is printed")
        void isProvedOverTheMotherAndThePathIsPrinted() {
            Proof proof = decide(whole).proof();
            assertThat(proof.path()).extracting(Proof.Link::step).containsExactly("母亲", "父亲");
            assertThat(proof.path()).extracting(Proof.Link::toName).containsExactly("方静芸", "方守拙");
            assertThat(proof.missing()).isEmpty();
            assertThat(paper("receipt", number("D-0502"))).contains("您的母亲是方*芸", "方*芸的父亲是方*拙")
                    .contains("谁和谁，凭什么许望舒出生医学证明方*芸户口簿方*拙共济人母亲→母亲父亲→外祖父");
        }

        @Test
        @DisplayName("lacks one paper without the booklet: the link and the cheapest papers that close it are named")
        void namesTheLinkAndTheCheapestPapersWithoutTheBooklet() {
            Decision decision = decide(without(PaperKind.HUKOU_BOOKLET));
            assertThat(decision.outcome()).isEqualTo(Outcome.NEEDS_PAPER);
            assertThat(codes(decision)).contains(ReasonCode.EVIDENCE_MISSING);
            assertThat(decision.proof().missing()).singleElement().satisfies(gap -> {
                assertThat(gap.people()).containsExactlyInAnyOrder("方静芸", "方守拙");
                assertThat(gap.papers()).startsWith("hukou_booklet").contains("police_certificate",
                        "notarial_certificate");
                assertThat(gap.papers().indexOf("police_certificate"))
                        .isLessThan(gap.papers().indexOf("notarial_certificate"));
            });
        }

        @Test
        @DisplayName("lacks one paper without the birth certificate: the link between giver and mother")
        void namesTheFirstLinkWithoutTheBirthCertificate() {
            Decision decision = decide(without(PaperKind.BIRTH_CERTIFICATE));
            assertThat(decision.outcome()).isEqualTo(Outcome.NEEDS_PAPER);
            assertThat(decision.proof().missing()).isNotEmpty();
            assertThat(decision.proof().missing().get(0).people()).contains("许望舒");
        }

        @Test
        @DisplayName("is told on one paper what is short, cheapest first, and which draft to come back to")
        void isToldOnOnePaperWhatIsShort() {
            String draft = day.visit("D-0503").get("draft").asText();
            String notice = paper("one-time-notice", draft);
            assertThat(notice).contains("一次性告知书", "还差1项", "韩*仪的父亲是韩*耕", "只在这个窗口有用");
            assertThat(notice).containsSubsequence("户口", "派出所证明", "公证书");
            assertThat(notice).as("the chain is drawn, and where it breaks")
                    .contains("顾南乔出生医学证明韩*仪还差韩*耕共济人母亲→母亲父亲→外祖父");
        }
    }

    @Nested
    @DisplayName("4, the father-in-law")
    class FatherInLaw {
        @Test
        @DisplayName("is refused with clause, remedies and the lawful way round, and nothing of it is a bind")
        void isRefusedWithTheWayRound() throws IOException {
            String slip = paper("refusal", number("D-0504"));
            assertThat(slip).contains("不予受理通知书", "岳父不在近亲属之内", "不是材料的问题", "第一千零四十五条第二款",
                    "您的妻子如果参加职工医保", "给自己的父亲办理", "行政复议", "行政诉讼");
            assertThat(acts("BOUND", "D-0504")).isEmpty();
            assertThat(acts("REFUSED", "D-0504")).hasSize(1);
        }

        @Test
        @DisplayName("is bound the same afternoon by his own daughter, as the slip said")
        void isBoundByHisDaughter() throws IOException {
            JsonNode refused = acts("REFUSED", "D-0504").get(0);
            JsonNode bound = acts("BOUND", "D-0531").get(0);
            assertThat(bound.at("/member/certno").asText()).isEqualTo(refused.at("/member/certno").asText());
            assertThat(bound.at("/relation/kind").asText()).isEqualTo("父母");
        }
    }

    @Nested
    @DisplayName("5, the rare name and its look-alike")
    class RareName {
        private final CaseFile asked = SampleFolder.read("day/05-rare-names.json").file();

        @Test
        @DisplayName("is not taken for the roster's look-alike until the clerk has chosen by the document")
        void waitsForTheClerksChoice() {
            CaseFile unchosen = CaseEdit.statements(asked, said -> new Statements(said.notice(), said.stillMarried(),
                    said.committed(), said.withdrawn(), said.guardianConsent(), said.guardianShown(), said.consent(),
                    said.spouseConfirmed(), Set.of()));
            assertThat(codes(decide(unchosen))).contains(ReasonCode.NAME_LOOKALIKE);
            assertThat(codes(decide(asked))).doesNotContain(ReasonCode.NAME_LOOKALIKE);
        }

        @Test
        @DisplayName("is stored and found by its own code points, not by the look-alike's")
        void isStoredAndFoundByItsOwnCodePoints(@TempDir Path room) throws IOException {
            List<String> members = membersIn(day.copyOfStore(room));
            assertThat(members).contains(RARE, "程" + Character.toString(0x4DAE));
            assertThat(members).noneMatch(name -> name.contains(LOOK_ALIKE));
        }

        @Test
        @DisplayName("is printed, exported and opened with identical code points")
        void isPrintedAndExportedUnchanged() throws IOException {
            JsonNode bound = acts("BOUND", "D-0505").get(0);
            assertThat(bound.at("/member/name").asText()).isEqualTo(RARE);
            String document = bound.at("/signature/document").asText().substring(0, 12);
            Path sheet = day.papers("commitment").stream()
                    .filter(paper -> paper.getFileName().toString().contains(document)).findFirst().orElseThrow();
            assertThat(PaperJudge.text(sheet)).contains(RARE).doesNotContain(LOOK_ALIKE);
        }

        private List<String> membersIn(Path store) throws IOException {
            Clock morning = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
            char[] password = PasswordFile.read(store.resolveSibling("store.password"));
            try (StoreDoor door = StoreDoor.open(store, morning, new SecureRandom(), KdfCost.FULL)) {
                SignInVerdict<OpenStore> verdict = new SignInDesk<>(door, Lockout.USUAL, morning, System::nanoTime)
                        .signIn("0312", password);
                assertThat(verdict).isInstanceOf(SignInVerdict.SignedIn.class);
                try (OpenStore open = ((SignInVerdict.SignedIn<OpenStore>) verdict).session().opened()) {
                    return open.bindings().all().stream().map(Binding::member).map(member -> member.name()).toList();
                }
            }
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("the father-in-law", "D-0504", 0, "REL_IN_LAW", "岳父不在近亲属之内", "您的妻子"),
                Arguments.of("the resident giver", "D-0512", 0, "GIVER_NOT_310", "没有可以共济的个人账户",
                        "参加职工医保、有个人账户的近亲属"),
                Arguments.of("the suspended giver", "D-0513", 0, "GIVER_SUSPENDED", "暂停参保", "恢复缴费"),
                Arguments.of("the booklet's in-law", "D-0515", 1, "REL_IN_LAW", "儿媳不在近亲属之内", "您的子女如果参加职工医保"),
                Arguments.of("the wrong policy date", "D-0516", 0, "REL_OUT_OF_SCOPE", "不在当时政策的亲属范围",
                        "按今天的日期重新申请"));
    }

    @ParameterizedTest(name = "refuses {0}: code, words, way out and the right paper, and no bind")
    @MethodSource("refusals")
    void refuses(String who, String visit, int index, String code, String words, String wayOut) throws IOException {
        JsonNode matter = day.visit(visit).get("matters").get(index);
        assertThat(matter.get("outcome").asText()).isEqualTo("Refused");
        assertThat(matter.get("reasons").get(0).asText()).isEqualTo(code);
        assertThat(paper("refusal", number(visit))).contains("不予受理通知书", words, wayOut, "可以这样办", "依据",
                "行政复议");
        String id = matter.get("matter").asText();
        assertThat(day.acts("BOUND")).noneMatch(act -> act.get("matter").asText().equals(id));
        assertThat(day.acts("REFUSED")).filteredOn(act -> act.get("matter").asText().equals(id)).singleElement()
                .satisfies(act -> {
                    assertThat(act.at("/reasons/0/code").asText()).isEqualTo(code);
                    assertThat(act.at("/reasons/0/clause").asText()).isNotBlank();
                });
    }
}
