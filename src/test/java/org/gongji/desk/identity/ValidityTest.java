package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 居民身份证法 §5 and the ways people write a term. */
class ValidityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 22);
    private static final LocalDate BORN = LocalDate.of(1990, 3, 7);

    private static Validity check(String typed) {
        return Validity.check(typed, IdKind.RESIDENT18, BORN, TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016.03.07-2036.03.07", "20160307-20360307", "2016/3/7-2036/3/7", "2016-03-07-2036-03-07",
        "2016年3月7日至2036年3月7日", "2016.03.07~2036.03.07"})
    void readsATermHoweverItIsWritten(String typed) {
        Validity validity = check(typed);
        assertThat(validity.from()).isEqualTo("2016-03-07");
        assertThat(validity.to()).isEqualTo("2036-03-07");
        assertThat(validity.verdict()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {" 2016.03.07 - 2036.03.07", "２０１６．０３．０７－２０３６．０３．０７", "2016.03.07—2036.03.07",
        "2016.03.07－2036.03.07"})
    void putsTypingRight(String typed) {
        assertThat(check(typed).to()).isEqualTo("2036-03-07");
        assertThat(check(typed).reasons()).containsExactly(ValidityReason.VALIDITY_TYPING);
    }

    @Test
    void knowsATermWithoutEnd() {
        Validity validity = Validity.check("2016.03.07-长期", IdKind.RESIDENT18, LocalDate.of(1960, 1, 1), TODAY);
        assertThat(validity.longTerm()).isTrue();
        assertThat(validity.to()).isNull();
        assertThat(validity.reasons()).isEmpty();
        assertThat(check("2016.03.07-长期").reasons()).containsExactly(ValidityReason.VALIDITY_TERM);
    }

    @ParameterizedTest
    @CsvSource({"'', VALIDITY_FORMAT", "长期, VALIDITY_FORMAT", "2016.03.07, VALIDITY_FORMAT",
        "2016.02.30-2036.02.28, VALIDITY_DATE", "2016.03.07-2036.13.07, VALIDITY_DATE",
        "2036.03.07-2016.03.07, VALIDITY_ORDER"})
    void saysWhyALineIsNoTerm(String typed, ValidityReason reason) {
        assertThat(check(typed).verdict()).isEqualTo(Verdict.INVALID);
        assertThat(check(typed).reasons()).contains(reason);
    }

    @Test
    void holdsOnTheLastDayAndNoLonger() {
        assertThat(check("2006.01.22-2026.01.22").reasons()).doesNotContain(ValidityReason.VALIDITY_EXPIRED);
        assertThat(check("2006.01.21-2026.01.21").reasons()).contains(ValidityReason.VALIDITY_EXPIRED);
        assertThat(check("2026.01.23-2046.01.23").reasons()).contains(ValidityReason.VALIDITY_NOT_YET);
    }

    @ParameterizedTest
    @CsvSource({"2010-06-01, 2020.06.01-2025.06.01", "2006-06-02, 2022.06.01-2027.06.01",
        "2006-06-01, 2022.06.01-2032.06.01", "1996-06-02, 2022.06.01-2032.06.01",
        "1996-06-01, 2022.06.01-2042.06.01", "1976-06-02, 2022.06.01-2042.06.01", "1976-06-01, 2022.06.01-长期",
        "2000-02-29, 2024.02.29-2034.02.28", "2000-02-29, 2024.02.29-2034.03.01"})
    void expectsTheTermOfTheAgeAtIssue(LocalDate birth, String typed) {
        assertThat(Validity.check(typed, IdKind.RESIDENT18, birth, TODAY).reasons())
                .doesNotContain(ValidityReason.VALIDITY_TERM);
    }

    @Test
    void expectsNoTermWhereTheLawGivesNone() {
        assertThat(Validity.check("2020.01.01-2027.01.01", IdKind.PASSPORT, BORN, TODAY).reasons()).isEmpty();
        assertThat(Validity.check("2020.01.01-2027.01.01", IdKind.RESIDENT18, null, TODAY).reasons()).isEmpty();
        assertThat(check("2020.01.01-2027.01.01").reasons()).containsExactly(ValidityReason.VALIDITY_TERM);
    }

    @Test
    void answersAWholePageInsteadOfATerm() {
        assertThat(check("2".repeat(1_000_000)).reasons()).contains(ValidityReason.VALIDITY_FORMAT);
    }
}
