package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.ui.applicant.ApplicantPage;
import org.gongji.desk.ui.kit.NameField;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Visits of the training day by keyboard alone, over one real training store; asserted is what is on record. */
class VisitByKeyboardTest {
    private static final int BY_HAND = 30;
    private static final int WITHOUT_READER = 110;

    @TempDir
    static Path home;
    private static Hall hall;
    private Seat seat;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, true);
    }

    @AfterAll
    static void close() throws IOException {
        hall.close();
    }

    @BeforeEach
    void sitDown() {
        seat = new Seat(hall);
    }

    @AfterEach
    void standUp() {
        seat.close();
    }

    @Test
    void bindsWifeKeyedByHandWithinTheStrokesOfTheDay() {
        begin(CaseFile.Purpose.BIND);
        seat.press("F10");
        key("沈嘉禾", "410172199104120213");
        seat.press("Space", "F10");
        key("陆知夏", "410172199209030222");
        seat.type("1");
        seat.press("F10");
        hall.scan("01-marriage.jpg");
        seat.press("F7", "2", "Enter");
        hall.scan("01-booklet-1.jpg");
        seat.press("F7", "1");
        seat.type("妻");
        seat.picture("04-evidence");
        seat.press("F10", "Space", "F10");
        assertThat(seat.citizen()).isInstanceOf(ApplicantPage.Sign.class);
        seat.press("Space", "Space", "Space", "F10");
        seat.press("Ctrl+P", "1", "1");
        seat.picture("07-done");
        seat.press("F10");
        for (String issue : List.of("A", "C")) {
            Evidence.counted(issue, "keystrokes of the spouse case without a reader (at most 110)", seat.strokes(), 0);
        }
        assertThat(seat.strokes()).isLessThanOrEqualTo(WITHOUT_READER);
        assertThat(hall.counter.store().bindings().standing("410172199104120213", "410172199209030222"))
                .hasValueSatisfying(bound -> assertThat(bound.state()).isEqualTo(BindingState.ACTIVE));
    }

    @Test
    void refusesFatherInLawWithTheWayOutOnTheSlip() throws IOException {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.card("guoJiming");
        seat.press("Space", "F10");
        key("罗松年", "410172196103210459");
        seat.type("岳父");
        assertThat(seat.shown()).contains("不可以");
        seat.press("F10", "F10", "F8");
        assertThat(seat.shown()).contains("罗松年不能用这个账户，但可以由您的妻子来办。");
        seat.picture("10a-refusal");
        seat.press("F10");
        assertThat(seat.shown()).contains("这一件不能办，纸上写明了为什么、怎么办。");
        seat.press("1", "1");
        List<Matter> matters = hall.counter.store().matters().ofDraft(draft);
        assertThat(matters).extracting(Matter::state).containsExactly(MatterState.REFUSED);
        assertThat(matters.get(0).reasons()).contains("REL_IN_LAW");
        assertThat(hall.kinds(draft, matters.get(0).caseNo())).contains(EntryKind.REFUSED)
                .doesNotContain(EntryKind.BOUND, EntryKind.FAMILY_FOUNDED, EntryKind.SIGNED);
        assertThat(hall.counter.store().bindings().ofMember("410172196103210459")).isEmpty();
        IssuedPaper slip = hall.counter.papers().about(matters.get(0).caseNo()).get(0);
        assertThat(slip.kind()).isEqualTo(FormKind.REFUSAL);
        assertThat(slip.printed()).isEqualTo(2);
        assertThat(text(slip)).contains("岳父").contains("第一千零四十五条第二款").contains("行政复议")
                .contains("您的妻子如果参加职工医保，可以作共济人，给自己的父亲办理");
        seat.press("F10");
        assertThat(seat.shown()).contains("先说清楚，再收证件");
        seat.press("Esc");
        assertThat(seat.atHome()).isTrue();
    }

    @Test
    void printsWhatIsMissingAndKeepsTheDraftForIt() throws IOException {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.card("guNanqiao");
        seat.press("Space", "F10");
        key("韩砚耕", "410171194901250396");
        seat.type("外公");
        seat.press("F10", "F10");
        assertThat(seat.shown()).contains("缺一份");
        hall.printer.trouble(new PaperPrinter.Outcome.OutOfPaper());
        seat.press("F10", "1");
        assertThat(seat.shown()).contains("收下了，还没办完。").contains("打印机没有纸了");
        assertThat(hall.counter.printing().owed()).extracting(IssuedPaper::about).contains(draft);
        seat.press("1", "2");
        IssuedPaper notice = hall.counter.papers().about(draft).get(0);
        assertThat(notice.kind()).isEqualTo(FormKind.ONE_TIME_NOTICE);
        assertThat(notice.sheets()).hasSize(1);
        seat.press("1", "1", "F10");
        assertThat(hall.counter.papers().about(draft).get(0).owed()).isFalse();
        assertThat(hall.counter.store().matters().ofDraft(draft)).extracting(Matter::state)
                .containsExactly(MatterState.WAITING);
        assertThat(hall.counter.intake().drafts()).filteredOn(line -> line.id().equals(draft))
                .extracting(Drafts.Line::parked).containsExactly(true);
    }

    @Test
    void takesTheNextPersonAndComesBackToTheSamePlace() {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.card("mengZhao");
        seat.press("Space", "F10");
        key("林晚照", "41017319680506080X");
        seat.type("3");
        seat.press("F10");
        hall.scan("10-booklet-1.jpg");
        seat.press("F7", "1", "Ctrl+D");
        assertThat(seat.atHome()).isTrue();
        begin(CaseFile.Purpose.BIND);
        String nobody = draft();
        assertThat(seat.shown()).doesNotContain("孟昭").doesNotContain("林晚照");
        seat.press("Esc");
        assertThat(hall.counter.intake().drafts()).filteredOn(line -> line.id().equals(draft)).singleElement()
                .satisfies(line -> {
                    assertThat(line.parked()).isTrue();
                    assertThat(line.step()).isEqualTo("evidence");
                    assertThat(line.members()).isEqualTo(1);
                });
        assertThat(hall.counter.intake().drafts()).extracting(Drafts.Line::id).doesNotContain(nobody);
        seat.at(() -> seat.visits().resume(draft));
        assertThat(seat.shown()).contains("孟昭").contains("林晚照").contains("户口簿");
        seat.press("Alt+Left");
        assertThat(seat.shown()).contains("母亲");
        seat.press("Ctrl+D");
    }

    @Test
    void asksAboutAStrangersCardAndFillsNothing() {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.card("kangRuoshui");
        seat.press("Space");
        seat.card("zouMuyang");
        assertThat(seat.asking()).isTrue();
        assertThat(seat.shown()).contains("这张证是邹沐阳的，不在这一家里");
        seat.press("Enter", "Esc");
        assertThat(seat.asking()).isTrue();
        seat.press("3");
        assertThat(kept(draft).persons()).hasSize(1);
        seat.card("zouMuyang");
        seat.press("2");
        assertThat(seat.shown()).contains("先说清楚，再收证件").doesNotContain("康若水");
        assertThat(kept(draft).persons()).hasSize(1);
        String other = draft();
        assertThat(other).isNotEqualTo(draft);
        seat.press("F10");
        assertThat(seat.shown()).contains("邹沐阳");
        assertThat(kept(other).person(kept(other).giver())).hasValueSatisfying(giver ->
                assertThat(giver.name()).isEqualTo("邹沐阳"));
        seat.press("Ctrl+D");
    }

    @Test
    void swapsGiverAndMemberByOneKeyAndComparesTheNewGiver() {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.card("quXinghe");
        seat.press("Space", "F10");
        key("尤清扬", "410173198808020925");
        seat.type("1");
        seat.press("Alt+X");
        CaseFile turned = kept(draft);
        assertThat(turned.person(turned.giver())).hasValueSatisfying(giver ->
                assertThat(giver.name()).isEqualTo("尤清扬"));
        assertThat(turned.members()).singleElement().satisfies(member -> {
            assertThat(member.claim()).isEmpty();
            assertThat(turned.person(member.person()).orElseThrow().name()).isEqualTo("曲星河");
        });
        assertThat(seat.shown()).contains("还差：对照人和证件");
        seat.press("Ctrl+D");
    }

    @Test
    void endsAtOnceWhatItBoundAndSaysWhereRefundsGo() throws IOException {
        begin(CaseFile.Purpose.BIND);
        seat.press("F10");
        seat.card("mengZhao");
        seat.press("Space", "F10");
        key("林晚照", "41017319680506080X");
        seat.type("3");
        seat.press("F10");
        hall.scan("10-booklet-2.jpg");
        seat.press("F7", "1", "Alt+X");
        seat.type("长女");
        seat.press("F10", "F10", "Space", "Space", "Space", "F10", "F10");
        begin(CaseFile.Purpose.END);
        String draft = draft();
        seat.press("F10");
        seat.card("mengZhao");
        seat.press("Space", "F10");
        assertThat(seat.shown()).contains("林晚照");
        seat.press("1", "D");
        seat.picture("03-ending");
        seat.press("F10");
        assertThat(seat.shown()).contains("谁能解除");
        seat.press("F10", "Space", "Space", "F10");
        assertThat(seat.shown()).contains("办好了。和林晚照的共济已经解除。");
        seat.picture("07-ended");
        assertThat(hall.counter.store().bindings().standing("410173199412120780", "41017319680506080X")).isEmpty();
        assertThat(hall.counter.store().bindings().ofGiver("410173199412120780")).singleElement().satisfies(ended -> {
            assertThat(ended.state()).isEqualTo(BindingState.ENDED);
            assertThat(ended.stateReason()).isEqualTo("信息有误");
        });
        IssuedPaper sheet = hall.counter.papers().about(draft).get(0);
        assertThat(sheet.kind()).isEqualTo(FormKind.ENDING);
        assertThat(text(sheet)).contains("退回");
    }

    @Test
    void writesARareCharacterByItsCodePointBecauseTypedItWouldBeAnother() {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.write("白20164");
        seat.press("Ctrl+R", "Enter");
        assertThat(seat.shown()).contains("第 2 个字").contains("U+20164");
        assertThat(kept(draft).persons()).as("nothing is taken before somebody has looked").isEmpty();
        seat.press("Enter", "Space");
        assertThat(kept(draft).persons()).as("no key but 1 or 2 answers").isEmpty();
        seat.press("F10", "1");
        assertThat(kept(draft).persons()).singleElement().satisfies(person ->
                assertThat(person.name()).isEqualTo("白\uD840\uDD64"));
        seat.press("Ctrl+D");
    }

    @Test
    void findsARareCharacterByItsPartsAndPutsItInAtTheCaret() {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.write("白明");
        seat.press("Left", "Ctrl+R");
        seat.write("龙天");
        assertThat(seat.shown()).contains("U+4DAE").contains("yǎn");
        seat.press("Esc");
        assertThat(seat.focus()).isInstanceOfSatisfying(NameField.class, field -> {
            assertThat(field.getText()).isEqualTo("白明");
            assertThat(field.getCaretPosition()).isEqualTo(1);
        });
        seat.press("Ctrl+R");
        seat.write("yan3 龙");
        seat.press("Enter", "1");
        assertThat(seat.focus()).isInstanceOfSatisfying(NameField.class, field -> {
            assertThat(field.getText()).hasSize(3).startsWith("白").endsWith("明");
            assertThat(field.getCaretPosition()).isEqualTo(2);
        });
        seat.press("Ctrl+R");
        seat.write("U+20164");
        seat.press("Enter");
        assertThat(((NameField) seat.focus()).getText()).endsWith("\uD840\uDD64明");
        seat.press("Esc", "Ctrl+D");
    }

    @Test
    void saysWhereTheCaretMustStandBeforeARareCharacterIsLookedFor() {
        begin(CaseFile.Purpose.BIND);
        seat.press("Ctrl+R");
        assertThat(seat.shown()).contains("先把光标放到姓名栏");
        seat.press("Esc", "Esc");
        assertThat(seat.atHome()).isTrue();
    }

    @Test
    void keysOnePersonWithinThirtyStrokesBesidesTheName() {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        int before = seat.strokes();
        seat.typeName("沈嘉禾");
        seat.type("410172199104120213");
        assertThat(seat.shown()).contains("再录前 4 位和后 4 位").contains("1991 年 4 月 12 日生，男");
        seat.type("41010213");
        seat.press("Space");
        int strokes = seat.strokes() - before;
        Evidence.counted("C", "keystrokes of one person by hand besides the name (at most 30)", strokes, 0);
        assertThat(strokes).isLessThanOrEqualTo(BY_HAND);
        assertThat(kept(draft).persons()).singleElement().satisfies(person -> {
            assertThat(person.number()).isEqualTo("410172199104120213");
            assertThat(person.document().source()).isEqualTo(Source.KEYED_TWICE);
        });
        assertThat(hall.kinds(draft)).contains(EntryKind.IDENTITY_CONFIRMED);
        seat.press("Ctrl+D");
    }

    @Test
    void takesNoNumberWhoseEndIsKeyedOtherwise() {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.typeName("沈嘉禾");
        seat.type("410172199104120213");
        seat.type("41010231");
        assertThat(seat.shown()).contains("两遍号码不一样").contains("第 17 位和下一位前后颠倒");
        assertThat(kept(draft).persons()).allMatch(person -> person.document() == null);
        seat.press("Ctrl+D");
    }

    @Test
    void asksWhichDocumentANumberIsOnWhereTwoFit() {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.typeName("ANNA SMITH");
        seat.type("H12345678");
        assertThat(seat.shown()).contains("不止一种证件");
        seat.press("Enter");
        assertThat(kept(draft).persons()).allMatch(person -> person.document() == null);
        seat.press("2");
        assertThat(seat.shown()).contains("没有校验码").doesNotContain("不止一种证件");
        seat.type("H12345678");
        assertThat(kept(draft).persons()).singleElement().satisfies(person -> {
            assertThat(person.document().kind()).isEqualTo(IdKind.PASSPORT);
            assertThat(person.document().certType()).isEqualTo("08");
        });
        seat.press("Ctrl+D");
    }

    @Test
    void keysARareNameAgainWhereTheDocumentHasAnother() {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.write("白4DAE");
        seat.press("Ctrl+R", "Enter", "2");
        assertThat(seat.focus()).isInstanceOfSatisfying(NameField.class, field ->
                assertThat(field.getText()).isEmpty());
        assertThat(kept(draft).persons()).isEmpty();
        seat.typeName("白明");
        assertThat(kept(draft).persons()).singleElement().satisfies(person ->
                assertThat(person.nameSource()).isEqualTo(Source.KEYED));
        seat.press("Ctrl+D");
    }

    @Test
    void guardsTheNamesOnAPaperToo() {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.card("mengZhao");
        seat.press("Space", "F10");
        key("林晚照", "41017319680506080X");
        seat.type("3");
        seat.press("F10");
        hall.scan("10-booklet-1.jpg");
        seat.press("F7", "1");
        seat.type("母亲");
        seat.press("E");
        seat.write("孟9F91");
        seat.press("Ctrl+R");
        seat.write("4DAE");
        seat.press("Ctrl+R", "Enter");
        assertThat(seat.shown()).contains("U+4DAE");
        seat.press("2");
        assertThat(seat.focus()).isInstanceOf(NameField.class);
        assertThat(((NameField) seat.focus()).getText()).isEmpty();
        seat.press("Ctrl+D");
    }

    @Test
    void linksACorrectedNumberWithThePaperThatShowsIt() {
        begin(CaseFile.Purpose.BIND);
        String draft = draft();
        seat.press("F10");
        seat.typeName("沈嘉禾");
        seat.type("810000198501010010");
        seat.type("81000010");
        seat.press("Alt+F");
        seat.type("2016.03.07-2016.02.30");
        assertThat(seat.shown()).contains(Words.chinese().say("identity.VALIDITY_DATE"));
        seat.write("2016.03.07-2026.03.07");
        seat.press("Enter");
        assertThat(seat.shown()).contains(Words.chinese().say("identity.VALIDITY_EXPIRED"));
        seat.press("Enter");
        seat.type("810000198501010010");
        assertThat(seat.shown()).contains("这就是现在的号码");
        seat.type("410172199104120213");
        seat.press("Enter");
        assertThat(seat.shown()).contains("请按数字说哪份材料上写着");
        assertThat(kept(draft).persons().get(0).formerNumbers()).as("no paper, no link").isEmpty();
        seat.type("2");
        CaseFile kept = kept(draft);
        assertThat(kept.persons()).singleElement().satisfies(person -> {
            assertThat(person.formerNumbers()).containsExactly("410172199104120213");
            assertThat(person.document().validTo()).isEqualTo("2026-03-07");
        });
        assertThat(kept.papers()).singleElement().satisfies(paper -> {
            assertThat(paper.kind()).isEqualTo(PaperKind.POLICE_CERTIFICATE);
            assertThat(paper.people()).singleElement().satisfies(named ->
                    assertThat(named.number()).isEqualTo("410172199104120213"));
        });
        assertThat(kept.insurance().get("p1")).as("what stands under the former number follows")
                .isInstanceOf(RosterAnswer.Found.class);
        seat.press("Esc");
        assertThat(seat.shown()).contains("没有刷卡，照证件录").doesNotContain("哪份材料上写着");
        seat.press("Ctrl+D");
    }

    private void begin(CaseFile.Purpose purpose) {
        seat.at(() -> seat.visits().open(purpose));
    }

    private void key(String name, String number) {
        seat.typeName(name);
        seat.type(number);
        seat.type(number);
    }

    /** The draft just opened: numbers run on. */
    private static String draft() {
        return hall.counter.intake().drafts().stream().map(Drafts.Line::id).max(String::compareTo).orElseThrow();
    }

    private static CaseFile kept(String draft) {
        return hall.counter.intake().resume(draft).orElseThrow();
    }

    private static String text(IssuedPaper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(hall.counter.papers().pdf(paper))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
