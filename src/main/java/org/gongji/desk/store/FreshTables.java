package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.store.fold.Fold;
import org.gongji.desk.vault.Vault;

/** Empty tables in a database of their own, filled by telling the acts again. Sealed as the store's are. */
final class FreshTables {
    /** What acts alone make; the other tables hold keys, settings and drafts, which no act tells whole. */
    static final List<SealedTable> FOLDED = List.of(SqliteFamilies.FAMILIES, SqliteMatters.MATTERS,
            SqliteBindings.BINDINGS, SqliteCases.CASES, SqliteClosedDays.CLOSED_DAYS,
            SqliteIssuedPapers.ISSUED_PAPERS, SqliteJournal.COUNTERS, SqliteApprovals.APPROVALS,
            SqliteDeputies.DEPUTIES, SqliteSeenCards.SEEN_CARDS, SqliteLinkedNumbers.LINKED_NUMBERS);
    private static final int CONSTRAINT = 19;
    private static final int AT_ONCE = 500;

    private final Workbench bench;
    private final SealedRows counters;
    private final Fold fold;

    FreshTables(SqliteFile empty, Vault vault, StoreIdentity identity) {
        this.bench = new Workbench(empty, vault, identity, new Marks());
        this.counters = new SealedRows(SqliteJournal.COUNTERS, bench);
        this.fold = new Fold(new Fold.Registers(new SqliteMatters(bench), new SqliteBindings(bench),
                new SqliteFamilies(bench), new SqliteCases(bench), new SqliteClosedDays(bench),
                new SqliteIssuedPapers(bench), this::given, new SqliteApprovals(bench), new SqliteDeputies(bench),
                new SqliteSeenCards(bench), new SqliteLinkedNumbers(bench)));
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

    /**
     * Tells a whole ledger.
     *
     * @param also   sees every entry before it is told
     * @param untold takes the entries that could not be read or told
     * @return how many were read
     */
    long tell(SqliteFile ledger, Consumer<Entry> also, List<Long> untold) {
        List<Entry> waiting = new ArrayList<>();
        AtomicLong count = new AtomicLong();
        LedgerWalk.each(ledger, new EntryTable(bench.identity(), bench.vault()), entry -> {
            also.accept(entry);
            count.incrementAndGet();
            waiting.add(entry);
            if (waiting.size() == AT_ONCE) {
                tell(waiting, untold);
            }
        }, untold::add);
        tell(waiting, untold);
        return count.get();
    }

    private void tell(List<Entry> entries, List<Long> untold) {
        bench.file().write(sql -> {
            bench.marks().set(List.of());
            for (Entry entry : entries) {
                if (!told(sql, entry)) {
                    untold.add(entry.header().sequence());
                }
            }
            return untold;
        });
        entries.clear();
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

    Optional<SealedRow> row(SealedTable table, String id) {
        return new SealedRows(table, bench).get(id);
    }

    SqliteFile file() {
        return bench.file();
    }
}
