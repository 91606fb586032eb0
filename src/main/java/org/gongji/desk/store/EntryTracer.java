package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.vault.Vault;

/** Says how an entry came to be wrong; the next entry, or the head, still names what it was. */
final class EntryTracer {
    private static final int TRIES = 5000;
    /** A run of broken entries longer than this hides the last whole one before it. */
    private static final int LOOK_BACK = 200;

    private final Sql sql;
    private final EntryTable table;
    private final Optional<Head> head;

    EntryTracer(Sql sql, StoreIdentity identity, Vault vault, Optional<Head> head) {
        this.sql = sql;
        this.table = new EntryTable(identity, vault);
        this.head = head;
    }

    Trace trace(Finding finding) {
        if (finding.fault() == Finding.Fault.HEAD_UNKNOWN) {
            return Trace.of(finding, Trace.How.OLDER_THAN_EXPORTED).written(before(Long.MAX_VALUE));
        }
        if (!finding.row().matches("\\d{1,18}")) {
            return Trace.of(finding, Trace.How.UNKNOWN);
        }
        long sequence = Long.parseLong(finding.row());
        Optional<Moment> before = before(sequence);
        return switch (finding.fault()) {
            case ENTRY_MISSING -> Trace.of(finding, cut(sequence)).written(before);
            case OLDER_THAN_EXPORTED, OLDER_THAN_BACKUP ->
                    Trace.of(finding, Trace.How.OLDER_THAN_EXPORTED).written(before);
            case OTHER_THAN_EXPORTED -> Trace.of(finding, Trace.How.OTHER_THAN_EXPORTED).written(before);
            case ENTRY_BEYOND_HEAD -> Trace.of(finding, Trace.How.ADDED).written(before);
            case ENTRY_UNCHAINED -> Trace.of(finding, Trace.How.FORGED).written(before);
            default -> changed(finding, sequence).written(before);
        };
    }

    private Trace.How cut(long sequence) {
        long first = edge("min");
        long last = edge("max");
        if (sequence > last) {
            return Trace.How.END_CUT;
        }
        return sequence < first ? Trace.How.BEGINNING_CUT : Trace.How.TAKEN_AWAY;
    }

    private long edge(String which) {
        return sql.one("SELECT coalesce(" + which + "(sequence), 0) FROM entries", row -> row.getLong(1)).orElse(0L);
    }

    private Optional<EntryTable.Stored> stored(long sequence) {
        return sql.one(EntryTable.SELECT + " WHERE sequence = ?", EntryTable::stored, sequence);
    }

    private Trace changed(Finding finding, long sequence) {
        Optional<EntryTable.Stored> row = stored(sequence);
        Optional<Sha256> vouched = vouched(sequence);
        if (row.isEmpty() || vouched.isEmpty()) {
            return Trace.of(finding, Trace.How.UNKNOWN);
        }
        Map<String, Object> columns = row.get().columns();
        if (!digest(columns).equals(vouched)) {
            return Trace.of(finding, Trace.How.COLUMN, column(columns, vouched.get()).orElse("?"));
        }
        return other(row.get()).map(n -> Trace.of(finding, Trace.How.SWAPPED, Long.toString(n)))
                .orElseGet(() -> Trace.of(finding, Trace.How.CONTENT));
    }

    /** What the header's digest was when the next entry was written. */
    private Optional<Sha256> vouched(long sequence) {
        Optional<Sha256> byHead = head.filter(one -> one.sequence() == sequence).map(Head::digest);
        return byHead.or(() -> stored(sequence + 1).flatMap(EntryTracer::header).map(EntryHeader::previous));
    }

    private static Optional<EntryHeader> header(EntryTable.Stored row) {
        try {
            return Optional.of(row.header());
        } catch (StoreDamagedException e) {
            return Optional.empty();
        }
    }

    private static Optional<Sha256> digest(Map<String, Object> columns) {
        try {
            return Optional.of(Sha256.of(CanonicalJson.bytes(columns)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Which one column, given another value, makes the header what it was. */
    private Optional<String> column(Map<String, Object> columns, Sha256 vouched) {
        for (String column : columns.keySet()) {
            for (Object value : values(column)) {
                Map<String, Object> guess = new LinkedHashMap<>(columns);
                guess.put(column, value);
                if (digest(guess).equals(Optional.of(vouched))) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }

    private List<Object> values(String column) {
        if (column.equals("kind")) {
            return Arrays.stream(EntryKind.values()).map(kind -> (Object) kind.name()).toList();
        }
        return new ArrayList<>(sql.query("SELECT DISTINCT \"" + column + "\" FROM entries LIMIT " + TRIES,
                row -> Cells.value(row.getObject(1))));
    }

    /** The entry whose sealed content lies here now. */
    private Optional<Long> other(EntryTable.Stored row) {
        for (EntryTable.Stored one : sql.query(EntryTable.SELECT + " WHERE sequence <> ? LIMIT " + TRIES,
                EntryTable::stored, row.number())) {
            try {
                table.open(new EntryTable.Stored(one.columns(), row.sealed()));
                return Optional.of(one.number());
            } catch (StoreDamagedException e) {
                continue;
            }
        }
        return Optional.empty();
    }

    /** The newest whole entry before this one. */
    Optional<Moment> before(long sequence) {
        return sql.query(EntryTable.SELECT + " WHERE sequence < ? ORDER BY sequence DESC LIMIT " + LOOK_BACK,
                EntryTable::stored, sequence).stream().flatMap(row -> header(row).stream())
                .map(Moment::of).findFirst();
    }

    boolean whole(long sequence) {
        try {
            return stored(sequence).map(table::open).isPresent();
        } catch (StoreDamagedException e) {
            return false;
        }
    }
}
