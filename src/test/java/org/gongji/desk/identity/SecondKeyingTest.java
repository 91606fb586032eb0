package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.gongji.desk.identity.SecondKeying.Differs;
import org.gongji.desk.identity.SecondKeying.Same;
import org.gongji.desk.identity.SecondKeying.Slip;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.words.Words;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecondKeyingTest {
    private static final String NUMBER = "41010519900307002X";

    @Test
    void takesTheSameValueHoweverItWasTyped() {
        assertThat(SecondKeying.ofNumber(NUMBER, "410105 19900307 002ｘ")).isEqualTo(new Same(NUMBER));
        assertThat(SecondKeying.ofName("阿依古丽·买买提", " 阿依古丽•买买提 ")).isEqualTo(new Same("阿依古丽·买买提"));
    }

    @Test
    void namesThePlaceAndWhatTheHandDid() {
        assertThat(SecondKeying.ofNumber(NUMBER, "41010519900807002X"))
                .isEqualTo(new Differs(12, '3', '8', Slip.ONE));
        assertThat(SecondKeying.ofNumber(NUMBER, "41010159900307002X"))
                .isEqualTo(new Differs(6, '5', '1', Slip.SWAPPED));
        assertThat(SecondKeying.ofNumber(NUMBER, "4101051990037002X"))
                .isEqualTo(new Differs(13, '0', '7', Slip.LEFT_OUT));
        assertThat(SecondKeying.ofNumber(NUMBER, NUMBER + "1"))
                .isEqualTo(new Differs(19, 0, '1', Slip.ADDED));
        assertThat(SecondKeying.ofNumber(NUMBER, "51010519900307002x1")).isInstanceOfSatisfying(Differs.class,
                differs -> assertThat(differs.slip()).isEqualTo(Slip.SEVERAL));
    }

    /** Places of a name are counted in characters, also beyond the 16-bit ones, and a look-alike is another one. */
    @Test
    void countsRareCharactersAsOneAndNeverMergesALookalike() {
        assertThat(SecondKeying.ofName("王\uD84C\uDEEE明", "王\u42EE明"))
                .isEqualTo(new Differs(2, 0x232EE, 0x42EE, Slip.ONE));
        assertThat(SecondKeying.ofName("王\uD84C\uDEEE明", "王\uD84C\uDEEE朋"))
                .isEqualTo(new Differs(3, '明', '朋', Slip.ONE));
    }

    /** One slip of the hand, drawn: found at its place and told by its kind; none is taken for the same value. */
    @Test
    void findsEverySlipOfTheHandAtItsPlace() {
        Random random = new Random(Evidence.seed());
        int cases = Evidence.of("C", 5_000, 1_000_000);
        int wrong = 0;
        for (int i = 0; i < cases; i++) {
            StringBuilder first = new StringBuilder("1");
            while (first.length() < 18) {
                first.append(random.nextInt(10));
            }
            wrong += findsIts(random, first.toString()) ? 0 : 1;
        }
        Evidence.counted("C", "slips between two keyings, each found at its place", cases, wrong);
        assertThat(wrong).isZero();
    }

    private static boolean findsIts(Random random, String first) {
        int at = random.nextInt(17);
        char here = first.charAt(at);
        char next = first.charAt(at + 1);
        if (random.nextBoolean() && here != next) {
            String swapped = first.substring(0, at) + next + here + first.substring(at + 2);
            return SecondKeying.ofNumber(first, swapped).equals(new Differs(at + 1, here, next, Slip.SWAPPED));
        }
        char other = (char) ('0' + (here - '0' + 1 + random.nextInt(9)) % 10);
        String one = first.substring(0, at) + other + first.substring(at + 1);
        return SecondKeying.ofNumber(first, one).equals(new Differs(at + 1, here, other, Slip.ONE));
    }

    @ParameterizedTest
    @EnumSource(Slip.class)
    void saysWhereToLookInBothLanguages(Slip slip) {
        assertThat(Words.chinese().say(slip.key(), 7)).contains("7");
        assertThat(Words.english().say(slip.key(), 7)).contains("7").isNotEqualTo(Words.chinese().say(slip.key(), 7));
    }

    @Test
    void comparesBothEndsAndCountsThePlaceInTheWholeNumber() {
        String first = "410171199705170019";
        assertThat(SecondKeying.ofEnds(first, "41010019")).isEqualTo(new SecondKeying.Same(first));
        assertThat(SecondKeying.ofEnds(first, first)).isEqualTo(new SecondKeying.Same(first));
        assertThat(SecondKeying.ofEnds(first, "41010018")).isEqualTo(
                new SecondKeying.Differs(18, '9', '8', SecondKeying.Slip.ONE));
        assertThat(SecondKeying.ofEnds(first, "42010019")).isEqualTo(
                new SecondKeying.Differs(2, '1', '2', SecondKeying.Slip.ONE));
        assertThat(SecondKeying.ofEnds(first, "4101019")).isEqualTo(
                new SecondKeying.Differs(16, '0', '1', SecondKeying.Slip.LEFT_OUT));
        assertThat(SecondKeying.ofEnds(first, "410100199")).isEqualTo(
                new SecondKeying.Differs(19, 0, '9', SecondKeying.Slip.ADDED));
        assertThat(SecondKeying.ofEnds(first, "410171199705170018")).isEqualTo(
                new SecondKeying.Differs(18, '9', '8', SecondKeying.Slip.ONE));
        assertThat(SecondKeying.ofEnds(first, "")).isInstanceOf(SecondKeying.Differs.class);
    }

    @Test
    void asksTheEndsOnlyOfANumberThatHasACheckCharacter() {
        assertThat(Arrays.stream(IdKind.values()).filter(SecondKeying::endsSuffice))
                .containsExactly(IdKind.RESIDENT18, IdKind.HMT_RESIDENCE, IdKind.FOREIGN_2023);
    }
}
