package org.gongji.desk.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a {@link SealedTable}, opened.
 *
 * @param version 0 for a row not yet written
 * @param columns plaintext and blind columns that are not null: strings and longs
 * @param payload the sealed tree
 */
public record SealedRow(String id, long version, Map<String, Object> columns, Map<String, Object> payload) {
    public SealedRow {
        columns = Map.copyOf(columns);
    }

    public static SealedRow of(String id, Map<String, Object> payload) {
        return new SealedRow(id, 0, Map.of(), payload);
    }

    public SealedRow with(String column, String value) {
        return withValue(column, value);
    }

    public SealedRow with(String column, long value) {
        return withValue(column, value);
    }

    private SealedRow withValue(String column, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(columns);
        more.put(column, value);
        return new SealedRow(id, version, more, payload);
    }

    SealedRow at(long newVersion) {
        return new SealedRow(id, newVersion, columns, payload);
    }

    public String text(String column) {
        return (String) columns.get(column);
    }

    public long integer(String column) {
        return (Long) columns.get(column);
    }
}
