package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.gongji.desk.base.BadJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A promised day")
class WorkCalendarTest {
    private static final Path PACK = Path.of("sample-data", "packs", "HN-2024-09.json");

    private static PolicyPack pack(String from, String to) throws IOException {
        String text = Files.readString(PACK);
        assertThat(Pattern.compile(from).matcher(text).find()).as(from).isTrue();
        return new PolicyPackReader().read(text.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({"2026-11-23, 1, 2026-11-24", "2026-11-27, 1, 2026-11-30",
        // 国庆 1–7 October; Saturday the 10th is worked instead
        "2026-09-30, 1, 2026-10-08", "2026-10-09, 1, 2026-10-10", "2026-10-10, 1, 2026-10-12",
        // 春节: Saturday the 14th is worked, the 15th to the 23rd are off
        "2026-02-13, 1, 2026-02-14", "2026-02-14, 1, 2026-02-24", "2026-02-13, 3, 2026-02-25",
        "2026-01-03, 1, 2026-01-04"})
    void countsHolidaysAndWeekendsWorkedInstead(LocalDate from, int days, LocalDate last) throws IOException {
        assertThat(pack("2026", "2026").acting().second().days().after(from, days)).isEqualTo(last);
    }

    @Test
    void isCountedByWeekendsAloneAndKnownToBeSoWhereNobodyAnnouncedTheYear() throws IOException {
        WorkCalendar days = pack("2026", "2026").acting().second().days();
        assertThat(days.covers(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(days.covers(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(days.after(LocalDate.of(2026, 12, 31), 1)).isEqualTo(LocalDate.of(2027, 1, 1));
        PolicyPack older = pack("\"work_calendar\".*\n", "");
        assertThat(older.acting().second()).isEqualTo(PolicyPack.Acting.Second.USUAL);
        assertThat(older.acting().second().promised(LocalDate.of(2026, 9, 30))).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void hasItsSource() throws IOException {
        assertThat(pack("2026", "2026").provenance().get("work_calendar").source()).contains("节假日安排的通知");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01", "2026-01-02", "2026-02-30"})
    void isNoneOfAnotherYearNoneTwiceAndNoneThatDoesNotExist(String day) {
        assertThatThrownBy(() -> pack("2026-01-01", day)).isInstanceOf(BadJson.class);
    }
}
