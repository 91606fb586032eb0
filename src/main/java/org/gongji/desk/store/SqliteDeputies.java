package org.gongji.desk.store;

import java.util.List;
import org.gongji.desk.access.Deputies;
import org.gongji.desk.access.Deputy;

/** Deputies, one row a person. */
final class SqliteDeputies implements Deputies {
    static final SealedTable DEPUTIES = SealedTable.named("deputies");

    private final SealedRows rows;

    SqliteDeputies(Workbench bench) {
        this.rows = new SealedRows(DEPUTIES, bench);
    }

    @Override
    public List<Deputy> all() {
        return rows.all().stream().map(row -> RecordTree.to(Deputy.class, row.payload())).toList();
    }

    @Override
    public void put(Deputy deputy) {
        rows.put(SealedRow.of(deputy.staffNo(), RecordTree.of(deputy)));
    }
}
