package org.gongji.desk.app.screen.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.app.screen.PartFile;
import org.gongji.desk.day.Figures;
import org.gongji.desk.day.FiguresDesk.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures as a table, and on their way to a stick. */
class FiguresTableTest {
    private static final Figures BUSY = new Figures(3, 1, 2, 0, Optional.of(6L), 1, 2, 1, 1,
            Map.of("REL_IN_LAW", 1, "MARRIAGE_ENDED", 1));
    private static final Figures QUIET = new Figures(0, 0, 0, 0, Optional.empty(), 0, 0, 0, 0, Map.of());
    private static final Span SPAN = new Span(LocalDate.of(2026, 1, 22), LocalDate.of(2026, 1, 23), BUSY,
            List.of(BUSY, QUIET));

    @Test
    void holdsALineADayAndTheWholeLastWithAColumnForEveryReason() {
        String table = new String(FiguresTable.of(SPAN), StandardCharsets.UTF_8);
        assertThat(table).startsWith("\uFEFFday,accepted,done,refused,withdrawn,median_minutes,");
        assertThat(table.lines().toList()).hasSize(4).satisfies(lines -> {
            assertThat(lines.get(0)).endsWith(",refused_MARRIAGE_ENDED,refused_REL_IN_LAW");
            assertThat(lines.get(1)).isEqualTo("2026-01-22,3,1,2,0,6,1,2,1,1,1,1");
            assertThat(lines.get(2)).isEqualTo("2026-01-23,0,0,0,0,,0,0,0,0,0,0");
            assertThat(lines.get(3)).isEqualTo("2026-01-22/2026-01-23,3,1,2,0,6,1,2,1,1,1,1");
        });
    }

    @Test
    void bearsItsNameOnlyOnceItIsWholeAndLeavesNothingWhereItCannotBe(@TempDir Path stick) throws IOException {
        Path file = stick.resolve("figures.csv");
        PartFile part = PartFile.write(file, new byte[] {1, 2});
        assertThat(file).doesNotExist();
        part.name();
        assertThat(file).hasBinaryContent(new byte[] {1, 2});
        assertThatThrownBy(() -> PartFile.write(stick.resolve("gone").resolve("figures.csv"), new byte[] {1}))
                .isInstanceOf(IOException.class);
        try (var left = Files.list(stick)) {
            assertThat(left).containsExactly(file);
        }
    }
}
