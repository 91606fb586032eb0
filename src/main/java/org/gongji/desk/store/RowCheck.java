package org.gongji.desk.store;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.vault.Vault;

/** Every sealed row and blob: its seal, and whether it is the one the ledger last named. */
final class RowCheck {
    private final StoreIdentity identity;
    private final Vault vault;
    private final NewestMarks due;
    private final boolean judged;
    private final List<Finding> findings;
    private long rows;
    private long blobs;

    /**
     * @param marks  of every row; used up
     * @param judged false when some entry is unreadable: then only seals are checked
     */
    RowCheck(StoreIdentity identity, Vault vault, NewestMarks marks, boolean judged,
             List<Finding> findings) {
        this.identity = identity;
        this.vault = vault;
        this.due = marks;
        this.judged = judged;
        this.findings = findings;
    }

    void run(Sql sql) {
        for (SealedTable table : Schema.sealed()) {
            RowSeal seal = new RowSeal(identity, vault);
            RowWalk.each(sql, table.name(), RowSeal.select(table), row -> RowSeal.stored(table, row),
                    row -> check(table, seal, row), findings);
        }
        RowWalk.each(sql, SqliteBlobs.NAME, SqliteBlobs.SELECT, SqliteBlobs.Stored::of, this::check, findings);
        missing();
    }

    private void check(SealedTable table, RowSeal seal, RowSeal.Stored row) {
        rows++;
        Optional<RowMark> mark = mark(table.name(), row.id());
        try {
            seal.open(table, row);
            if (judged) {
                judge(table, seal, row, mark);
            }
        } catch (StoreDamagedException e) {
            add(Finding.Fault.ROW_CHANGED, table.name(), row.id());
        }
    }

    private void judge(SealedTable table, RowSeal seal, RowSeal.Stored row, Optional<RowMark> mark) {
        if (mark.isEmpty() || mark.get().mac().isEmpty()) {
            add(Finding.Fault.ROW_FOREIGN, table.name(), row.id());
        } else if (mark.get().version() != row.version()) {
            add(Finding.Fault.ROW_OLDER, table.name(), row.id());
        } else if (!seal.matches(table, row, mark.get().mac().get())) {
            add(Finding.Fault.ROW_CHANGED, table.name(), row.id());
        }
    }

    private void check(SqliteBlobs.Stored blob) {
        blobs++;
        Optional<String> mac = mark(SqliteBlobs.NAME, blob.digest()).flatMap(RowMark::mac);
        try {
            blob.open(identity, vault);
        } catch (StoreDamagedException e) {
            add(Finding.Fault.BLOB_CHANGED, SqliteBlobs.NAME, blob.digest());
            return;
        }
        if (judged && mac.isEmpty()) {
            add(Finding.Fault.BLOB_FOREIGN, SqliteBlobs.NAME, blob.digest());
        } else if (judged && !blob.matches(identity, vault, mac.get())) {
            add(Finding.Fault.BLOB_CHANGED, SqliteBlobs.NAME, blob.digest());
        }
    }

    private Optional<RowMark> mark(String table, String row) {
        return due.take(table, row);
    }

    private void missing() {
        if (!judged) {
            return;
        }
        due.all().stream().filter(mark -> mark.mac().isPresent()).forEach(mark -> add(
                mark.table().equals(SqliteBlobs.NAME) ? Finding.Fault.BLOB_MISSING : Finding.Fault.ROW_MISSING,
                mark.table(), mark.row()));
    }

    private void add(Finding.Fault fault, String table, String row) {
        findings.add(new Finding(fault, table, row));
    }

    long rows() {
        return rows;
    }

    long blobs() {
        return blobs;
    }
}
