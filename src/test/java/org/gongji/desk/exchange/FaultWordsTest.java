package org.gongji.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.desk.exchange.v1.Answer;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Words of the exchange")
class FaultWordsTest {
    private static void demandBoth(String key) {
        assertThat(Words.chinese().say(key, "7", "8")).as(key).matches(".*\\p{IsHan}.*").doesNotContain("{", "''");
        assertThat(Words.english().say(key, "7", "8")).as(key).doesNotContainPattern("\\p{IsHan}")
                .doesNotContain("{", "''");
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsSaid(Fault fault) {
        demandBoth("exchange." + fault);
    }

    @ParameterizedTest
    @EnumSource
    void everyTroubleIsSaid(Exported.Trouble trouble) {
        demandBoth("exchange.MEDIUM_" + trouble);
    }

    @ParameterizedTest
    @EnumSource
    void everyStageIsSaid(BundleExport.Stage stage) {
        demandBoth("exchange.STAGE_" + stage);
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsSaid(Answer answer) {
        demandBoth("exchange.ANSWER_" + answer.word());
    }
}
