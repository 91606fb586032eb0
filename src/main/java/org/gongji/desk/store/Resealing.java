package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.KeyRotation.Progress;
import org.gongji.desk.access.KeyTrouble;
import org.gongji.desk.vault.SealBrokenException;
import org.gongji.desk.vault.Vault;

/**
 * Seals under the newest keys what lies under older ones: same place, same content, same digest, so that no entry has
 * to be written for a row. What is done shows in the sealed bytes themselves; a desk killed half-way looks again.
 */
final class Resealing {
    private static final int ROWS_A_STEP = 100;
    private static final long BYTES_A_STEP = 4_000_000;
    /** Header, two segments of 4 KB and a little: enough to prove the first. */
    private static final int START = 9_000;

    private final Workbench bench;
    private final List<Kind> kinds;
    private Cursor cursor = new Cursor(0, Long.MIN_VALUE, 0);

    /** @param done things looked at in all */
    private record Cursor(int kind, long after, long done) {
    }

    /** One table's way of lying sealed in the file. */
    private interface Kind {
        String table();

        /** @return bytes written; 0 where the row lies under the newest keys already */
        long anew(Sql sql, long rowid);
    }

    Resealing(Workbench bench) {
        this.bench = bench;
        List<Kind> all = new ArrayList<>();
        Schema.sealed().forEach(table -> all.add(new Rows(table)));
        all.add(new Entries());
        all.add(new Pages());
        kinds = List.copyOf(all);
    }

    synchronized Progress step() {
        long of = bench.file().read(this::count);
        try {
            cursor = bench.file().write(sql -> some(sql, cursor));
        } catch (StoreDamagedException e) {
            return new Progress(cursor.done(), of, Optional.of(
                    new KeyTrouble(KeyTrouble.What.UNSEALABLE, e.getMessage().replace("damaged: ", ""))));
        }
        return new Progress(cursor.kind() == kinds.size() ? of : Math.min(cursor.done(), of - 1), of,
                Optional.empty());
    }

    private long count(Sql sql) {
        return kinds.stream().mapToLong(kind -> sql.one("SELECT count(*) FROM " + kind.table(), row -> row.getLong(1))
                .orElse(0L)).sum();
    }

    private Cursor some(Sql sql, Cursor from) {
        Cursor now = from;
        long bytes = 0;
        for (int rows = 0; rows < ROWS_A_STEP && bytes < BYTES_A_STEP && now.kind() < kinds.size(); rows++) {
            Kind kind = kinds.get(now.kind());
            Optional<Long> rowid = sql.one("SELECT rowid FROM " + kind.table()
                    + " WHERE rowid > ? ORDER BY rowid LIMIT 1", row -> row.getLong(1), now.after());
            if (rowid.isPresent()) {
                bytes += kind.anew(sql, rowid.get());
                now = new Cursor(now.kind(), rowid.get(), now.done() + 1);
            } else {
                now = new Cursor(now.kind() + 1, Long.MIN_VALUE, now.done());
            }
        }
        return now;
    }

    private byte[] anew(byte[] sealed, byte[] place, String table, String row) {
        Vault vault = bench.vault();
        byte[] plain = new byte[0];
        try {
            plain = vault.open(sealed, place);
            return vault.seal(plain, place);
        } catch (SealBrokenException e) {
            throw new StoreDamagedException(table, row, e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static <T> T found(Optional<T> row, String table, long rowid) {
        return row.orElseThrow(() -> new StoreDamagedException(table, "rowid " + rowid, null));
    }

    /** Rows of a sealed table. */
    private final class Rows implements Kind {
        private final SealedTable table;

        private Rows(SealedTable table) {
            this.table = table;
        }

        @Override
        public String table() {
            return table.name();
        }

        @Override
        public long anew(Sql sql, long rowid) {
            RowSeal.Stored row = found(sql.one(RowSeal.select(table) + " WHERE rowid = ?",
                    one -> RowSeal.stored(table, one), rowid), table.name(), rowid);
            if (bench.vault().sealedByNewest(row.payload())) {
                return 0;
            }
            byte[] place = Place.of(bench.identity(), table.name(), row.id(), row.version(), row.columns());
            byte[] sealed = Resealing.this.anew(row.payload(), place, table.name(), row.id());
            sql.update("UPDATE " + table.name() + " SET payload = ? WHERE rowid = ?", sealed, rowid);
            return sealed.length;
        }
    }

    /** The ledger's payloads; headers are plain and stay. */
    private final class Entries implements Kind {
        @Override
        public String table() {
            return EntryTable.NAME;
        }

        @Override
        public long anew(Sql sql, long rowid) {
            EntryTable.Stored row = found(sql.one(EntryTable.SELECT + " WHERE rowid = ?", EntryTable::stored, rowid),
                    EntryTable.NAME, rowid);
            if (bench.vault().sealedByNewest(row.sealed())) {
                return 0;
            }
            byte[] place = new EntryTable(bench.identity(), bench.vault()).place(row);
            byte[] sealed = Resealing.this.anew(row.sealed(), place, EntryTable.NAME, row.sequence());
            sql.update("UPDATE entries SET sealed = ? WHERE rowid = ?", sealed, rowid);
            return sealed.length;
        }
    }

    /** Pages, forms and photos: only their start is read where they are done already. */
    private final class Pages implements Kind {
        @Override
        public String table() {
            return SqliteBlobs.NAME;
        }

        @Override
        public long anew(Sql sql, long rowid) {
            SqliteBlobs.Stored start = found(sql.one("SELECT digest, mediaType, size, substr(sealed, 1, " + START
                    + ") FROM blobs WHERE rowid = ?", SqliteBlobs.Stored::of, rowid), SqliteBlobs.NAME, rowid);
            byte[] place = start.place(bench.identity());
            if (bench.vault().blobSealedByNewest(start.sealed(), place)) {
                return 0;
            }
            byte[] plain = found(sql.one(SqliteBlobs.SELECT + " WHERE rowid = ?", SqliteBlobs.Stored::of, rowid),
                    SqliteBlobs.NAME, rowid).open(bench.identity(), bench.vault());
            try {
                byte[] sealed = bench.vault().sealBlob(plain, place);
                sql.update("UPDATE blobs SET sealed = ? WHERE rowid = ?", sealed, rowid);
                return sealed.length;
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        }
    }
}
