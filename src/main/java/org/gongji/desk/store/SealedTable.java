package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.vault.Vault;

/**
 * A table whose rows are an id, a version, plaintext columns to route by, blind indexes to find by, and a sealed
 * payload. Immutable; the list of all of them is {@link Schema}.
 */
public final class SealedTable {
    /** What a plaintext column holds. */
    enum Kind {
        TEXT, INTEGER, BLIND_PERSON, BLIND_PAIR
    }

    private final String name;
    private final Map<String, Kind> columns;
    private final List<String> indexes;

    private SealedTable(String name, Map<String, Kind> columns, List<String> indexes) {
        this.name = name;
        this.columns = columns;
        this.indexes = indexes;
    }

    public static SealedTable named(String name) {
        return new SealedTable(name, Map.of(), List.of());
    }

    /** A column anybody with the file may read: states, dates, numbers, never a person. */
    public SealedTable text(String column) {
        return with(column, Kind.TEXT);
    }

    public SealedTable integer(String column) {
        return with(column, Kind.INTEGER);
    }

    /** A keyed digest of something about a person; equal values can be found, nothing else. */
    public SealedTable blind(String column, Vault.Blind purpose) {
        return with(column, purpose == Vault.Blind.PERSON ? Kind.BLIND_PERSON : Kind.BLIND_PAIR);
    }

    public SealedTable index(String... on) {
        return withIndex("CREATE INDEX " + name + "_by_" + String.join("_", on) + " ON " + name + " ("
                + String.join(", ", on) + ")");
    }

    /** @param where SQL condition over plaintext columns: only such rows must differ */
    public SealedTable uniqueWhere(String where, String... on) {
        return withIndex("CREATE UNIQUE INDEX " + name + "_one_" + String.join("_", on) + " ON " + name + " ("
                + String.join(", ", on) + ") WHERE " + where);
    }

    private SealedTable with(String column, Kind kind) {
        Map<String, Kind> more = new LinkedHashMap<>(columns);
        more.put(column, kind);
        return new SealedTable(name, more, indexes);
    }

    private SealedTable withIndex(String ddl) {
        List<String> more = new ArrayList<>(indexes);
        more.add(ddl);
        return new SealedTable(name, columns, more);
    }

    public String name() {
        return name;
    }

    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    Kind kind(String column) {
        Kind kind = columns.get(column);
        if (kind == null) {
            throw new IllegalArgumentException(name + " has no column " + column);
        }
        return kind;
    }

    List<String> ddl() {
        StringBuilder table = new StringBuilder("CREATE TABLE " + name
                + " (id TEXT PRIMARY KEY NOT NULL, version INTEGER NOT NULL");
        columns.forEach((column, kind) -> table.append(", ").append(column)
                .append(kind == Kind.INTEGER ? " INTEGER" : " TEXT"));
        table.append(", payload BLOB NOT NULL) STRICT");
        List<String> all = new ArrayList<>(List.of(table.toString()));
        all.addAll(indexes);
        return all;
    }
}
