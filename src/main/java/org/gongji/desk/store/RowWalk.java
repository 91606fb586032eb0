package org.gongji.desk.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through a table row by row, so that one unreadable row does not hide the others. */
final class RowWalk {
    private RowWalk() {
    }

    static <T> void each(Sql sql, String table, String select, Sql.Reading<T> reading, Consumer<T> each,
                         List<Finding> findings) {
        for (long rowid : rowids(sql, table, findings)) {
            try {
                Optional<T> row = sql.one(select + " WHERE rowid = ?", reading, rowid);
                if (row.isPresent()) {
                    each.accept(row.get());
                } else {
                    findings.add(new Finding(Finding.Fault.UNREADABLE, table, "rowid " + rowid));
                }
            } catch (StoreBrokenException e) {
                sql.forgive();
                findings.add(new Finding(Finding.Fault.UNREADABLE, table, "rowid " + rowid));
            }
        }
    }

    private static List<Long> rowids(Sql sql, String table, List<Finding> findings) {
        try {
            return sql.query("SELECT rowid FROM " + table + " ORDER BY rowid", row -> row.getLong(1));
        } catch (StoreBrokenException e) {
            sql.forgive();
            findings.add(new Finding(Finding.Fault.UNREADABLE, table, ""));
            return List.of();
        }
    }
}
