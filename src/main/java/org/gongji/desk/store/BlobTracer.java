package org.gongji.desk.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.vault.SealBrokenException;
import org.gongji.desk.vault.Vault;

/** Says how a page, form or photo came to be wrong. */
final class BlobTracer {
    private static final int TRIES = 2000;

    private final Sql sql;
    private final StoreIdentity identity;
    private final Vault vault;
    private final RowHistory history;

    BlobTracer(Sql sql, StoreIdentity identity, Vault vault, RowHistory history) {
        this.sql = sql;
        this.identity = identity;
        this.vault = vault;
        this.history = history;
    }

    Trace trace(Finding finding) {
        Optional<RowHistory.Step> last = history.last(SqliteBlobs.NAME, finding.row());
        Optional<Moment> written = last.filter(step -> step.mark().mac().isPresent()).map(RowHistory.Step::at);
        return switch (finding.fault()) {
            case BLOB_MISSING -> Trace.of(finding, Trace.How.TAKEN_AWAY).written(written);
            case BLOB_FOREIGN -> last.map(step -> Trace.of(finding, Trace.How.BROUGHT_BACK)
                    .from(Optional.of(step.at()))).orElseGet(() -> Trace.of(finding, Trace.How.ADDED));
            default -> changed(finding, last.map(RowHistory.Step::mark).flatMap(RowMark::mac)).written(written);
        };
    }

    private Trace changed(Finding finding, Optional<String> mac) {
        Optional<SqliteBlobs.Stored> found = sql.one(SqliteBlobs.SELECT + " WHERE digest = ?",
                SqliteBlobs.Stored::of, finding.row());
        if (found.isEmpty() || mac.isEmpty()) {
            return Trace.of(finding, Trace.How.UNKNOWN);
        }
        SqliteBlobs.Stored blob = found.get();
        if (!blob.matches(identity, vault, mac.get())) {
            return Trace.of(finding, Trace.How.COLUMN, column(blob, mac.get()));
        }
        return other(blob).map(digest -> Trace.of(finding, Trace.How.SWAPPED, digest))
                .orElseGet(() -> Trace.of(finding, Trace.How.CONTENT));
    }

    private String column(SqliteBlobs.Stored blob, String mac) {
        boolean media = sql.query("SELECT DISTINCT mediaType FROM blobs LIMIT " + TRIES, row -> Cells.text(row, 1))
                .stream().map(type -> new SqliteBlobs.Stored(blob.digest(), type, blob.size(), blob.sealed()))
                .anyMatch(guess -> guess.matches(identity, vault, mac));
        return media ? "mediaType" : "size";
    }

    private Optional<String> other(SqliteBlobs.Stored blob) {
        List<SqliteBlobs.Stored> places = new ArrayList<>(sql.query("SELECT digest, mediaType, size, x'' FROM blobs "
                + "WHERE digest <> ? LIMIT " + TRIES, SqliteBlobs.Stored::of, blob.digest()));
        return places.stream().filter(place -> opens(blob.sealed(), place)).map(SqliteBlobs.Stored::digest)
                .findFirst();
    }

    private boolean opens(byte[] sealed, SqliteBlobs.Stored place) {
        try {
            vault.openBlob(sealed, place.place(identity));
            return true;
        } catch (SealBrokenException e) {
            return false;
        }
    }
}
