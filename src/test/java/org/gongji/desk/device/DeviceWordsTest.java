package org.gongji.desk.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"card-none", "print-handed-over", "print-out-of-paper", "print-no-printer",
        "print-cancelled", "print-stopped", "print-closed", "print-failed", "print-timeout",
        "sign-declined", "sign-timeout"})
    void saysWhatToDoForEveryCode(String code) {
        assertThat(Words.chinese().say("device." + code)).isNotBlank();
        assertThat(Words.english().say("device." + code)).isNotEqualTo(Words.chinese().say("device." + code));
    }

    @ParameterizedTest
    @EnumSource(DeviceFault.class)
    void saysWhatToDoForEveryFaultOfAReader(DeviceFault fault) {
        saysWhatToDoForEveryCode(fault.code());
    }

    @ParameterizedTest
    @EnumSource(PaperPrinter.JobState.class)
    void saysWhatToDoForEveryStateOfAJob(PaperPrinter.JobState state) {
        assertThat(Words.chinese().find(state.key())).isPresent();
        assertThat(Words.english().say(state.key())).isNotEqualTo(Words.chinese().say(state.key()));
    }

    @Test
    void hasTheWordsTheClerkKnows() {
        assertThat(Words.chinese().say("device.reader-unplugged")).contains("没插好");
        assertThat(Words.chinese().say("device.card-turned")).contains("放反了");
        assertThat(Words.chinese().say("device.card-removed")).contains("请拿起重放");
    }

    @Test
    void namesEveryStateInBothLanguages() {
        for (DeviceState state : DeviceState.values()) {
            assertThat(Words.chinese().find("device.state-" + state)).isPresent();
        }
        for (String room : List.of("device", "identity")) {
            assertThat(keys(room + "_en")).containsExactlyInAnyOrderElementsOf(keys(room).toList());
        }
    }

    private static Stream<String> keys(String bundle) {
        return ResourceBundle.getBundle("org.gongji.desk.words." + bundle).keySet().stream();
    }
}
