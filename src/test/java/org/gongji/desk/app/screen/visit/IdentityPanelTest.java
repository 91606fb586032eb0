package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One panel for whoever stands in a case (issue C, points 4 and 6), worked by keys alone over a real store. */
class IdentityPanelTest {
    private static final int FROM_CARD_TO_CONFIRMED = 4;
    private static final String GU = "41017119981102032X";

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
    void confirmsTheGiverInFourKeysFromTheCardOnTheReader() {
        hall.layDown("shenJiahe");
        CardReader.Outcome.Read read = (CardReader.Outcome.Read) hall.reader.read(Duration.ofSeconds(5));
        seat.at(() -> seat.visits().open(read.reading()));
        String draft = draft();
        seat.press("F10", "Space");
        assertThat(seat.strokes()).isLessThanOrEqualTo(FROM_CARD_TO_CONFIRMED);
        assertThat(confirmed(draft)).singleElement().satisfies(payload -> assertThat(payload)
                .containsEntry("part", "GIVER").containsEntry("compared", "CARD_AND_FACE")
                .containsEntry("name", "沈嘉禾"));
        assertThat(seat.shown()).contains("人证一致");
        Evidence.counted("C", "keys from a card on the reader to a confirmed giver (at most 4)", seat.strokes(), 0);
        seat.press("Ctrl+D");
    }

    @Test
    void alwaysSaysWhatTheReaderSays() {
        begin();
        seat.press("F10");
        saysWhatTheReaderSays();
        seat.card("zouMuyang");
        saysWhatTheReaderSays();
        seat.press("Space", "F10");
        saysWhatTheReaderSays();
        seat.card("heLanzhi");
        saysWhatTheReaderSays();
        seat.press("Ctrl+D");
    }

    private void saysWhatTheReaderSays() {
        for (ReaderSaid.Kind kind : ReaderSaid.Kind.values()) {
            seat.reader(kind);
            ReaderSaid said = ReaderSaid.of(kind, Words.chinese());
            assertThat(seat.shown()).contains(said.word(), said.advice());
        }
    }

    @Test
    void showsANameThatDiffersFromTheChipAndTakesNeitherUntilTheClerkHasLooked() {
        begin();
        String draft = draft();
        seat.press("F10");
        seat.typeName("顾南桥");
        seat.card("guNanqiao");
        assertThat(seat.shown()).contains("顾南桥", "顾南乔", "桥 U+6865 / 乔 U+4E54", "请看证件原件");
        seat.picture("03-differs");
        seat.press("Enter", "F10", "Space");
        assertThat(person(draft).name()).as("no key but a digit answers").isEqualTo("顾南桥");
        assertThat(settled(draft)).isEmpty();
        seat.card("zouMuyang");
        assertThat(seat.shown()).contains("先把顾南乔的不同定下来");
        seat.press("1");
        assertThat(person(draft)).satisfies(person -> {
            assertThat(person.name()).isEqualTo("顾南乔");
            assertThat(person.nameSource()).isEqualTo(Source.CHIP);
            assertThat(person.formerNames()).isEmpty();
        });
        assertThat(settled(draft)).singleElement().satisfies(payload -> {
            assertThat(payload).containsEntry("settled", "WRONG_BEFORE");
            assertThat(payload.get("differs").toString()).contains("顾南桥", "KEYED", "顾南乔", "CHIP");
        });
        seat.press("Space");
        assertThat(confirmed(draft)).hasSize(1);
        seat.press("Ctrl+D");
    }

    @Test
    void linksACorrectedNumberWithItsPaperAndAsksForANewComparison() {
        String typed = "41017119981102034" + IdNumbers.checkCharacter("41017119981102034");
        begin();
        String draft = draft();
        seat.press("F10");
        key("顾南乔", typed);
        seat.press("Space");
        assertThat(confirmed(draft)).singleElement().satisfies(payload ->
                assertThat(payload).containsEntry("compared", "DOCUMENT_AND_FACE"));
        seat.press("F10");
        seat.card("guNanqiao");
        assertThat(seat.shown()).contains("410171 19981102 032X", "不是同一个人，这张证先不用");
        seat.press("3");
        assertThat(person(draft).number()).isEqualTo(GU);
        assertThat(person(draft).formerNumbers()).containsExactly(typed);
        assertThat(settled(draft)).singleElement().satisfies(payload ->
                assertThat(payload).containsEntry("kind", "police_certificate"));
        assertThat(seat.shown()).contains("还差：对照人和证件");
        seat.press("Space");
        assertThat(confirmed(draft)).hasSize(2);
        seat.press("Ctrl+D");
    }

    @Test
    void asksOverAnotherStepAndLeavesACardAsideThatIsSomebodyElses() {
        begin();
        String draft = draft();
        seat.press("F10");
        key("顾南桥", GU);
        seat.press("Space", "F10");
        key("韩砚耕", "410171194901250396");
        seat.type("外公");
        seat.press("F10");
        CaseFile before = kept(draft);
        seat.card("guNanqiao");
        assertThat(seat.asking()).isTrue();
        assertThat(seat.shown()).contains("顾南桥", "顾南乔", "桥 U+6865 / 乔 U+4E54");
        seat.press("Enter", "Esc");
        assertThat(seat.asking()).isTrue();
        seat.press("4");
        assertThat(kept(draft).persons()).isEqualTo(before.persons());
        assertThat(settled(draft)).singleElement().satisfies(payload ->
                assertThat(payload).containsEntry("settled", "ANOTHER_PERSON"));
        seat.press("Ctrl+D");
    }

    @Test
    void confirmsAMemberWhoCameAndAChildByTheBookletWithoutAStrokeMoreForOthers() {
        String child = "41017120200601006" + IdNumbers.checkCharacter("41017120200601006");
        begin();
        String draft = draft();
        seat.press("F10");
        seat.card("shenJiahe");
        seat.press("Space", "F10");
        seat.card("luZhixia");
        seat.type("1");
        assertThat(seat.shown()).contains("来的人和证件照片是同一个人", "没来不用勾");
        seat.picture("03-member-came");
        seat.press("Space", "Insert");
        key("沈小禾", child);
        seat.type("5");
        assertThat(seat.shown()).contains("孩子没有身份证：我看过户口簿");
        seat.press("Space");
        assertThat(confirmed(draft)).extracting(payload -> payload.get("part") + " " + payload.get("compared"))
                .containsExactly("GIVER CARD_AND_FACE", "MEMBER CARD_AND_FACE", "MEMBER BOOKLET_NUMBER");
        CaseFile file = kept(draft);
        String wife = file.members().get(0).person();
        assertThat(file.facts().present()).contains(file.giver(), wife)
                .doesNotContain(file.members().get(1).person());
        seat.press("Ctrl+D");
        seat.at(() -> seat.visits().resume(draft));
        seat.press("Alt+Left");
        assertThat(seat.shown()).as("whoever was seen is not compared again").contains("身份核对好了");
        seat.press("Ctrl+D");
    }

    @Test
    void saysThatANewerCardWasSeenBefore() {
        hall.counter.store().journal().act(pen -> {
            hall.counter.store().seenCards().see(new org.gongji.desk.identity.SeenCard("410172197809011480",
                    java.time.LocalDate.of(2024, 8, 2), hall.clock.instant()));
            return pen;
        });
        begin();
        seat.press("F10");
        seat.card("kangRuoshui");
        assertThat(seat.shown()).contains("以前见过更新的证", "请拿新证再放一次");
        seat.press("Ctrl+D");
    }

    @Test
    void takesAnAgentsCardForAGiverWhoStayedAtHomeAndSaysWhoWasCompared() {
        begin();
        String draft = draft();
        seat.press("F10");
        seat.card("guNanqiao");
        seat.press("Tab", "Tab", "Space");
        assertThat(seat.shown()).contains("共济人没来：我看过代办人带来的证件原件。");
        seat.press("Space");
        seat.card("zouMuyang");
        assertThat(seat.shown()).contains("代办人", "邹沐阳", "还差：对照代办人和证件");
        seat.press("Space");
        seat.picture("03-agent");
        assertThat(confirmed(draft)).extracting(payload -> payload.get("part") + " " + payload.get("compared"))
                .containsExactly("GIVER DOCUMENT_BY_AGENT", "AGENT CARD_AND_FACE");
        CaseFile file = kept(draft);
        assertThat(file.facts().agent()).isTrue();
        assertThat(file.person(file.facts().applicant())).hasValueSatisfying(agent ->
                assertThat(agent.name()).isEqualTo("邹沐阳"));
        assertThat(file.facts().present()).containsExactly(file.facts().applicant());
        seat.press("F10");
        key("韩砚耕", "410171194901250396");
        seat.type("外公");
        seat.press("F10", "F10");
        assertThat(seat.shown()).as("the rules ask for the agent's paper").contains("授权委托书");
        seat.press("Ctrl+D");
    }

    @Test
    void asksWhoSpeaksForAGrandchildAndComparesThemLikeEverybodyElse() {
        String child = "41017120200601006" + IdNumbers.checkCharacter("41017120200601006");
        begin();
        String draft = draft();
        seat.press("F10");
        seat.card("zhongYuxiu");
        seat.press("Space", "F10");
        key("苏小苗", child);
        seat.type("外孙女");
        seat.press("Space");
        assertThat(seat.shown()).contains("谁是苏小苗的监护人？", "共济人 钟毓秀", "另有其人");
        seat.picture("03-guardian-asked");
        seat.press("2");
        assertThat(seat.shown()).contains("监护人没有刷卡，照证件录", "还差：监护人的姓名和号码");
        seat.card("zhongLing");
        assertThat(seat.shown()).contains("钟灵", "还差：对照监护人和证件");
        seat.press("Space");
        seat.picture("03-guardian");
        assertThat(confirmed(draft)).extracting(payload -> payload.get("part") + " " + payload.get("compared"))
                .containsExactly("GIVER CARD_AND_FACE", "MEMBER BOOKLET_NUMBER", "GUARDIAN CARD_AND_FACE");
        CaseFile file = kept(draft);
        String guardian = file.facts().guardians().get(file.members().get(0).person());
        assertThat(file.person(guardian)).hasValueSatisfying(one -> assertThat(one.name()).isEqualTo("钟灵"));
        assertThat(file.facts().present()).contains(guardian);
        seat.press("Ctrl+D");
        seat.at(() -> seat.visits().resume(draft));
        assertThat(seat.shown()).as("the draft knows the guardian").contains("钟灵");
        seat.press("Ctrl+D");
    }

    private void begin() {
        seat.at(() -> seat.visits().open(CaseFile.Purpose.BIND));
    }

    private void key(String name, String number) {
        seat.typeName(name);
        seat.type(number);
        seat.type(number);
    }

    private static String draft() {
        return hall.counter.intake().drafts().stream().map(Drafts.Line::id).max(String::compareTo).orElseThrow();
    }

    private static CaseFile kept(String draft) {
        return hall.counter.intake().resume(draft).orElseThrow();
    }

    private static Person person(String draft) {
        CaseFile file = kept(draft);
        return file.person(file.giver().isEmpty() ? "p1" : file.giver()).orElseThrow();
    }

    private static List<Map<String, Object>> confirmed(String draft) {
        return payloads(draft, EntryKind.IDENTITY_CONFIRMED);
    }

    private static List<Map<String, Object>> settled(String draft) {
        return payloads(draft, EntryKind.SOURCES_SETTLED);
    }

    private static List<Map<String, Object>> payloads(String draft, EntryKind kind) {
        long last = hall.counter.store().journal().head().orElseThrow().sequence();
        return hall.counter.store().journal().range(1, last).stream()
                .filter(entry -> entry.header().kind() == kind && entry.header().caseNo().equals(draft))
                .map(Entry::payload).toList();
    }
}
