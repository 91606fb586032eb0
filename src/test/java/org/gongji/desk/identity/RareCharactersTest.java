package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongji.desk.identity.RareCharacters.Answer;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The twelve test characters of facts.md, and how a clerk would look for them. */
class RareCharactersTest {
    private static List<String> texts(String typed) {
        return found(typed).characters().stream().map(RareCharacter::text).toList();
    }

    private static Answer.Found found(String typed) {
        return (Answer.Found) RareCharacters.find(typed, 5000);
    }

    @ParameterizedTest
    @CsvSource({"䶮, yan3", "䶮, yǎn", "䶮, YAN", "䶮, 龙天", "䶮, 龍 9", "䶮, 212.4", "䶮, U+4DAE", "䶮, u4dae", "䶮, 4DAE",
        "䶮, yan3 龙 9画", "䶮, 龙、天", "㛃, 女 9", "㛃, jie2 女", "𬱖, di2", "𬱖, 11 di2", "𤋮, 火巳 13",
        "𤋮, U+242EE", "𠅤, 亩心", "𫖯, 页兆", "喆, 吉 12", "喆, zhe2", "堃, 方土", "犇, 牛 ben1", "龑, 龙天", "𡋾, 別土", "𬴂, 187.8",
        "𬴂, fei1 11", "𬴂, U+2CD02", "女, nv3", "女, nü3", "女, nǚ"})
    void findsACharacterByWhatTheClerkSees(String wanted, String typed) {
        assertThat(texts(typed)).contains(wanted);
    }

    @Test
    void asksForEverythingTypedTogether() {
        assertThat(texts("火巳 13")).contains("𤋮").hasSizeLessThan(texts("火巳").size());
        assertThat(texts("水巳 13")).doesNotContain("𤋮");
    }

    @Test
    void describesACharacterWholly() {
        RareCharacter yan = found("U+4DAE").characters().get(0);
        assertThat(yan.pinyin()).containsExactly("yǎn");
        assertThat(yan.radicals()).containsExactly("龍4");
        assertThat(yan.strokes()).isEqualTo(9);
        assertThat(yan.code()).isEqualTo("U+4DAE");
        assertThat(yan.rare()).isTrue();
        assertThat(yan.beyondGb18030()).isFalse();
        assertThat(found("女 nv3 3").characters().get(0).pinyin()).contains("nǚ", "rǔ");
    }

    @Test
    void showsWhatOtherSystemsHaveBeforeWhatTheyLack() {
        List<RareCharacter> all = found("25").characters();
        int first = IntStream.range(0, all.size()).filter(i -> all.get(i).beyondGb18030()).findFirst().orElseThrow();
        assertThat(all.subList(first, all.size())).allMatch(RareCharacter::beyondGb18030);
        assertThat(((Answer.Found) RareCharacters.find("yan", 3)).characters()).hasSize(3);
        assertThat(((Answer.Found) RareCharacters.find("yan", 3)).total()).isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "yan6", "龙?", "123", "U+", "y2n", "ｙａｎ"})
    void saysWhichWordItDidNotUnderstand(String typed) {
        assertThat(RareCharacters.find("龙 " + typed, 10)).isEqualTo(new Answer.NotUnderstood(typed));
    }

    @Test
    void findsNothingRatherThanGuess() {
        assertThat(found("xyz").total()).isZero();
        assertThat(found("U+110000").total()).isZero();
        assertThat(found("U+0041").total()).isZero();
        assertThat(found("0").total()).isZero();
        assertThat(RareCharacters.find("  ", 10)).isEqualTo(new Answer.NotUnderstood(""));
        assertThat(RareCharacters.find("龙".repeat(61), 10)).isEqualTo(new Answer.NotUnderstood(""));
    }

    @Test
    void holdsEveryHanCharacterOfGb18030() {
        HanTable table = HanTable.get();
        int[] withStrokes = IntStream.rangeClosed(1, 64).flatMap(n -> IntStream.of(table.strokes(n))).sorted()
                .distinct().toArray();
        int[] gb18030 = IntStream.of(withStrokes).filter(cp -> !NameCharacter.isBeyondGb18030(cp)
                && !NameCharacter.isCompatibilityIdeograph(cp)).toArray();
        // URO to U+9FEF, Extensions A to F: the 87 887 of GB 18030-2022 less 12 unified ones in the compatibility block
        assertThat(gb18030).hasSize(20_976 + 6_582 + 42_711 + 4_149 + 222 + 5_762 + 7_473);
    }

    @Test
    void findsEveryCharacterAgainByWhatItSaysOfIt() {
        Random random = new Random(Evidence.seed());
        long faults = 0;
        int cases = Evidence.of("C", 100, 5_000);
        for (int i = 0; i < cases; i++) {
            RareCharacter one = RareCharacter.of(0x20000 + random.nextInt(0x2A6D6 - 0x20000 + 1));
            List<String> asked = new ArrayList<>(one.pinyin());
            asked.add(String.valueOf(one.strokes()));
            asked.add(one.code());
            faults += asked.stream().filter(typed -> !findsAgain(typed, one)).count();
        }
        Evidence.counted("C", "rare characters found again by reading, strokes, code", cases, faults);
        assertThat(faults).isZero();
    }

    private static boolean findsAgain(String typed, RareCharacter wanted) {
        return RareCharacters.find(typed + " " + wanted.code(), 1) instanceof Answer.Found found
                && found.total() == 1 && found.characters().get(0).codePoint() == wanted.codePoint();
    }

    @Test
    void namesTheCharactersOfANameToConfirm() {
        assertThat(RareCharacters.in("王䶮𤋮")).extracting(RareCharacter::code).containsExactly("U+4DAE", "U+242EE");
        assertThat(RareCharacters.in("王明")).isEmpty();
    }
}
