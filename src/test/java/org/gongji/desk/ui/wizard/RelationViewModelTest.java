package org.gongji.desk.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.ui.kit.Verdict;
import org.gongji.desk.ui.step.member.RelationViewModel;
import org.gongji.desk.ui.step.member.RelationViewModel.Meaning;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 关系换算 as it is used at the counter: what a word means, and a question where it means several people. */
class RelationViewModelTest {
    private static final CaseWords WORDS = new CaseWords(Words.chinese(), Clock.fixed(Instant.parse(
            "2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai")));

    private static RelationViewModel of(String said) {
        return new RelationViewModel(WORDS, new RelationWords(), said);
    }

    @ParameterizedTest
    @CsvSource({"俺爹,父亲,CAN", "姥爷,外祖父,CAN", "老婆儿,妻子,CAN", "妗子,舅母,CANNOT", "妈妈的爸爸,外祖父,CAN", "老丈人,岳父,CANNOT"})
    void saysWhatTheLawCallsAWordOfTheFamily(String said, String name, Verdict verdict) {
        assertThat(of(said).meanings()).singleElement().satisfies(meaning -> {
            assertThat(meaning.name()).isEqualTo(name);
            assertThat(meaning.verdict()).isEqualTo(verdict);
        });
        assertThat(of(said).use()).contains(said);
        assertThat(of(said).actions().get().ready()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"大爷", "媳妇", "小姨", "老头", "婆"})
    void asksWhoIsMeantAndGuessesNobody(String said) {
        RelationViewModel model = of(said);
        assertThat(model.meanings()).hasSizeGreaterThan(1).noneMatch(Meaning::chosen)
                .allSatisfy(meaning -> assertThat(meaning.way()).startsWith("您 → "));
        assertThat(model.reasons()).singleElement().asString().contains("按数字选");
        assertThat(model.use()).isEmpty();
        assertThat(model.papers()).isEmpty();
        assertThat(model.actions().get().ready()).isFalse();
    }

    @Test
    void takesTheFormalWordOfWhoeverWasChosenAndSaysWhatToBringOrWhoMay() {
        RelationViewModel model = of("大爷");
        model.choose(1);
        assertThat(model.use()).contains("祖父");
        assertThat(model.papers()).extracting(PaperList.Line::instead).first().asString().startsWith("户口簿");
        assertThat(model.detour()).isEmpty();
        model.choose(0);
        assertThat(model.use()).contains("伯父");
        assertThat(model.papers()).as("no paper helps").isEmpty();
        assertThat(model.detour()).get().asString().contains("父亲");
        model.choose(7);
        assertThat(model.use()).as("no eighth").contains("伯父");
    }

    @Test
    void startsAnewWhenAnotherWordIsTyped() {
        RelationViewModel model = of("媳妇");
        model.choose(1);
        model.said().set("姥姥");
        assertThat(model.meanings()).singleElement().extracting(Meaning::name).isEqualTo("外祖母");
        model.said().set("媳妇");
        assertThat(model.use()).as("the choice was for the other word").isEmpty();
    }

    @Test
    void saysHowToSayItWhereTheWordIsNotKnown() {
        RelationViewModel model = of("隔壁老王家的那谁");
        assertThat(model.meanings()).isEmpty();
        assertThat(model.reasons()).singleElement().asString().contains("妈妈的爸爸");
        assertThat(model.use()).isEmpty();
        assertThat(of("").reasons()).hasSize(1);
    }

    @Test
    void speaksEnglishToo() {
        RelationViewModel model = new RelationViewModel(new CaseWords(Words.english(), Clock.systemUTC()),
                new RelationWords(), "姥爷");
        assertThat(model.meanings().get(0).name()).matches("\\p{ASCII}+");
        assertThat(model.papers()).isNotEmpty();
    }
}
