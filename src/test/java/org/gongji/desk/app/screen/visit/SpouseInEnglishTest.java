package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same visit at a desk that speaks English: the clerk reads English throughout, record and papers stay Chinese. */
class SpouseInEnglishTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** What stays as it is: the mark of the house, names of people and places, and words as they were typed. */
    private static final Pattern NAME = Pattern.compile("共|金水区医保大厅|何雨桐|沈嘉禾|陆知夏|外公|配偶|妻");
    /** What is Chinese by law: the clause a rule stands on, and the titles and marked lines of papers. */
    private static final Pattern LAW = Pattern.compile(
            "近亲属版·.*|近亲属版（.*） HN-.*|窗口业务规程·.*|.*[法典]第.+条.*|GB 11643 .*|民委发.*|家庭共济.+书|家庭共济回执|.*共济人签名.*");

    @TempDir
    static Path home;
    private static Hall hall;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, true);
    }

    @AfterAll
    static void close() throws IOException {
        hall.close();
    }

    @Test
    void bindsWifeWhileTheClerkReadsEnglishOnly() {
        try (Seat seat = new Seat(hall, Words.english())) {
            seat.at(() -> seat.visits().open(CaseFile.Purpose.BIND));
            assertThat(chinese(seat)).as("notice").isEmpty();
            seat.press("F10");
            assertThat(chinese(seat)).as("identity").isEmpty();
            seat.card("shenJiahe");
            seat.press("Space", "F10");
            seat.card("luZhixia");
            seat.type("1");
            assertThat(chinese(seat)).as("members").isEmpty();
            seat.press("F10");
            hall.scan("01-marriage.jpg");
            seat.press("F7", "2", "Enter");
            assertThat(chinese(seat)).as("evidence").isEmpty();
            seat.press("F10");
            assertThat(seat.shown()).contains("rules passed", "Relation stated").doesNotContain("Said to be: spouse.");
            assertThat(chinese(seat)).as("verdict").isEmpty();
            seat.press("Alt+T");
            assertThat(seat.shown()).contains("Said to be: spouse.", "Relation stated").doesNotContain("rules passed");
            assertThat(chinese(seat)).as("every rule").isEmpty();
            seat.press("Space", "F10");
            assertThat(seat.shown()).contains("Signature of 沈嘉禾", "窗口告诉我的事");
            seat.press("Space", "Space", "Space", "F10");
            assertThat(seat.shown()).contains("Done. Sharing with 陆知夏 is in force.");
            assertThat(chinese(seat)).as("done").isEmpty();
        }
        endsItForWrongData();
        assertThat(decided()).isNotEmpty().allSatisfy(facts -> assertThat(facts).contains("配偶")
                .doesNotContain("Said to be", "spouse."));
    }

    /** The reason is read in English and goes on record, as on the form, in Chinese. */
    private static void endsItForWrongData() {
        try (Seat seat = new Seat(hall, Words.english())) {
            seat.at(() -> seat.visits().open(CaseFile.Purpose.END));
            seat.press("F10");
            seat.card("shenJiahe");
            seat.press("Space", "F10");
            assertThat(seat.shown()).contains("wrong data");
            assertThat(chinese(seat)).as("ending").isEmpty();
            seat.press("1", "D", "F10", "F10", "Space", "Space", "F10");
        }
        assertThat(hall.counter.store().bindings().all()).singleElement().satisfies(ended ->
                assertThat(ended.stateReason()).isEqualTo("信息有误"));
    }

    /** Lines with Chinese in them that is neither a name nor law. */
    private static List<String> chinese(Seat seat) {
        return seat.shown().lines().filter(line -> !LAW.matcher(line).matches())
                .filter(line -> HAN.matcher(NAME.matcher(line).replaceAll("")).find()).distinct().toList();
    }

    private static List<String> decided() {
        long last = hall.counter.store().journal().head().orElseThrow().sequence();
        return hall.counter.store().journal().range(1, last).stream()
                .filter(entry -> entry.header().kind() == EntryKind.DECIDED).map(Entry::payload).map(Object::toString)
                .toList();
    }
}
