package org.gongji.desk.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.IssuedPapers;

/** Papers made here, found by case, by what a QR carries, and by whether a copy is still owed. */
final class SqliteIssuedPapers implements IssuedPapers {
    static final SealedTable ISSUED_PAPERS = SealedTable.named("issued_papers").text("about").text("form")
            .integer("owed").index("about").index("form").index("owed");

    private final SealedRows rows;

    SqliteIssuedPapers(Workbench bench) {
        this.rows = new SealedRows(ISSUED_PAPERS, bench);
    }

    @Override
    public Optional<IssuedPaper> find(String documentId) {
        return rows.get(documentId).map(SqliteIssuedPapers::paper);
    }

    @Override
    public Optional<IssuedPaper> byForm(Sha256 form) {
        return rows.find("form", form.hex()).stream().map(SqliteIssuedPapers::paper).findFirst();
    }

    @Override
    public List<IssuedPaper> about(String about) {
        return inOrder(rows.find("about", about));
    }

    @Override
    public List<IssuedPaper> owed() {
        return inOrder(rows.find("owed", 1L));
    }

    @Override
    public List<IssuedPaper> all() {
        return inOrder(rows.all());
    }

    @Override
    public void put(IssuedPaper paper) {
        rows.put(SealedRow.of(paper.documentId(), RecordTree.of(paper)).with("about", paper.about())
                .with("form", paper.form().hex()).with("owed", paper.owed() ? 1L : 0L));
    }

    private static List<IssuedPaper> inOrder(List<SealedRow> found) {
        return found.stream().map(SqliteIssuedPapers::paper).sorted(Comparator.comparing(IssuedPaper::issuedAt))
                .toList();
    }

    private static IssuedPaper paper(SealedRow row) {
        return RecordTree.to(IssuedPaper.class, row.payload());
    }
}
