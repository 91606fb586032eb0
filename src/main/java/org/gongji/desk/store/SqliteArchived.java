package org.gongji.desk.store;

import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.ArchivedFiles;

/** What the archive has taken over, by digest. */
final class SqliteArchived implements ArchivedFiles {
    static final SealedTable ARCHIVED = SealedTable.named("archived");
    private static final String NOTE = "note";

    private final SealedRows rows;

    SqliteArchived(Workbench bench) {
        this.rows = new SealedRows(ARCHIVED, bench);
    }

    @Override
    public Optional<Integer> find(Sha256 file) {
        return rows.get(file.hex()).map(row -> ((Number) row.payload().get(NOTE)).intValue());
    }

    @Override
    public void put(Sha256 file, int note) {
        rows.put(SealedRow.of(file.hex(), Map.of(NOTE, note)));
    }
}
