package org.gongji.desk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FalseCommitmentListTest {
    private static FalseCommitmentList read(String lines) {
        return FalseCommitmentList.read(("certno,since,until\n" + lines).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"2025-02-28,false", "2025-03-01,true", "2026-05-31,true", "2026-06-01,false"})
    void barsFromTheDayItWasFoundUntilTheDayCreditIsRestored(LocalDate day, boolean barred) {
        FalseCommitmentList list = read("41017119900101001x,2025-03-01,2026-06-01");
        assertThat(list.lists(List.of("41017119900101001X"), day)).isEqualTo(barred);
        assertThat(list.lists(List.of("410171199001010028"), day)).isFalse();
    }

    @Test
    void barsUnderAnEarlierNumberAndForGoodWhereNothingWasRestored() {
        FalseCommitmentList list = read("410171900101001,2025-03-01,\n");
        assertThat(list.lists(List.of("41017119900101001X", "410171900101001"), LocalDate.of(2040, 1, 1))).isTrue();
        assertThat(read("").lists(List.of("410171900101001"), LocalDate.of(2040, 1, 1))).as("an empty list").isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"certno,since|roster_header", "certno,since,until\\n1,2,3|roster_value",
        "certno,since,until\\n410171900101001,2026-01-01|roster_columns",
        "certno,since,until\\n410171900101001,2026-01-02,2026-01-01|roster_value"})
    void saysWhereAndWhyAFileIsNoSuchList(String file, String problem) {
        byte[] bytes = file.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> FalseCommitmentList.read(bytes)).isInstanceOfSatisfying(BadJson.class, bad -> {
            assertThat(bad.problem()).isEqualTo(problem);
            assertThat(Words.english().say("reading." + bad.problem(), bad.arguments())).contains("commitments.csv")
                    .doesNotContain("410171900101001");
        });
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] gbk = {'c', 'e', 'r', (byte) 0xb0, (byte) 0xd7};
        assertThatThrownBy(() -> FalseCommitmentList.read(gbk)).isInstanceOf(BadJson.class);
    }
}
