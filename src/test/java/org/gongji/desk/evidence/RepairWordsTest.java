package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.kinship.Tables;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

class RepairWordsTest {
    @Test
    void everyPaperThatMayCloseAGapIsNamedOnTheLightTable() {
        List<String> papers = Stream.concat(Tables.rows(PaperBounds.class, "repairs.csv").stream()
                .map(row -> row.get("paper")), Stream.of(PaperKind.COMMITMENT.word())).distinct().toList();
        assertThat(papers).hasSizeGreaterThan(7);
        for (Words words : List.of(Words.chinese(), Words.english())) {
            assertThat(papers).allSatisfy(paper -> {
                assertThat(words.find("ui.evidence.repair." + paper)).isPresent();
                assertThat(words.find("ui.evidence.repair." + paper + ".text")).isPresent();
            });
        }
    }
}
