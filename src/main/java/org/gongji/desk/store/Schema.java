package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.List;

/** Every table of the file. What is not here does not belong in it, and is found by verification. */
final class Schema {
    private static final List<SealedTable> SEALED = List.of(
            SqliteJournal.COUNTERS, SqliteSettings.SETTINGS, SqliteAccounts.CLERKS, SlotTable.SLOTS,
            DoorTable.SEED, SqliteWindowKeys.WINDOW_KEYS, SqliteDrafts.DRAFTS, SqliteDrafts.TYPED,
            SqliteDrafts.OWNERS, SqliteFamilies.FAMILIES,
            SqliteMatters.MATTERS, SqliteBindings.BINDINGS, SqliteCases.CASES, SqliteClosedDays.CLOSED_DAYS,
            SqliteIssuedPapers.ISSUED_PAPERS, SqliteApprovals.APPROVALS, SqliteDeputies.DEPUTIES,
            SqliteOwnNumbers.OWN_NUMBERS, SqliteArchived.ARCHIVED, SqliteSeenCards.SEEN_CARDS,
            SqliteLinkedNumbers.LINKED_NUMBERS);

    private Schema() {
    }

    /** What a schema holds: {@code sqlite_schema} without the page numbers. */
    record Item(String type, String name, String table, String sql) {
    }

    static List<SealedTable> sealed() {
        return SEALED;
    }

    static void create(Sql sql) {
        ddl().forEach(sql::run);
        sql.run("PRAGMA user_version=" + Pragmas.FORMAT_VERSION);
    }

    private static List<String> ddl() {
        List<String> all = new ArrayList<>(List.of(StoreIdentity.DDL, Head.DDL, EntryTable.DDL, SqliteBlobs.DDL,
                DoorTable.DDL, DoorTable.STATE_DDL));
        SEALED.forEach(table -> all.addAll(table.ddl()));
        return all;
    }

    static List<Item> items(Sql sql) {
        return sql.query("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name",
                row -> new Item(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    /** As SQLite itself writes it down for a new store. */
    static List<Item> expected() {
        try (Sql memory = SqliteFile.memory()) {
            create(memory);
            return items(memory);
        }
    }
}
