package org.gongji.desk.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The rows that one act has read or written, open: what was sealed a moment ago need not be opened again. Touched on
 * the writer thread only, and emptied when the act ends, however it ends.
 */
final class ActTray {
    private final Map<String, SealedRow> rows = new HashMap<>();

    Optional<SealedRow> row(String table, String id) {
        return Optional.ofNullable(rows.get(key(table, id)));
    }

    void lay(String table, SealedRow row) {
        rows.put(key(table, row.id()), row);
    }

    void take(String table, String id) {
        rows.remove(key(table, id));
    }

    void clear() {
        rows.clear();
    }

    private static String key(String table, String id) {
        return table + '\0' + id;
    }
}
