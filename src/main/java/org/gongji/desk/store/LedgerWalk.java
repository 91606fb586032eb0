package org.gongji.desk.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.gongji.desk.ledger.Entry;

/** Goes through the ledger in order, a few hundred entries at a time: it never lies whole in memory. */
final class LedgerWalk {
    private static final int AT_ONCE = 500;

    private LedgerWalk() {
    }

    /** @param damaged takes the sequence of each entry that cannot be opened */
    static void each(SqliteFile file, EntryTable table, Consumer<Entry> each, LongConsumer damaged) {
        long after = Long.MIN_VALUE;
        List<EntryTable.Stored> rows = after(file, after);
        while (!rows.isEmpty()) {
            for (EntryTable.Stored row : rows) {
                after = row.number();
                try {
                    each.accept(table.open(row));
                } catch (StoreDamagedException e) {
                    damaged.accept(row.number());
                }
            }
            rows = after(file, after);
        }
    }

    private static List<EntryTable.Stored> after(SqliteFile file, long sequence) {
        return file.read(sql -> sql.query(EntryTable.SELECT + " WHERE sequence > ? ORDER BY sequence LIMIT "
                + AT_ONCE, EntryTable::stored, sequence));
    }
}
