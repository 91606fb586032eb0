package org.gongji.desk.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.Blobs;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Purged;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.vault.SealBrokenException;
import org.gongji.desk.vault.Vault;

/** Pages, forms and photos: sealed in segments, named by the SHA-256 of what they are, the same bytes once. */
final class SqliteBlobs implements Blobs {
    static final String NAME = "blobs";
    static final String DDL = "CREATE TABLE blobs (digest TEXT PRIMARY KEY NOT NULL, mediaType TEXT NOT NULL, "
            + "size INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT";
    static final String SELECT = "SELECT digest, mediaType, size, sealed FROM blobs";

    private final Workbench bench;

    SqliteBlobs(Workbench bench) {
        this.bench = bench;
    }

    /** A blob as it lies in the file. */
    record Stored(String digest, String mediaType, long size, byte[] sealed) {
        static Stored of(ResultSet row) throws SQLException {
            return new Stored(Cells.text(row, 1), Cells.text(row, 2), row.getLong(3), Cells.bytes(row, 4));
        }

        byte[] place(StoreIdentity identity) {
            return Place.of(identity, NAME, digest, 1, Map.of("mediaType", mediaType, "size", size));
        }

        /** @throws StoreDamagedException naming the blob */
        byte[] open(StoreIdentity identity, Vault vault) {
            try {
                byte[] plain = vault.openBlob(sealed, place(identity));
                if (plain.length == size && Sha256.of(plain).hex().equals(digest)) {
                    return plain;
                }
                throw new StoreDamagedException(NAME, digest, null);
            } catch (SealBrokenException e) {
                throw new StoreDamagedException(NAME, digest, e);
            }
        }

        boolean matches(StoreIdentity identity, Vault vault, String mac) {
            return vault.macHolds(RowSeal.PURPOSE, HexFormat.of().parseHex(mac), place(identity));
        }
    }

    @Override
    public Optional<byte[]> read(Sha256 digest) {
        bench.file().lane().ifPresent(BlobLane::settle);
        return bench.file().read(sql -> sql.one(SELECT + " WHERE digest = ?", Stored::of, digest.hex()))
                .map(blob -> blob.open(bench.identity(), bench.vault()));
    }

    @Override
    public Optional<Purged> purged(Sha256 digest) {
        EntryTable entries = new EntryTable(bench.identity(), bench.vault());
        return bench.file().read(sql -> sql.query(EntryTable.SELECT + " WHERE kind = ? ORDER BY sequence DESC",
                        EntryTable::stored, EntryKind.BLOBS_PURGED.name())).stream().map(entries::open)
                .flatMap(entry -> purged(entry, digest.hex()).stream()).findFirst();
    }

    private static Optional<Purged> purged(Entry entry, String digest) {
        return ((List<?>) entry.payload().get("files")).stream().map(file -> (Map<?, ?>) file)
                .filter(file -> digest.equals(file.get("file"))).findFirst()
                .map(file -> new Purged(entry.header().sequence(), entry.header().businessTime(),
                        entry.header().clerk(), String.valueOf(entry.payload().get("second")),
                        ((Number) file.get("note")).intValue()));
    }

    /** @param plain copied; sealed and inserted by the time the act commits */
    Sha256 keep(byte[] plain, String mediaType) {
        Sha256 digest = Sha256.of(plain);
        Sql sql = bench.file().transaction();
        BlobLane lane = bench.file().lane().orElseThrow();
        if (lane.holds(digest.hex()) || isThere(sql, digest)) {
            return digest;
        }
        byte[] place = new Stored(digest.hex(), mediaType, plain.length, new byte[0]).place(bench.identity());
        byte[] copy = plain.clone();
        lane.send(digest.hex(), () -> insert(sql, digest, mediaType, copy, place));
        bench.marks().add(RowMark.written(NAME, digest.hex(), 1,
                HexFormat.of().formatHex(bench.vault().mac(RowSeal.PURPOSE, place))));
        return digest;
    }

    private static boolean isThere(Sql sql, Sha256 digest) {
        return sql.one("SELECT 1 FROM blobs WHERE digest = ?", row -> true, digest.hex()).isPresent();
    }

    private void insert(Sql sql, Sha256 digest, String mediaType, byte[] copy, byte[] place) {
        int size = copy.length;
        byte[] sealed;
        try {
            sealed = bench.vault().sealBlob(copy, place);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
        sql.update("INSERT INTO blobs (digest, mediaType, size, sealed) VALUES (?, ?, ?, ?)", digest.hex(), mediaType,
                size, sealed);
    }
}
