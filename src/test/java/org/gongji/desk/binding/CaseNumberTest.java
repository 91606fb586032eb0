package org.gongji.desk.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongji.desk.base.Window;
import org.junit.jupiter.api.Test;

class CaseNumberTest {
    private static final Window WINDOW = new Window("410105", "W03", "金水区医保大厅");

    @Test
    void namesOfficeWindowIncarnationDayAndSerial() {
        assertThat(CaseNumber.of(WINDOW, 1, LocalDate.of(2026, 1, 22), 7)).startsWith("410105-W03-1-260122-0007-");
    }

    /** ISO/IEC 7064 MOD 37,36 worked by hand: the sum of 410105W0312601220007 and its check leaves 1. */
    @Test
    void endsWithTheCheckCharacterOfIso7064() {
        assertThat(CaseNumber.of(WINDOW, 1, LocalDate.of(2026, 1, 22), 7)).endsWith("-X");
    }

    @Property(tries = 300)
    void noticesEveryWrongCharacter(@ForAll @IntRange(min = 1, max = 9999) int serial,
                                    @ForAll @IntRange(max = 22) int place, @ForAll @IntRange(max = 9) int digit) {
        String number = CaseNumber.of(WINDOW, 1, LocalDate.of(2026, 11, 23), serial);
        assertThat(CaseNumber.isWhole(number)).isTrue();
        char there = number.charAt(place);
        char other = Character.forDigit(digit, 10);
        if (Character.isDigit(there) && there != other) {
            String wrong = number.substring(0, place) + other + number.substring(place + 1);
            assertThat(CaseNumber.isWhole(wrong)).isFalse();
        }
    }
}
