package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
    @CsvSource({"王明, 王*", "周明远, 周*远", "李𤋮, 李*", "欧阳长庚, 欧**庚", "阿力·买买提, 阿*·买*提", "王, *", "'', ''",
        "𠅤𤋮, 𠅤*", "白𠅤𤋮, 白*𤋮", "阿卜杜热合曼·阿卜杜热依木, 阿****曼·阿****木", "李, *"})
    void hidesTheMiddleOfAName(String name, String shown) {
        assertThat(Masking.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"MARIA LEE, M***A L*E", "O'BRIEN ANNA-LENA, *'B***N A**A-L**A", "J SMITH, * S***H", "ЛИ АННА, Л* А**А"})
    void hidesTheMiddleOfEachPartOfAForeignName(String name, String shown) {
        assertThat(Masking.name(name)).isEqualTo(shown);
    }

    @Test
    void countsAMarkOrASelectorWithItsCharacter() {
        String ivs = "\u8FBB" + Character.toString(0xE0100);
        assertThat(Masking.name("王" + ivs)).isEqualTo("王*");
        assertThat(Masking.name(ivs + "一郎")).isEqualTo(ivs + "*郎");
        assertThat(Masking.name("Ne\u0301e")).isEqualTo("N*e");
    }

    @Test
    void countsAPrivateUseCharacterAsOneOfTheName() {
        assertThat(Masking.name("王\uE815")).isEqualTo("王*");
    }

    @ParameterizedTest
    @CsvSource({"李明的母亲 已到, 李******到", "JOHN SMITH, J********H", "王, *", "'', ''"})
    void hidesTheStopsOfASentenceToo(String words, String shown) {
        assertThat(Masking.words(words)).isEqualTo(shown);
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
