package org.gongji.desk.store;

import java.util.Map;
import java.util.Optional;

/** Named trees the desk keeps for itself: its window, the packs in force, the newest trust list. */
public final class SqliteSettings {
    static final SealedTable SETTINGS = SealedTable.named("settings");

    private final SealedRows rows;

    SqliteSettings(Workbench bench) {
        this.rows = new SealedRows(SETTINGS, bench);
    }

    public Optional<Map<String, Object>> get(String name) {
        return rows.get(name).map(SealedRow::payload);
    }

    /** Inside an act. */
    public void put(String name, Map<String, Object> tree) {
        rows.put(SealedRow.of(name, tree));
    }
}
