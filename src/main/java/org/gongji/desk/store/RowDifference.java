package org.gongji.desk.store;

import java.util.List;

/**
 * A row that is not what the ledger says, by place and by the names of its fields; never their content.
 *
 * @param fields columns and payload fields that differ, sorted; empty unless {@link Kind#DIFFERENT}
 * @param proved the row made anew bears the very mark the ledger kept of it, so it may be put back
 */
public record RowDifference(Kind kind, String table, String row, List<String> fields, boolean proved) {
    /** The words are {@code store.rebuild.<name>}. */
    public enum Kind {
        /** The ledger tells of it, the table lacks it. */
        LACKING,
        /** The table has it, no act tells of it. */
        UNTOLD,
        DIFFERENT,
        /** The stored row's seal is broken. */
        UNREADABLE,
        /** An act that cannot be read or told: what it said is missing from the new tables. */
        ACT_UNTOLD
    }

    public RowDifference {
        fields = List.copyOf(fields);
    }

    public String key() {
        return "store.rebuild." + kind.name();
    }
}
