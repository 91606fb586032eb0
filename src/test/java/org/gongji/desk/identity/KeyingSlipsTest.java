package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.Test;

/** What a hand does to a number of 18 characters, and which keying finds it (ADR 0185). */
class KeyingSlipsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int CASES = Evidence.of("C", 20_000, 1_000_000);

    private final Random random = new Random(Evidence.seed());

    @Test
    void theFirstKeyingFindsEverySlipInOnePlaceAndEverySwapOfNeighbours() {
        int unseen = 0;
        for (int i = 0; i < CASES; i++) {
            String right = number();
            unseen += passes(right, substituted(right)) ? 1 : 0;
            unseen += passes(right, swapped(right, 1)) ? 1 : 0;
        }
        Evidence.counted("C", "slips of one place or of two neighbours, found by the first keying", 2L * CASES, unseen);
        assertThat(unseen).isZero();
    }

    @Test
    void theEndsKeyedAgainAndTheBirthInWordsFindNearlyEverySlipThatPassedTheFirst() {
        int passed = 0;
        int unseen = 0;
        int unseenAndSameBirth = 0;
        int unseenByLastEight = 0;
        for (int i = 0; i < CASES; i++) {
            String right = number();
            String slipped = several(right);
            if (passes(right, slipped)) {
                passed++;
                boolean same = SecondKeying.ofEnds(slipped, ends(right)) instanceof SecondKeying.Same;
                unseen += same ? 1 : 0;
                unseenAndSameBirth += same && slipped.regionMatches(6, right, 6, 8) ? 1 : 0;
                unseenByLastEight += slipped.endsWith(right.substring(10)) ? 1 : 0;
                assertThat(SecondKeying.ofEnds(slipped, right)).isInstanceOf(SecondKeying.Differs.class);
            }
        }
        Evidence.counted("C", "slips in several places that pass the first keying", passed, 0);
        Evidence.counted("C", "  of them not found by both ends and the birth read out (under 0.4 in 100 slips)",
                unseenAndSameBirth, 0);
        assertThat(passed).as("the suite made slips that pass").isGreaterThan(CASES / 100);
        assertThat(unseen / (double) CASES).isLessThan(0.01);
        assertThat(unseenAndSameBirth / (double) CASES).isLessThan(0.004);
        assertThat(unseenByLastEight).as("the last eight would find less").isGreaterThan(2 * unseen);
    }

    private static String ends(String number) {
        return number.substring(0, 4) + number.substring(14);
    }

    /** A number that is right for the check and not the one on the card. */
    private static boolean passes(String right, String keyed) {
        return !keyed.equals(right) && IdNumbers.check(keyed, TODAY).usable();
    }

    private String number() {
        LocalDate birth = TODAY.minusDays(1 + random.nextInt(90 * 365));
        String seventeen = "4101" + String.format("%02d", 71 + random.nextInt(3)) + birth.toString().replace("-", "")
                + String.format("%03d", 1 + random.nextInt(998));
        return seventeen + IdNumbers.checkCharacter(seventeen);
    }

    private String substituted(String number) {
        char[] keyed = number.toCharArray();
        int at = random.nextInt(17);
        keyed[at] = (char) ('0' + (keyed[at] - '0' + 1 + random.nextInt(9)) % 10);
        return new String(keyed);
    }

    private String swapped(String number, int apart) {
        char[] keyed = number.toCharArray();
        int at = random.nextInt(17 - apart);
        char first = keyed[at];
        keyed[at] = keyed[at + apart];
        keyed[at + apart] = first;
        return new String(keyed);
    }

    /** Two wrong digits, two of the same wrong, places changed over one between, a digit left out and one too many. */
    private String several(String number) {
        return switch (random.nextInt(4)) {
            case 0 -> substituted(substituted(number));
            case 1 -> twins(number);
            case 2 -> swapped(substituted(number), 2);
            default -> shifted(number);
        };
    }

    private String twins(String number) {
        char[] keyed = number.toCharArray();
        int at = random.nextInt(16);
        char wrong = (char) ('0' + random.nextInt(10));
        keyed[at] = wrong;
        keyed[at + 1] = wrong;
        return new String(keyed);
    }

    private String shifted(String number) {
        StringBuilder keyed = new StringBuilder(number);
        keyed.deleteCharAt(random.nextInt(17));
        keyed.insert(random.nextInt(17), (char) ('0' + random.nextInt(10)));
        return keyed.toString();
    }
}
