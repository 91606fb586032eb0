package org.gongji.desk.store;

import java.util.LinkedHashMap;
import java.util.Map;

/** Settings each connection must have; set, then read back, because SQLite ignores what it does not know. */
final class Pragmas {
    /** Before the first table only. */
    static final int PAGE_SIZE = 8192;
    static final int FORMAT_VERSION = 1;
    /** "GJD1": tells our files from any other SQLite file. */
    static final int APPLICATION_ID = 0x474A4431;

    private Pragmas() {
    }

    static void assertOn(Sql sql) {
        settings().forEach((name, value) -> {
            sql.run("PRAGMA " + name + "=" + value);
            String now = read(sql, name);
            if (!now.equalsIgnoreCase(value)) {
                throw new StoreBrokenException("SQLite keeps " + name + " at " + now);
            }
        });
        if (!read(sql, "page_size").equals(Integer.toString(PAGE_SIZE))) {
            throw new StoreBrokenException("the store has another page size");
        }
    }

    /** synchronous=FULL is 2: in power cuts NORMAL lost acknowledged rows. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("journal_mode", "wal");
        settings.put("synchronous", "2");
        settings.put("busy_timeout", "5000");
        settings.put("foreign_keys", "1");
        settings.put("trusted_schema", "0");
        settings.put("cell_size_check", "1");
        settings.put("secure_delete", "1");
        settings.put("temp_store", "2");
        settings.put("mmap_size", "0");
        settings.put("wal_autocheckpoint", "1000");
        settings.put("cache_size", "-16384");
        return settings;
    }

    static String read(Sql sql, String name) {
        return sql.one("PRAGMA " + name, row -> row.getString(1)).orElse("");
    }
}
