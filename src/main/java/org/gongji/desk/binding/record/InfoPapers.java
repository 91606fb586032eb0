package org.gongji.desk.binding.record;

import java.util.List;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.kinship.Tables;

/**
 * Which paper shows that an item changed, and by which clause ({@code info-papers.csv}). An item without a row is no
 * key item: the person's own valid ID suffices.
 */
public final class InfoPapers {
    private final List<Row> rows = Tables.rows(InfoPapers.class, "info-papers.csv").stream().map(row -> new Row(
            InfoItem.valueOf(row.get("item")), PaperKind.ofWord(row.get("paper")), row.get("clause"))).toList();

    /** @param clause why the paper is asked for */
    public record Row(InfoItem item, PaperKind paper, String clause) {
    }

    public boolean isKey(InfoItem item) {
        return rows.stream().anyMatch(row -> row.item() == item);
    }

    /** Any of these will do, the usual one first; empty where none is asked for. */
    public List<Row> of(InfoItem item) {
        return rows.stream().filter(row -> row.item() == item).toList();
    }

    boolean shows(PaperKind paper, InfoItem item) {
        return of(item).stream().anyMatch(row -> row.paper() == paper);
    }
}
