package org.gongji.desk.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.binding.Approvals;

/** What was put before a second person, routed by draft and state. */
final class SqliteApprovals implements Approvals {
    static final SealedTable APPROVALS = SealedTable.named("approvals").text("draft").text("state")
            .index("draft").index("state");
    private static final Comparator<Approval> PROMISED_FIRST = Comparator
            .comparing((Approval one) -> one.promised() == null ? LocalDate.MAX : one.promised())
            .thenComparing(Approval::matter);

    private final SealedRows rows;

    SqliteApprovals(Workbench bench) {
        this.rows = new SealedRows(APPROVALS, bench);
    }

    @Override
    public Optional<Approval> find(String matter) {
        return rows.get(matter).map(SqliteApprovals::approval);
    }

    @Override
    public List<Approval> ofDraft(String draft) {
        return ordered(rows.find("draft", draft));
    }

    @Override
    public List<Approval> in(Approval.State state) {
        return ordered(rows.find("state", state.name()));
    }

    @Override
    public void put(Approval approval) {
        rows.put(SealedRow.of(approval.matter(), RecordTree.of(approval)).with("draft", approval.draft())
                .with("state", approval.state().name()));
    }

    private static List<Approval> ordered(List<SealedRow> rows) {
        return rows.stream().map(SqliteApprovals::approval).sorted(PROMISED_FIRST).toList();
    }

    private static Approval approval(SealedRow row) {
        return RecordTree.to(Approval.class, row.payload());
    }
}
