package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.kinship.RelationTable;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Tables;
import org.gongji.desk.kinship.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatementsTest {
    private final RelationTable table = new RelationTable();
    private final Statements statements = new Statements(new RelationWords(table));

    static Stream<CSVRecord> words() {
        return Tables.rows(Statements.class, "booklet.csv").stream();
    }

    /** 长子 is 22 by its word and 20 by its way; both are sons. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("words")
    void everyBookletWordLeadsToItsCode(CSVRecord row) {
        if (row.get("way").isEmpty()) {
            assertThat(row.get("code")).matches("69|80|92|97|99");
            return;
        }
        String code = table.of(Way.parse(row.get("way"))).code();
        boolean ranked = row.get("code").matches("[23][1-6]|[2-57]9");
        assertThat(ranked ? code.charAt(0) : code).isEqualTo(ranked ? row.get("code").charAt(0) : row.get("code"));
    }

    @ParameterizedTest
    @CsvSource({"闺女,Df", "大儿子,Dm", "俺娘,Uf", "大舅,Uf.Bm", "大爷,''", "老人,''", "亲戚,''"})
    void triesAnUnknownWordAsSpokenAndDropsWhatIsNotPlain(String word, String way) {
        assertThat(statements.word(word).map(Way::toString).orElse("")).isEqualTo(way);
    }

    @Test
    void papersThatProveNoKinshipHaveNoRow() {
        assertThat(Stream.of(PaperKind.INSURANCE_PAPER, PaperKind.AGENT_AUTHORISATION, PaperKind.ID_COPY,
                PaperKind.GUARDIANSHIP_PAPER, PaperKind.DEATH_CERTIFICATE)).allSatisfy(
                k -> assertThat(statements.of(k)).isEmpty());
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        for (String room : Arrays.asList("evidence", "kinship")) {
            ResourceBundle chinese = bundle(room);
            assertThat(bundle(room + "_en").keySet()).isEqualTo(chinese.keySet());
        }
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle("org.gongji.desk.words." + name, java.util.Locale.ROOT);
    }
}
