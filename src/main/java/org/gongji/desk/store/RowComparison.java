package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.store.fold.CounterFold;

/** Stored tables beside tables made anew, row by row. A fresh row gets the version the ledger last named. */
final class RowComparison {
    private final SqliteFile store;
    private final SqliteFile fresh;
    private final RowSeal seal;
    private final NewestMarks marks;
    private long rows;

    RowComparison(SqliteFile store, SqliteFile fresh, RowSeal seal, NewestMarks marks) {
        this.store = store;
        this.fresh = fresh;
        this.seal = seal;
        this.marks = marks;
    }

    List<RowDifference> of(SealedTable table) {
        return fresh.write(sql -> compare(sql, table));
    }

    private List<RowDifference> compare(Sql sql, SealedTable table) {
        List<RowDifference> differences = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (String id : ids(fresh, table)) {
            told.add(id);
            rows++;
            differences.addAll(compare(sql, table, id));
        }
        for (String id : ids(store, table)) {
            if (!told.contains(id) && (table != SqliteJournal.COUNTERS || CounterFold.knows(id))) {
                differences.add(new RowDifference(RowDifference.Kind.UNTOLD, table.name(), id, List.of(), false));
            }
        }
        return differences;
    }

    private static List<String> ids(SqliteFile file, SealedTable table) {
        return file.read(sql -> sql.query("SELECT id FROM " + table.name() + " ORDER BY id",
                row -> Cells.text(row, 1)));
    }

    private List<RowDifference> compare(Sql sql, SealedTable table, String id) {
        Optional<RowMark> mark = marks.of(table.name(), id);
        SealedRow made = seal.open(table, stored(fresh, table, id).orElseThrow())
                .at(mark.map(RowMark::version).orElse(1L));
        RowSeal.Sealed sealed = seal.seal(table, made);
        keep(sql, table, made, sealed);
        boolean proved = mark.flatMap(RowMark::mac).map(sealed.mac()::equals).orElse(false);
        Optional<RowSeal.Stored> found = stored(store, table, id);
        if (found.isEmpty()) {
            return one(RowDifference.Kind.LACKING, table, id, List.of(), proved);
        }
        try {
            List<String> fields = fields(made, seal.open(table, found.get()));
            return fields.isEmpty() ? List.of() : one(RowDifference.Kind.DIFFERENT, table, id, fields, proved);
        } catch (StoreDamagedException e) {
            return one(RowDifference.Kind.UNREADABLE, table, id, List.of(), proved);
        }
    }

    private static List<RowDifference> one(RowDifference.Kind kind, SealedTable table, String id, List<String> fields,
                                           boolean proved) {
        return List.of(new RowDifference(kind, table.name(), id, fields, proved));
    }

    private static Optional<RowSeal.Stored> stored(SqliteFile file, SealedTable table, String id) {
        return file.read(sql -> sql.one(RowSeal.select(table) + " WHERE id = ?",
                row -> RowSeal.stored(table, row), id));
    }

    private static void keep(Sql sql, SealedTable table, SealedRow made, RowSeal.Sealed sealed) {
        sql.update("UPDATE " + table.name() + " SET version = ?, payload = ? WHERE id = ?", made.version(),
                sealed.sealed(), made.id());
    }

    private static List<String> fields(SealedRow made, SealedRow stored) {
        Set<String> fields = new TreeSet<>();
        if (made.version() != stored.version()) {
            fields.add("version");
        }
        fields.addAll(differing(new LinkedHashMap<>(made.columns()), new LinkedHashMap<>(stored.columns())));
        fields.addAll(differing(tree(made), tree(stored)));
        return List.copyOf(fields);
    }

    /** Numbers of different width are the same once written down. */
    private static Map<String, Object> tree(SealedRow row) {
        return Tree.of(CanonicalJson.bytes(row.payload()));
    }

    private static Set<String> differing(Map<String, Object> one, Map<String, Object> other) {
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return names;
    }

    /** Rows made anew and compared. */
    long rows() {
        return rows;
    }
}
