package org.gongji.desk.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One statement of a plain program.
 *
 * @param sql    with as many marks as there are values
 * @param values text, whole numbers, bytes or null
 */
record Change(String sql, List<Object> values) {
    /** What leads from one moment of a file to a later one; rows that came and went between are nobody's. */
    static List<Change> between(FileRows before, FileRows after) {
        List<Change> changes = new ArrayList<>();
        for (FileRows.Table now : after.tables().values()) {
            Map<Object, List<Object>> old = before.tables().get(now.name()).rows();
            now.rows().forEach((key, row) -> {
                if (!old.containsKey(key)) {
                    changes.add(insert(now, row));
                } else if (!same(old.get(key), row)) {
                    changes.add(update(now, key, row));
                }
            });
            old.keySet().stream().filter(key -> !now.rows().containsKey(key)).forEach(key -> changes.add(new Change(
                    "DELETE FROM " + now.name() + " WHERE " + quoted(now.key()) + " = ?", List.of(key))));
        }
        return changes;
    }

    static Change insert(FileRows.Table table, List<Object> row) {
        String marks = row.stream().map(value -> "?").collect(Collectors.joining(", "));
        return new Change("INSERT INTO " + table.name() + " VALUES (" + marks + ")", row);
    }

    private static Change update(FileRows.Table table, Object key, List<Object> row) {
        List<Object> values = new ArrayList<>(row);
        values.add(key);
        return new Change("UPDATE " + table.name() + " SET " + table.columns().stream()
                .map(column -> quoted(column) + " = ?").collect(Collectors.joining(", ")) + " WHERE "
                + quoted(table.key()) + " = ?", values);
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }

    private static boolean same(List<Object> one, List<Object> other) {
        return Arrays.deepEquals(one.toArray(), other.toArray());
    }
}
