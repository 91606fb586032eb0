package org.gongji.desk.store;

import org.gongji.desk.base.StoreMode;

/**
 * What a store is, readable before it is unlocked.
 *
 * @param storeId       32 hex digits, for ever
 * @param mode          training or live, for ever
 * @param incarnation   1 until restored elsewhere; stands in headers and numbers, never in associated data
 * @param incarnationId random id of this incarnation, 32 hex digits
 */
public record StoreIdentity(String storeId, StoreMode mode, int incarnation, String incarnationId) {
    static final String FORMAT = "gongji-store/1";
    static final String DDL = "CREATE TABLE identity (id INTEGER PRIMARY KEY CHECK (id = 1), format TEXT NOT NULL, "
            + "store_id TEXT NOT NULL, mode TEXT NOT NULL, incarnation INTEGER NOT NULL, "
            + "incarnation_id TEXT NOT NULL) STRICT";

    public StoreIdentity {
        if (!storeId.matches("[0-9a-f]{32}") || !incarnationId.matches("[0-9a-f]{32}") || incarnation < 1) {
            throw new IllegalArgumentException("no store identity");
        }
    }

    void write(Sql sql) {
        sql.update("INSERT INTO identity (id, format, store_id, mode, incarnation, incarnation_id) "
                + "VALUES (1, ?, ?, ?, ?, ?)", FORMAT, storeId, mode.word(), incarnation, incarnationId);
    }

    /** The next incarnation takes the place of this one; the head's MAC vouches for it. */
    void replace(Sql sql) {
        sql.update("DELETE FROM identity");
        write(sql);
    }

    /** @throws StoreDamagedException when it is not written exactly as the desk writes it */
    static StoreIdentity read(Sql sql) {
        return sql.one("SELECT format, store_id, mode, incarnation, incarnation_id FROM identity", row -> {
            StoreMode mode = "live".equals(row.getString(3)) ? StoreMode.LIVE : StoreMode.TRAINING;
            if (!FORMAT.equals(row.getString(1)) || !mode.word().equals(row.getString(3))) {
                throw new StoreDamagedException("identity");
            }
            try {
                return new StoreIdentity(Cells.text(row, 2), mode, row.getInt(4), Cells.text(row, 5));
            } catch (IllegalArgumentException e) {
                throw new StoreDamagedException("identity", "1", e);
            }
        }).orElseThrow(() -> new StoreDamagedException("identity"));
    }
}
