package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
    @ParameterizedTest
    @CsvSource({"410171199705171234, 410171********1234", "410105790815001, 410105*****5001",
        "H12345678, H1***5678", "12345678, 12****78", "123, ***", "'', ''"})
    void hidesTheMiddleOfANumber(String number, String shown) {
        assertThat(Masking.number(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"王明, 王*", "周明远, 周*远", "李𤋮, 李*", "欧阳长庚, 欧**庚", "阿力·买买提, 阿*·买*提", "王, *", "'', ''"})
    void hidesTheMiddleOfAName(String name, String shown) {
        assertThat(Masking.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"13800000000, 138****0000", "037112345678, ********5678", "12393, *****", "'', ''"})
    void hidesTheMiddleOfATelephoneNumber(String phone, String shown) {
        assertThat(Masking.phone(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"410171199705170017, 410171 19970517 0017", "410171********1234, 410171 ******** 1234",
        "410105790815001, 410105 790815 001", "H12345678, H12345678"})
    void spacesANumberForReading(String number, String shown) {
        assertThat(Masking.spaced(number)).isEqualTo(shown);
    }
}
