package org.gongji.desk.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitWordsTest {
    @ParameterizedTest
    @CsvSource({"1, 壹元整", "10, 壹拾元整", "305, 叁佰零伍元整", "3000, 叁仟元整", "3050, 叁仟零伍拾元整", "5000, 伍仟元整",
        "10001, 壹万零壹元整", "10500, 壹万零伍佰元整", "200000, 贰拾万元整", "1020304, 壹佰零贰万零叁佰零肆元整",
        "20000000, 贰仟万元整", "99999999, 玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元整", "300000000, 叁亿元整", "300000010, 叁亿零壹拾元整"})
    void saysAnAmountInWordsThatNobodyCanAlter(int yuan, String words) {
        assertThat(LimitWords.inWords(yuan)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(MatterKind.class)
    void everyKindOfMatterHasItsWordOnTheDaySheet(MatterKind kind) {
        assertThat(Words.chinese().find("paper.day.kind." + kind.word())).isPresent();
    }
}
