package org.gongji.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A day keyed by hand")
class TypedDayTest {
    @ParameterizedTest
    @ValueSource(strings = {"2018-05-20", "2018-5-20", "2018.05.20", "2018/5/20", "2018年5月20日", "20180520",
        "２０１８－０５－２０", " 2018 年 05 月 20 日 "})
    void isTheSameDayHoweverItIsWritten(String typed) {
        assertThat(TypedDay.of(typed)).contains(LocalDate.of(2018, 5, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2018", "2018-13-01", "2019-02-29", "180520", "20-05-2018", "2018-05-20x", "昨天"})
    void isNoneWhereNoSuchDayIsWritten(String typed) {
        assertThat(TypedDay.of(typed)).isEmpty();
    }
}
