package org.gongji.desk.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.reading.ReadLine.Place;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Fields found among the lines of a page")
class PageFieldsTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 700;
    private final List<ReadLine> lines = new ArrayList<>();

    /** A line of 20 pixels' height, x of its left edge, y of its middle. */
    private PageFieldsTest line(String text, int left, int middle) {
        int width = 20 * text.length();
        lines.add(new ReadLine(text, 0.99, new Place(left + width / 2.0, middle, width, 20, 0)));
        return this;
    }

    private List<ReadPerson> read(PaperKind kind) {
        return PageFields.of(kind, new ReadPage(WIDTH, HEIGHT, lines));
    }

    private void card(int tilt) {
        line("姓名", 50, 100).line("沈嘉禾", 150, 100).line("户主或与", 500, 90).line("户主关系", 500, 112)
                .line("长女", 620, 101).line("曾用名", 50, 150).line("性别", 500, 150).line("女", 620, 150)
                .line("出生日期", 500, 200).line("2010年05月20日", 620, 200).line("公民身份号码", 50, 250)
                .line("410172", 200, 250).line("20100520", 345, 250).line("0227", 520, 250)
                .line("宗教信仰", 50, 300).line("不读", 150, 300);
        double by = Math.toRadians(tilt);
        lines.replaceAll(line -> {
            double x = line.place().x() - WIDTH / 2.0;
            double y = line.place().y() - HEIGHT / 2.0;
            return new ReadLine(line.text(), line.certainty(), new Place(
                    WIDTH / 2.0 + x * Math.cos(by) - y * Math.sin(by),
                    HEIGHT / 2.0 + x * Math.sin(by) + y * Math.cos(by), line.place().width(), line.place().height(),
                    by));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, -3, 8})
    void aCardHoweverItLay(int tilt) {
        card(tilt);

        ReadPerson person = read(PaperKind.HUKOU_BOOKLET).get(0);

        assertThat(person.role()).isEqualTo("row");
        assertThat(person.text(Item.NAME)).isEqualTo("沈嘉禾");
        assertThat(person.text(Item.RELATION)).isEqualTo("长女");
        assertThat(person.text(Item.SEX)).isEqualTo("女");
        assertThat(person.text(Item.BIRTH)).isEqualTo("2010-05-20");
        assertThat(person.text(Item.NUMBER)).as("three groups are one number").isEqualTo("410172201005200227");
    }

    @Test
    void valuesBeneathTheirNames() {
        line("姓名", 50, 100).line("户主或与户主关系", 310, 100).line("性别", 560, 100).line("沈嘉禾", 50, 140)
                .line("户主", 310, 140).line("男", 560, 140).line("曾用名", 50, 175).line("出生日期", 310, 175)
                .line("1991年04月12日", 310, 212).line("公民身份号码", 50, 250).line("籍贯", 460, 250)
                .line("410172199104120213", 50, 290).line("样例市", 460, 290);

        ReadPerson person = read(PaperKind.HUKOU_BOOKLET).get(0);

        assertThat(person.role()).isEqualTo("head");
        assertThat(person.text(Item.NAME)).isEqualTo("沈嘉禾");
        assertThat(person.text(Item.NUMBER)).isEqualTo("410172199104120213");
        assertThat(person.text(Item.BIRTH)).isEqualTo("1991-04-12");
    }

    @Test
    void theFirstPageOfABookletNamesNobody() {
        line("户别", 60, 100).line("家庭户", 200, 100).line("户主姓名", 420, 100).line("沈嘉禾", 560, 100);

        assertThat(read(PaperKind.HUKOU_BOOKLET)).isEmpty();
    }

    @Test
    void aFrontWhoseLabelsRunIntoTheirValues() {
        line("姓名韩砚耕", 50, 100).line("性别男民族汉", 50, 150).line("出生1949年1月25日", 50, 200)
                .line("公民身份号码41017119490125039X", 50, 300);

        ReadPerson person = read(PaperKind.ID_COPY).get(0);

        assertThat(person.text(Item.NAME)).isEqualTo("韩砚耕");
        assertThat(person.text(Item.SEX)).isEqualTo("男");
        assertThat(person.text(Item.BIRTH)).isEqualTo("1949-01-25");
        assertThat(person.text(Item.NUMBER)).isEqualTo("41017119490125039X");
    }

    @Test
    void theHolderOfAMarriageCertificateIsNoThirdParty() {
        line("持证人", 50, 80).line("沈嘉禾", 200, 80).line("姓名", 50, 200).line("沈嘉禾", 150, 200)
                .line("身份证件号", 50, 240).line("410172199104120213", 200, 240).line("姓名", 50, 400)
                .line("陆知夏", 150, 400).line("身份证件号", 50, 440).line("410172199209030222", 200, 440);

        List<ReadPerson> people = read(PaperKind.MARRIAGE_CERTIFICATE);

        assertThat(people).extracting(one -> one.text(Item.NAME)).containsExactly("沈嘉禾", "陆知夏");
        assertThat(people).extracting(one -> one.text(Item.NUMBER)).containsExactly("410172199104120213",
                "410172199209030222");
    }

    @Test
    void aFatherWhoIsNotNamedIsNobody() {
        line("新生儿姓名", 50, 100).line("许望舒", 200, 100).line("出生时间", 500, 100)
                .line("1999年05月20日08时20分", 620, 100).line("母亲姓名", 50, 250).line("方静芸", 200, 250).line("有效身份证件号码", 400, 290)
                .line("410173197302110267", 600, 290).line("父亲姓名", 50, 400).line("未提供", 200, 400);

        List<ReadPerson> people = read(PaperKind.BIRTH_CERTIFICATE);

        assertThat(people).extracting(ReadPerson::role).containsExactly("child", "mother");
        assertThat(people.get(0).text(Item.BIRTH)).isEqualTo("1999-05-20");
        assertThat(people.get(0).text(Item.NUMBER)).as("a child has none here, whosever stands below").isEmpty();
        assertThat(people.get(1).text(Item.NUMBER)).isEqualTo("410173197302110267");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDigitThatIsTallAndNarrowIsJoinedOnce() {
        line("姓名", 50, 100).line("沈嘉禾", 150, 100).line("公民身份号码", 50, 300).line("4101721991041202", 200, 300);
        lines.add(new ReadLine("13", 0.99, new Place(525, 300, 6, 60, 0)));

        ReadPerson person = read(PaperKind.ID_COPY).get(0);

        assertThat(person.text(Item.NUMBER)).isEqualTo("410172199104120213");
    }

    @Test
    void whatLooksLikeNoDayAndNoNumberIsLeftOut() {
        line("姓名", 50, 100).line("韩砚耕", 150, 100).line("出生", 50, 150).line("1949年13月25日", 150, 150)
                .line("公民身份号码", 50, 300).line("4101711949012503", 200, 300);

        ReadPerson person = read(PaperKind.ID_COPY).get(0);

        assertThat(person.items()).containsOnlyKeys(Item.NAME);
    }

    @Test
    void aPagePassesFromTheHelperUnchanged() {
        card(2);
        ReadPage page = new ReadPage(WIDTH, HEIGHT, lines);

        ReadPage back = ReadPage.parse(page.json());

        assertThat(back.lines()).extracting(ReadLine::text).containsExactlyElementsOf(
                lines.stream().map(ReadLine::text).toList());
        assertThat(PageFields.of(PaperKind.HUKOU_BOOKLET, back).get(0).text(Item.RELATION)).isEqualTo("长女");
        assertThat(back.toString()).as("no log holds a person").doesNotContain("沈嘉禾");
    }

    private ReadHead head(PaperKind kind) {
        return PageFields.head(kind, new ReadPage(WIDTH, HEIGHT, lines));
    }

    @ParameterizedTest
    @ValueSource(strings = {"J410171-2018-900001", "J4101712018900001", "J410171—2018—900001"})
    void aMarriageCertificateSaysItsNumberAndItsDay(String printed) {
        line("登记日期", 50, 60).line("2018年05月20日", 200, 60).line("结婚证字号", 50, 100).line(printed, 200, 100)
                .line("姓名", 50, 150).line("沈嘉禾", 150, 150).line("出生日期", 50, 200).line("1990年01月02日", 200, 200);

        ReadHead head = head(PaperKind.MARRIAGE_CERTIFICATE);

        assertThat(head.number().map(ReadValue::text)).contains("J410171-2018-900001");
        assertThat(head.date().map(ReadValue::text)).contains("2018-05-20");
    }

    @Test
    void aBirthCertificateSaysItsNumberAndWhenItWasIssued() {
        line("新生儿姓名", 50, 60).line("沈嘉禾", 200, 60).line("出生时间", 400, 60).line("2020年01月02日", 550, 60)
                .line("签发日期", 50, 300).line("2020年01月08日", 200, 300).line("编号", 600, 300)
                .line("C410100001", 700, 300);

        ReadHead head = head(PaperKind.BIRTH_CERTIFICATE);

        assertThat(head.number().map(ReadValue::text)).contains("C410100001");
        assertThat(head.date().map(ReadValue::text)).as("not the day of birth").contains("2020-01-08");
    }

    @ParameterizedTest
    @ValueSource(strings = {"J410171-2018-90001", "L410171-2018-900001", "410172201005200227"})
    void aNumberOfAnotherFormIsNotOffered(String printed) {
        line("结婚证字号", 50, 100).line(printed, 200, 100);

        assertThat(head(PaperKind.MARRIAGE_CERTIFICATE).isEmpty()).isTrue();
    }

    @Test
    void whatOneSheetDoesNotSayAnotherMay() {
        ReadValue number = new ReadValue("C410100001", 0.9, new Place(0, 0, 1, 1, 0));
        ReadHead first = new ReadHead(Optional.of(number), Optional.empty());
        ReadHead second = new ReadHead(Optional.empty(), Optional.of(number));

        assertThat(first.or(second).number()).contains(number);
        assertThat(first.or(second).date()).contains(number);
        assertThat(ReadHead.NONE.or(ReadHead.NONE).isEmpty()).isTrue();
    }
}
