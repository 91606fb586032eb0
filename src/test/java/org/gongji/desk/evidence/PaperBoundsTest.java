package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Tables;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperBoundsTest {
    private static final Path GUIDE = Path.of("src/docs/guide/kinship.md");

    private final PaperBounds bounds = new PaperBounds();
    private final Words words = Words.chinese();

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyPaperHasOneRowThatGoesWithWhatItStates(PaperKind kind) {
        List<Statements.Row> states = new Statements(new RelationWords()).of(kind).stream()
                .filter(row -> !row.ends()).toList();
        CSVRecord row = Tables.rows(PaperBounds.class, "limits.csv").stream()
                .filter(one -> one.get("paper").equals(kind.word())).reduce((one, other) -> null).orElseThrow();

        assertThat(List.of(row.get("cannot").split(" ")).contains("kinship")).isEqualTo(states.isEmpty());
        assertThat(row.get("days").equals("began")).isEqualTo(kind == PaperKind.ADOPTION_CERTIFICATE
                || states.stream().anyMatch(Statements.Row::began));
        states.stream().filter(one -> one.born() != null).forEach(one ->
                assertThat(bounds.days(kind, words)).startsWith(one.born().getYear() + "年"));
        assertThat(row.get("days").startsWith("born")).isEqualTo(states.stream().anyMatch(one -> one.born() != null));
    }

    @Test
    void theGuideTellsOfEveryPaperWhatTheTableSays() throws IOException {
        List<String> rows = Arrays.stream(PaperKind.values()).map(kind -> "| " + kind.chinese() + " | "
                + bounds.proves(kind, words) + " | " + bounds.days(kind, words) + " | " + bounds.cannot(kind, words)
                + " |").toList();
        try (Stream<String> lines = Files.lines(GUIDE)) {
            assertThat(lines.filter(line -> line.startsWith("| ") && !line.startsWith("| 材料")).filter(line ->
                    Arrays.stream(PaperKind.values()).anyMatch(kind -> line.startsWith("| " + kind.chinese() + " |")))
                    .toList()).containsExactlyElementsOf(rows);
        }
    }
}
