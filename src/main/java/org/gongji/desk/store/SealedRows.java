package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.vault.Vault;

/** The rows of one table in one open store. Reading works anywhere; writing only inside an act. */
public final class SealedRows {
    private final SealedTable table;
    private final Workbench bench;
    private final RowSeal seal;
    private final String select;
    private final String insert;
    private final String update;

    SealedRows(SealedTable table, Workbench bench) {
        this.table = table;
        this.bench = bench;
        this.seal = new RowSeal(bench.identity(), bench.vault());
        this.select = RowSeal.select(table);
        this.insert = insert(table);
        this.update = update(table);
    }

    /** The value of a blind column for a text about a person or a pair. */
    public String blind(String column, String text) {
        Vault.Blind purpose = switch (table.kind(column)) {
            case BLIND_PERSON -> Vault.Blind.PERSON;
            case BLIND_PAIR -> Vault.Blind.PAIR;
            case TEXT, INTEGER -> throw new IllegalArgumentException(column + " is not blind");
        };
        // The column is part of the input, so that giver and member of the same person do not look alike.
        return bench.vault().blind(purpose, table.name() + '\0' + column + '\0' + text);
    }

    public Optional<SealedRow> get(String id) {
        Optional<SealedRow> laid = laid(id);
        return laid.isPresent() ? laid
                : bench.file().read(sql -> sql.one(select + " WHERE id = ?", row -> RowSeal.stored(table, row), id))
                        .map(this::opened);
    }

    /** @param value text or integer; for a blind column what {@link #blind} gave */
    public List<SealedRow> find(String column, Object value) {
        table.kind(column);
        return opened(select + " WHERE " + column + " = ? ORDER BY id", value);
    }

    /** Rows whose integer column is at least {@code least}. */
    public List<SealedRow> atLeast(String column, long least) {
        table.kind(column);
        return opened(select + " WHERE " + column + " >= ? ORDER BY id", least);
    }

    public List<SealedRow> all() {
        return opened(select + " ORDER BY id");
    }

    private List<SealedRow> opened(String query, Object... arguments) {
        List<SealedRow> rows = new ArrayList<>();
        for (RowSeal.Stored row : bench.file().read(sql ->
                sql.query(query, result -> RowSeal.stored(table, result), arguments))) {
            rows.add(opened(row));
        }
        return rows;
    }

    private Optional<SealedRow> laid(String id) {
        return bench.file().tray().flatMap(tray -> tray.row(table.name(), id));
    }

    private SealedRow opened(RowSeal.Stored row) {
        Optional<SealedRow> laid = laid(row.id()).filter(known -> known.version() == row.version());
        if (laid.isPresent()) {
            return laid.get();
        }
        SealedRow opened = seal.open(table, row);
        bench.file().tray().ifPresent(tray -> tray.lay(table.name(), opened));
        return opened;
    }

    /** Writes a new row, or the next version of the row with this id. */
    public SealedRow put(SealedRow row) {
        row.columns().keySet().forEach(table::kind);
        Sql sql = bench.file().transaction();
        long before = version(sql, row.id()).orElse(0L);
        SealedRow next = row.at(before + 1);
        RowSeal.Sealed sealed = seal.seal(table, next);
        sql.update(before == 0 ? insert : update, arguments(next, sealed.sealed()));
        bench.file().tray().ifPresent(tray -> tray.lay(table.name(), next));
        bench.marks().add(RowMark.written(table.name(), row.id(), next.version(), sealed.mac()));
        return next;
    }

    /** @return false when there was none */
    public boolean remove(String id) {
        Sql sql = bench.file().transaction();
        Optional<Long> version = version(sql, id);
        version.ifPresent(known -> {
            sql.update("DELETE FROM " + table.name() + " WHERE id = ?", id);
            bench.file().tray().ifPresent(tray -> tray.take(table.name(), id));
            bench.marks().add(RowMark.removed(table.name(), id, known));
        });
        return version.isPresent();
    }

    private Optional<Long> version(Sql sql, String id) {
        Optional<SealedRow> laid = laid(id);
        return laid.isPresent() ? laid.map(SealedRow::version)
                : sql.one("SELECT version FROM " + table.name() + " WHERE id = ?", row -> row.getLong(1), id);
    }

    private static String insert(SealedTable table) {
        StringBuilder sql = new StringBuilder("INSERT INTO " + table.name() + " (version");
        table.columns().forEach(column -> sql.append(", ").append(column));
        return sql.append(", payload, id) VALUES (?").append(", ?".repeat(table.columns().size() + 2)).append(')')
                .toString();
    }

    private static String update(SealedTable table) {
        StringBuilder sql = new StringBuilder("UPDATE " + table.name() + " SET version = ?");
        table.columns().forEach(column -> sql.append(", ").append(column).append(" = ?"));
        return sql.append(", payload = ? WHERE id = ?").toString();
    }

    private Object[] arguments(SealedRow row, byte[] sealed) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(row.version());
        Map<String, Object> columns = row.columns();
        table.columns().forEach(column -> arguments.add(columns.get(column)));
        arguments.add(sealed);
        arguments.add(row.id());
        return arguments.toArray();
    }
}
