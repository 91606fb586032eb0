package org.gongji.desk.binding.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.evidence.PaperKind;
import org.junit.jupiter.api.Test;

/** The sealed table of papers, a row each: a bureau that wants another paper changes a row, and this test with it. */
class InfoPapersTest {
    private final InfoPapers papers = new InfoPapers();

    @Test
    void eachKeyItemNamesItsPapersWithTheirClauseAndNoOtherItemHasOne() {
        assertThat(Stream.of(InfoItem.values()).filter(papers::isKey)).containsExactly(InfoItem.NAME, InfoItem.NUMBER,
                InfoItem.SEX, InfoItem.BIRTH);
        assertThat(papers.of(InfoItem.NAME)).extracting(InfoPapers.Row::paper).containsExactly(
                PaperKind.HUKOU_CHANGE_PAGE, PaperKind.HUKOU_BOOKLET, PaperKind.POLICE_CERTIFICATE);
        assertThat(papers.of(InfoItem.NUMBER)).extracting(InfoPapers.Row::paper).containsExactly(
                PaperKind.POLICE_CERTIFICATE, PaperKind.HUKOU_CHANGE_PAGE, PaperKind.HUKOU_BOOKLET);
        for (InfoItem item : List.of(InfoItem.SEX, InfoItem.BIRTH)) {
            assertThat(papers.of(item)).extracting(InfoPapers.Row::paper).containsExactly(
                    PaperKind.HUKOU_CHANGE_PAGE, PaperKind.HUKOU_BOOKLET, PaperKind.POLICE_CERTIFICATE);
        }
        assertThat(Stream.of(InfoItem.values()).flatMap(item -> papers.of(item).stream()))
                .allSatisfy(row -> assertThat(row.clause()).contains("条"));
    }
}
