package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

/** Against a second, independent way of computing: the number as a whole is 1 modulo 11 in powers of two. */
class IdNumbersPropertyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 22);

    @Property(tries = 1000)
    void acceptsExactlyOneCheckCharacterOfEleven(@ForAll("seventeen") String seventeen) {
        int accepted = 0;
        for (char check : "0123456789X".toCharArray()) {
            boolean fits = !IdNumbers.check(seventeen + check, TODAY).reasons().contains(IdReason.ID_CHECKSUM);
            assertThat(fits).isEqualTo(sumIsOne(seventeen, check));
            accepted += fits ? 1 : 0;
        }
        assertThat(accepted).isEqualTo(1);
    }

    @Property(tries = 1000)
    void findsEveryDigitChangedAndEveryNeighboursSwapped(@ForAll("seventeen") String seventeen,
                                                         @ForAll @IntRange(max = 16) int place,
                                                         @ForAll @IntRange(min = 1, max = 9) int by) {
        String whole = seventeen + IdNumbers.checkCharacter(seventeen);
        char[] changed = whole.toCharArray();
        changed[place] = (char) ('0' + (changed[place] - '0' + by) % 10);
        assertThat(IdNumbers.check(new String(changed), TODAY).reasons()).contains(IdReason.ID_CHECKSUM);
        char[] swapped = whole.toCharArray();
        swapped[place] = whole.charAt(place + 1);
        swapped[place + 1] = whole.charAt(place);
        if (place < 16 && swapped[place] != swapped[place + 1]) {
            assertThat(IdNumbers.check(new String(swapped), TODAY).reasons()).contains(IdReason.ID_CHECKSUM);
        }
    }

    @Property(tries = 1000)
    void neverThrowsAndNeverQuotesLessThanItKeeps(@ForAll String anything) {
        IdCheck check = IdNumbers.check(anything, TODAY);
        assertThat(check.verdict()).isNotNull();
        assertThat(check.verdict() == Verdict.VALID).isEqualTo(check.reasons().isEmpty());
    }

    private static boolean sumIsOne(String seventeen, char check) {
        BigInteger sum = BigInteger.valueOf(check == 'X' ? 10 : check - '0');
        for (int i = 0; i < 17; i++) {
            sum = sum.add(BigInteger.TWO.pow(17 - i).multiply(BigInteger.valueOf(seventeen.charAt(i) - '0')));
        }
        return sum.mod(BigInteger.valueOf(11)).intValue() == 1;
    }

    @Provide
    Arbitrary<String> seventeen() {
        Arbitrary<String> regions = Arbitraries.of("410105", "410171", "110101", "411626", "810000", "911124");
        Arbitrary<LocalDate> births = Dates.dates().between(LocalDate.of(1900, 1, 1), TODAY);
        return Combinators.combine(regions, births, Arbitraries.integers().between(0, 999)).as((region, birth, serial) ->
                region + birth.toString().replace("-", "") + String.format("%03d", serial));
    }
}
