package org.gongji.desk.store;

/**
 * One thing that is not as the desk left it, by place; never its content.
 *
 * @param table table, {@code file} for the file itself, or {@code roster.db}
 * @param row   row id, entry number, blob digest, schema item or roster block; empty where the whole table is meant
 */
public record Finding(Fault fault, String table, String row) {
    /** What is wrong; the words are {@code store.finding.<name>}. */
    public enum Fault {
        UNREADABLE, NOT_OUR_FORMAT, STRUCTURE, SCHEMA_CHANGED, SCHEMA_FOREIGN, SCHEMA_MISSING, IDENTITY, SLOT,
        HEAD, ENTRY_CHANGED, ENTRY_UNCHAINED, ENTRY_MISSING, ENTRY_BEYOND_HEAD,
        ROW_CHANGED, ROW_OLDER, ROW_MISSING, ROW_FOREIGN, BLOB_CHANGED, BLOB_MISSING, BLOB_FOREIGN, DOOR_LOG, ROSTER,
        OLDER_THAN_EXPORTED, OTHER_THAN_EXPORTED, HEAD_UNKNOWN, OLDER_THAN_BACKUP
    }

    public String key() {
        return "store.finding." + fault.name();
    }
}
