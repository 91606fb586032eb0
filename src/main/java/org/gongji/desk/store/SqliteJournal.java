package org.gongji.desk.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.ledger.RowMark;

/** The ledger over SQLite: acts, rows, blobs, counters and the head become durable by one COMMIT. */
final class SqliteJournal implements Journal, AutoCloseable {
    static final SealedTable COUNTERS = SealedTable.named("counters");

    private final Workbench bench;
    private final EntryTable entries;
    private final SqliteBlobs blobs;
    private final SealedRows counters;
    private final Clock clock;
    private final SecureRandom random;
    private final Halt halt;
    private final Runnable full;
    private final SecondMedium second;
    private final HeadWitness witness;
    private volatile Head head;
    /** The pen of the act going on; the writer thread's alone. */
    private OpenPen open;

    /**
     * @param halt asked before each entry
     * @param full called where an act failed because the disk is full
     */
    SqliteJournal(Workbench bench, Head head, Halt halt, Runnable full, Clock clock, SecureRandom random) {
        this.second = new SecondMedium(bench.file(), bench.identity());
        this.witness = new HeadWitness(bench.file().database());
        this.halt = halt;
        this.full = full;
        this.bench = bench;
        this.entries = new EntryTable(bench.identity(), bench.vault());
        this.blobs = new SqliteBlobs(bench);
        this.counters = new SealedRows(COUNTERS, bench);
        this.head = head;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public <R> R act(Function<Pen, R> work) {
        if (bench.file().writing() && open != null) {
            return joined(open, work);
        }
        try {
            return bench.file().write(sql -> whole(sql, work), this::became).result();
        } catch (StoreBrokenException e) {
            if (e.trouble() == StoreBrokenException.Trouble.FULL) {
                full.run();
            }
            throw e;
        }
    }

    private void became(Done<?> done) {
        head = done.head();
        halt.newest(done.newest());
        done.written().ifPresent(written -> {
            witness.write(written);
            second.committed(written, done.firstEntry(), done.touched());
        });
    }

    private <R> Done<R> whole(Sql sql, Function<Pen, R> work) {
        bench.marks().set(head.loose());
        OpenPen pen = new OpenPen(sql, head);
        open = pen;
        try {
            R result = work.apply(pen);
            Optional<Head.Stored> written = pen.lift();
            return new Done<>(result, pen.last, written, pen.newest, pen.first.sequence() + 1,
                    bench.marks().touched());
        } finally {
            open = null;
        }
    }

    /** What an inner act has half done cannot be kept by an outer one that catches its exception. */
    private static <R> R joined(OpenPen pen, Function<Pen, R> work) {
        boolean done = false;
        try {
            R result = work.apply(pen);
            done = true;
            return result;
        } finally {
            pen.broken |= !done;
        }
    }

    @Override
    public void close() {
        witness.close();
    }

    SecondMedium second() {
        return second;
    }

    /** Where the ledger stands, with the rows written since its last entry. */
    Head standing() {
        return head;
    }

    /**
     * @param written    empty where the act changed nothing
     * @param firstEntry number the act's first entry has, if it made one
     * @param touched    rows it wrote
     */
    private record Done<R>(R result, Head head, Optional<Head.Stored> written, Instant newest, long firstEntry,
                           List<RowMark> touched) {
    }

    @Override
    public List<Entry> range(long first, long last) {
        List<EntryTable.Stored> rows = bench.file().read(sql -> sql.query(EntryTable.SELECT
                + " WHERE sequence BETWEEN ? AND ? ORDER BY sequence", EntryTable::stored, first, last));
        return rows.stream().map(entries::open).toList();
    }

    @Override
    public List<Entry> about(String caseNo) {
        List<EntryTable.Stored> rows = bench.file().read(sql -> sql.query(EntryTable.SELECT
                + " WHERE \"case\" = ? ORDER BY sequence", EntryTable::stored, caseNo));
        return rows.stream().map(entries::open).toList();
    }

    @Override
    public Optional<EntryHeader> head() {
        return bench.file().read(sql -> sql.one(EntryTable.SELECT + " ORDER BY sequence DESC LIMIT 1",
                EntryTable::stored)).map(EntryTable.Stored::header);
    }

    /** Valid inside its act only. */
    private final class OpenPen implements Pen {
        private final Sql sql;
        private final Head first;
        private Head last;
        private Instant newest = halt.newest();
        private boolean lifted;
        private boolean broken;

        private OpenPen(Sql sql, Head first) {
            this.sql = sql;
            this.first = first;
            this.last = first;
        }

        @Override
        public Entry enter(EntryKind kind, Clerk clerk, String caseNo, Instant businessTime,
                           Map<String, Object> payload) {
            requireDown();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            halt.demand(kind, now, newest);
            newest = Halt.after(kind, now, newest);
            byte[] salt = new byte[32];
            random.nextBytes(salt);
            Map<String, Object> whole = withRows(payload);
            byte[] canonical = CanonicalJson.bytes(whole);
            StoreIdentity store = bench.identity();
            EntryHeader header = new EntryHeader(EntryHeader.FORMAT, store.storeId(), store.mode(),
                    store.incarnation(), store.incarnationId(), last.sequence() + 1, last.digest(), kind, businessTime,
                    now, clerk == null ? "-" : clerk.staffNo(), caseNo,
                    Entry.payloadDigest(salt, canonical));
            entries.write(sql, header, salt, canonical);
            last = new Head(header.sequence(), header.digest(), List.of());
            return new Entry(header, salt, whole);
        }

        private Map<String, Object> withRows(Map<String, Object> payload) {
            if (payload.containsKey("rows")) {
                throw new IllegalArgumentException("rows is the journal's own word");
            }
            Map<String, Object> whole = new LinkedHashMap<>(payload);
            List<RowMark> marks = bench.marks().take();
            if (!marks.isEmpty()) {
                whole.put("rows", marks.stream().map(RowMark::canonical).toList());
            }
            return whole;
        }

        @Override
        public Sha256 keep(byte[] blob, String mediaType) {
            requireDown();
            return blobs.keep(blob, mediaType);
        }

        @Override
        public long next(String counter) {
            requireDown();
            long value = counters.get(counter).map(row -> ((Number) row.payload().get("value")).longValue())
                    .orElse(0L) + 1;
            counters.put(SealedRow.of(counter, Map.of("value", value)));
            return value;
        }

        private Optional<Head.Stored> lift() {
            if (broken) {
                throw new IllegalStateException("an act inside this one failed");
            }
            lifted = true;
            last = new Head(last.sequence(), last.digest(), bench.marks().all());
            return last.equals(first) ? Optional.empty()
                    : Optional.of(last.write(sql, bench.identity(), bench.vault()));
        }

        private void requireDown() {
            if (lifted || bench.file().transaction() != sql) {
                throw new IllegalStateException("this pen's act is over");
            }
        }
    }
}
