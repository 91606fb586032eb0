package org.gongji.desk.store;

import java.util.List;
import java.util.Map;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.store.fold.Fold;
import org.gongji.desk.vault.Vault;

/** Empty tables in a database of their own, filled by telling the acts again. Sealed as the store's are. */
final class FreshTables {
    /** What acts alone make; the other tables hold keys, settings and drafts, which no act tells whole. */
    static final List<SealedTable> FOLDED = List.of(SqliteFamilies.FAMILIES, SqliteMatters.MATTERS,
            SqliteBindings.BINDINGS, SqliteCases.CASES, SqliteClosedDays.CLOSED_DAYS,
            SqliteIssuedPapers.ISSUED_PAPERS, SqliteJournal.COUNTERS);
    private static final int CONSTRAINT = 19;

    private final Workbench bench;
    private final SealedRows counters;
    private final Fold fold;

    FreshTables(SqliteFile empty, Vault vault, StoreIdentity identity) {
        this.bench = new Workbench(empty, vault, identity, new Marks());
        this.counters = new SealedRows(SqliteJournal.COUNTERS, bench);
        this.fold = new Fold(new Fold.Registers(new SqliteMatters(bench), new SqliteBindings(bench),
                new SqliteFamilies(bench), new SqliteCases(bench), new SqliteClosedDays(bench),
                new SqliteIssuedPapers(bench), this::given));
        empty.write(sql -> {
            Schema.create(sql);
            return sql;
        });
    }

    private void given(String counter, long value) {
        long known = counters.get(counter).map(row -> ((Number) row.payload().get("value")).longValue()).orElse(0L);
        if (value > known) {
            counters.put(SealedRow.of(counter, Map.of("value", value)));
        }
    }

    /** Tells acts in order, in one transaction. @param untold takes those that could not be told */
    void tell(List<Entry> entries, List<Long> untold) {
        bench.file().write(sql -> {
            bench.marks().set(List.of());
            for (Entry entry : entries) {
                if (!told(sql, entry)) {
                    untold.add(entry.header().sequence());
                }
            }
            return untold;
        });
    }

    /** After a lost act a later one may contradict what stands, which a unique index then refuses. */
    private boolean told(Sql sql, Entry entry) {
        try {
            fold.take(entry);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        } catch (StoreBrokenException e) {
            if ((e.code() & 0xFF) != CONSTRAINT) {
                throw e;
            }
            sql.forgive();
            return false;
        }
    }

    SqliteFile file() {
        return bench.file();
    }
}
