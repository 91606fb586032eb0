package org.gongji.desk.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an entry remembers of a row written with it, so that an older row put back, or one taken away, is seen.
 *
 * @param version 1 for a new row
 * @param mac     keyed digest of place and content, hex: a plain one could be guessed from few possible people; empty
 *                when the row was taken away
 */
public record RowMark(String table, String row, long version, Optional<String> mac) {
    public static RowMark written(String table, String row, long version, String mac) {
        return new RowMark(table, row, version, Optional.of(mac));
    }

    public static RowMark removed(String table, String row, long version) {
        return new RowMark(table, row, version, Optional.empty());
    }

    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", table);
        json.put("row", row);
        json.put("version", version);
        mac.ifPresent(hex -> json.put("mac", hex));
        return json;
    }

    /** @throws IllegalArgumentException when it is no mark */
    public static RowMark of(Object json) {
        if (json instanceof Map<?, ?> map && map.get("table") instanceof String table
                && map.get("row") instanceof String row && map.get("version") instanceof Number version) {
            Object mac = map.get("mac");
            return new RowMark(table, row, version.longValue(),
                    mac instanceof String hex ? Optional.of(hex) : Optional.empty());
        }
        throw new IllegalArgumentException("no row mark");
    }
}
