package org.gongji.desk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongji.desk.base.CanonicalJson;

/**
 * Where sealed bytes belong: the associated data of everything in the store. It holds every plaintext column beside
 * the payload, so that no column can be changed and no payload moved. The incarnation stays out: a restored store
 * need not be sealed anew.
 */
final class Place {
    private static final String FORMAT = "gongji-row/1";

    private Place() {
    }

    /** @param columns as they stand in the database, nulls left out */
    static byte[] of(StoreIdentity store, String table, String row, long version, Map<String, Object> columns) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("store", store.storeId());
        json.put("mode", store.mode().word());
        json.put("table", table);
        json.put("row", row);
        json.put("version", version);
        json.put("columns", columns);
        return CanonicalJson.bytes(json);
    }
}
