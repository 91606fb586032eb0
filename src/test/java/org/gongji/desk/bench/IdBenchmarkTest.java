package org.gongji.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Verdict;
import org.junit.jupiter.api.Test;

class IdBenchmarkTest {
    @Test
    void measuresAMixtureOfRightPutRightAndWrong() {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (String number : IdBenchmark.numbers(2_000)) {
            verdicts.merge(IdNumbers.check(number, LocalDate.of(2026, 1, 22)).verdict(), 1, Integer::sum);
        }
        assertThat(verdicts.keySet()).containsExactlyInAnyOrder(Verdict.values());
        assertThat(verdicts.get(Verdict.INVALID)).isBetween(50, 250);
        assertThat(verdicts.get(Verdict.VALID)).isGreaterThan(500);
    }
}
