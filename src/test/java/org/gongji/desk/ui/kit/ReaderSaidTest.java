package org.gongji.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

/** Whatever a reader says has a word for the lamp and a sentence for the clerk, in both languages. */
class ReaderSaidTest {
    @Test
    void wordsEveryFaultAndStateInBothLanguages() {
        for (Words words : new Words[] {Words.chinese(), Words.english()}) {
            assertThat(DeviceFault.values()).allSatisfy(fault -> {
                ReaderSaid said = ReaderSaid.failed(new CardReader.Outcome.Failed(fault).code(), words);
                assertThat(said.word()).isNotBlank();
                assertThat(said.advice()).isEqualTo(words.say("device." + fault.code()));
            });
            assertThat(Arrays.stream(DeviceState.values()).map(state -> ReaderSaid.resting(state, words)))
                    .allSatisfy(said -> assertThat(said.advice()).isNotBlank());
        }
    }

    @Test
    void saysATurnedCardIsTurnedAndAnOpenCableIsOut() {
        assertThat(ReaderSaid.failed("card-turned", Words.chinese()).word()).isEqualTo("放反了");
        assertThat(ReaderSaid.failed("card-removed", Words.chinese()).word()).isEqualTo("请拿起重放");
        assertThat(ReaderSaid.failed("reader-unplugged", Words.chinese()).word()).isEqualTo("没插好");
        assertThat(ReaderSaid.resting(DeviceState.ABSENT, Words.chinese()).word()).isEqualTo("没有读卡器");
    }

    @Test
    void letsNoReaderThatCannotTellHoldACardBack() {
        assertThat(Arrays.stream(ReaderSaid.Kind.values()).filter(kind -> ReaderSaid.of(kind, Words.chinese()).lies()))
                .containsExactlyInAnyOrder(ReaderSaid.Kind.READING, ReaderSaid.Kind.LYING, ReaderSaid.Kind.LIFT,
                        ReaderSaid.Kind.TURNED);
    }
}
