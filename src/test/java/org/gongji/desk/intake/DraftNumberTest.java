package org.gongji.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftNumberTest {
    @ParameterizedTest
    @CsvSource({"D-0231,D-0231", "d231,D-0231", "Ｄ－０２３１,D-0231", "D 0231,D-0231", "d–231,D-0231", "D-12345,D-12345"})
    void readsWhatPeopleTypeFromANotice(String typed, String number) {
        assertThat(DraftNumber.read(typed)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "D", "D-0000", "0231", "231", "丁一诺", "D-02A1", "410171199705170017", "D-1234567890"})
    void takesNothingElseForADraft(String typed) {
        assertThat(DraftNumber.read(typed)).isEmpty();
    }
}
