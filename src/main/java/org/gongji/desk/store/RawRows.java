package org.gongji.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as they lie in the file, sealed as they are, to be carried into another file of the same store. */
final class RawRows {
    private static final Set<String> TABLES = Stream.concat(Schema.sealed().stream().map(SealedTable::name),
            Stream.of(EntryTable.NAME, SqliteBlobs.NAME, DoorTable.NAME, DoorTable.STATE, "head"))
            .collect(Collectors.toUnmodifiableSet());
    private static final String TABLE = "table";
    private static final String COLUMNS = "columns";

    private RawRows() {
    }

    static List<Object> of(Sql sql, String table, String where, Object... arguments) {
        return new ArrayList<>(sql.query("SELECT * FROM " + table + where, row -> row(table, row), arguments));
    }

    private static Object row(String table, ResultSet row) throws SQLException {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            if (value instanceof byte[] bytes) {
                columns.put(row.getMetaData().getColumnName(i), List.of(Base64.getEncoder().encodeToString(bytes)));
            } else if (value != null) {
                columns.put(row.getMetaData().getColumnName(i), value instanceof Number number
                        ? (Object) number.longValue() : value);
            }
        }
        return Map.of(TABLE, table, COLUMNS, columns);
    }

    /** @throws StoreDamagedException when it is no row of ours */
    static void put(Sql sql, Object json) {
        if (!(json instanceof Map<?, ?> row) || !TABLES.contains(row.get(TABLE))
                || !(row.get(COLUMNS) instanceof Map<?, ?> columns)
                || !columns.keySet().stream().allMatch(name -> ((String) name).matches("[A-Za-z_]+"))) {
            throw new StoreDamagedException("second medium");
        }
        String names = columns.keySet().stream().map(name -> "\"" + name + '"').collect(Collectors.joining(", "));
        sql.update("INSERT OR REPLACE INTO " + row.get(TABLE) + " (" + names + ") VALUES (?"
                + ", ?".repeat(columns.size() - 1) + ")", columns.values().stream().map(RawRows::value).toArray());
    }

    private static Object value(Object json) {
        if (json instanceof List<?> bytes && bytes.size() == 1 && bytes.get(0) instanceof String text) {
            return Base64.getDecoder().decode(text);
        }
        return json;
    }

    /** @param key {@code id}, or what a table has in its place */
    static void remove(Sql sql, String table, String key, String row) {
        if (!TABLES.contains(table)) {
            throw new StoreDamagedException("second medium");
        }
        sql.update("DELETE FROM " + table + " WHERE " + key + " = ?", row);
    }
}
