package org.gongji.desk.store;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.Cases;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.vault.Vault.Blind;

/** Numbered cases; a draft has at most one number. */
final class SqliteCases implements Cases {
    static final SealedTable CASES = SealedTable.named("cases").text("draft").blind("giver", Blind.PERSON)
            .index("giver").uniqueWhere("draft IS NOT NULL", "draft");

    private final SealedRows rows;
    private final LinkedNumbers linked;

    SqliteCases(Workbench bench) {
        this.rows = new SealedRows(CASES, bench);
        this.linked = new SqliteLinkedNumbers(bench);
    }

    @Override
    public Optional<CaseRecord> byNumber(String caseNo) {
        return rows.get(caseNo).map(SqliteCases::record);
    }

    @Override
    public Optional<CaseRecord> byDraft(String draft) {
        return rows.find("draft", draft).stream().map(SqliteCases::record).findFirst();
    }

    /** A case stays as it was closed, under the number of that day. */
    @Override
    public List<CaseRecord> ofGiver(String certno) {
        return ordered(linked.all(certno).stream().flatMap(number ->
                rows.find("giver", rows.blind("giver", number)).stream()).toList());
    }

    @Override
    public List<CaseRecord> all() {
        return ordered(rows.all());
    }

    @Override
    public void put(CaseRecord record) {
        rows.put(SealedRow.of(record.caseNo(), RecordTree.of(record)).with("draft", record.draft())
                .with("giver", rows.blind("giver", record.giver().certno())));
    }

    private static List<CaseRecord> ordered(List<SealedRow> rows) {
        return rows.stream().map(SqliteCases::record)
                .sorted(Comparator.comparing(CaseRecord::acceptedAt).thenComparing(CaseRecord::caseNo)).toList();
    }

    private static CaseRecord record(SealedRow row) {
        return RecordTree.to(CaseRecord.class, row.payload());
    }
}
