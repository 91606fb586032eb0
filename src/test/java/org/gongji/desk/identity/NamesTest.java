package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 民委发〔2016〕33号 and facts.md, Fonts and rare characters. */
class NamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"周明远", "王䶮", "㛃", "张𬱖", "李𤋮", "赵𠅤", "钱𫖯", "孙喆", "周堃", "吴犇", "郑龑", "冯𡋾", "陈𬴂",
        "阿卜杜拉·买买提", "〇一", "JOHN SMITH", "O'Brien", "Smith, J.", "Müller"})
    void takesWhatPeopleAreCalled(String name) {
        NameCheck check = Names.check(name);
        assertThat(check.usable()).isTrue();
        assertThat(check.value()).isEqualTo(name);
        assertThat(check.reasons()).isSubsetOf(NameReason.NAME_RARE, NameReason.NAME_SHORT);
    }

    @Test
    void countsCodePointsAndListsThem() {
        NameCheck check = Names.check("李𤋮");
        assertThat(check.codePoints()).containsExactly("U+674E", "U+242EE");
        assertThat(check.rare()).containsExactly("U+242EE");
        assertThat(check.verdict()).isEqualTo(Verdict.VALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿卜杜拉・买买提", "阿卜杜拉•买买提", "阿卜杜拉･买买提", "阿卜杜拉‧买买提", "阿卜杜拉.买买提", "阿卜杜拉．买买提",
        "阿卜杜拉 · 买买提", "阿卜杜拉。买买提", "阿卜杜拉●买买提", "阿卜杜拉ㆍ买买提"})
    void knowsOneSeparatorAndKeepsTheOriginal(String typed) {
        NameCheck check = Names.check(typed);
        assertThat(check.verdict()).isEqualTo(Verdict.NORMALISED);
        assertThat(check.value()).isEqualTo("阿卜杜拉·买买提");
        assertThat(check.input()).isEqualTo(typed);
        assertThat(Names.same(typed, "阿卜杜拉·买买提")).isTrue();
        assertThat(Names.lookalike(typed, "阿卜杜拉·买买提")).isEmpty();
    }

    @Test
    void findsTheSeparatorBehindSpacesAtTheFirstLook() {
        assertThat(Names.check("阿卜杜拉　.　买买提").value()).isEqualTo("阿卜杜拉·买买提");
    }

    @Test
    void leavesTheFullStopOfALatinName() {
        assertThat(Names.check("J. SMITH").value()).isEqualTo("J. SMITH");
        assertThat(Names.check("JOHN  SMITH ").value()).isEqualTo("JOHN SMITH");
        assertThat(Names.check("王　明").value()).isEqualTo("王明");
    }

    @Test
    void hasRoomForFiftyCodePointsBeyondThePlane() {
        assertThat(Names.check("𠅤".repeat(50)).verdict()).isEqualTo(Verdict.VALID);
        assertThat(Names.check("𠅤".repeat(51)).reasons()).contains(NameReason.NAME_LONG);
        assertThat(Names.check("𠅤".repeat(101)).verdict()).isEqualTo(Verdict.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"'', NAME_EMPTY", "王\uD850, NAME_LONE_SURROGATE", "王\u0007明, NAME_CONTROL", "王\u200B明, NAME_CONTROL",
        "王?, NAME_PLACEHOLDER", "王□, NAME_PLACEHOLDER", "王\uFFFD, NAME_PLACEHOLDER", "王1, NAME_CHARACTER",
        "王-明, NAME_CHARACTER", "王\uFDD0, NAME_UNASSIGNED"})
    void refusesWhatIsNoName(String typed, NameReason reason) {
        NameCheck check = Names.check(typed);
        assertThat(check.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(check.reasons()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"王\uE816, NAME_PRIVATE_USE", "王\uF9D1, NAME_COMPATIBILITY", "王⼀, NAME_COMPATIBILITY",
        "王⺅, NAME_COMPATIBILITY", "Ａｎｎ, NAME_COMPATIBILITY", "葛\uDB40\uDD00, NAME_VARIATION_SELECTOR",
        "Иван, NAME_OTHER_SCRIPT", "王Ann, NAME_MIXED_SCRIPT", "·王明, NAME_SEPARATOR_PLACE",
        "王𰀀, NAME_BEYOND_GB18030", "王\uD884\uDF50, NAME_BEYOND_GB18030"})
    void warnsAndGoesOn(String typed, NameReason reason) {
        NameCheck check = Names.check(typed);
        assertThat(check.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(check.reasons()).contains(reason);
        assertThat(check.value()).isEqualTo(typed);
    }

    @Test
    void findsLookalikesAndNeverMergesThem() {
        Lookalike found = Names.lookalike("许长庚", "许长赓").orElseThrow();
        assertThat(found.differences()).hasSize(1);
        assertThat(found.differences().get(0).leftCode()).isEqualTo("U+5E9A");
        assertThat(found.differences().get(0).rightCode()).isEqualTo("U+8D53");
        assertThat(Names.same("许长庚", "许长赓")).isFalse();
        assertThat(Names.lookalike("许长庚", "许长明")).isEmpty();
        assertThat(Names.lookalike("许长庚", "许庚")).isEmpty();
        assertThat(Names.lookalike("许长庚", "许长庚")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"李𤋮, 李䋮, CUT", "李𠅤, 李Ť, CUT", "李六, 李\uF9D1, COMPATIBILITY", "李\uE816, 李\uD840\uDC87, SHAPE",
        "李\uE777, 李某, PRIVATE_USE", "李葛, 李葛\uDB40\uDD00, VARIATION"})
    void saysWhyTwoNamesLookAlike(String a, String b, Lookalike.Why why) {
        assertThat(Names.lookalike(a, b).orElseThrow().differences().get(0).why()).isEqualTo(why);
        assertThat(Names.lookalike(b, a).orElseThrow().differences().get(0).why()).isEqualTo(why);
        assertThat(Names.same(a, b)).isFalse();
    }

    @Test
    void comparesAccentsAndLatinCaseButNotHanForms() {
        assertThat(Names.same("Mu\u0308ller", "MÜLLER")).isTrue();
        assertThat(Names.same("六", "\uF9D1")).isFalse();
        assertThat(Names.same("", "")).isFalse();
    }
}
