package org.gongji.desk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.vault.Vault;

/** The store's own backups, asked whether something was still right when they were made. */
final class BackupWitness implements AutoCloseable {
    private final StoreIdentity identity;
    private final Vault vault;
    private final List<Copy> copies = new ArrayList<>();

    /** @param last the newest entry in it */
    private record Copy(Sql sql, Head head, Moment last) {
    }

    /** @param folder of the backups; it need not be there */
    BackupWitness(Path folder, StoreIdentity identity, Vault vault) {
        this.identity = identity;
        this.vault = vault;
        for (Path file : files(folder)) {
            open(file);
        }
        copies.sort(Comparator.comparing(copy -> copy.head().sequence()));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".db")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A backup that is not this store's, or damaged itself, says nothing. */
    private void open(Path file) {
        Sql sql = SqliteFile.readOnly(file);
        boolean heard = false;
        try {
            Optional<Head> head = Head.stored(sql).flatMap(one -> Head.proved(one, identity, vault));
            Optional<Moment> last = head.flatMap(one -> new EntryTracer(sql, identity, vault, head)
                    .before(one.sequence() + 1));
            heard = head.isPresent() && last.isPresent();
            if (heard) {
                copies.add(new Copy(sql, head.get(), last.get()));
            }
        } catch (StoreBrokenException | StoreDamagedException e) {
            heard = false;
        } finally {
            if (!heard) {
                sql.close();
            }
        }
    }

    /** How far the newest backup goes, where that is farther than the store itself. */
    Optional<Long> newestAfter(long sequence) {
        return copies.isEmpty() ? Optional.empty() : Optional.of(copies.get(copies.size() - 1).head().sequence())
                .filter(newest -> newest > sequence);
    }

    /** Adds between which backups it went wrong. */
    Trace ask(Trace trace, RowHistory history) {
        Optional<Moment> right = Optional.empty();
        Optional<Moment> wrong = Optional.empty();
        for (Copy copy : copies) {
            Optional<Boolean> holds = holds(copy, trace.finding(), history);
            if (holds.equals(Optional.of(true))) {
                right = Optional.of(copy.last());
                wrong = Optional.empty();
            } else if (holds.isPresent() && wrong.isEmpty()) {
                wrong = Optional.of(copy.last());
            }
        }
        return trace.between(right, wrong);
    }

    /** @return empty when this backup was made before the thing was written, or cannot say */
    private Optional<Boolean> holds(Copy copy, Finding finding, RowHistory history) {
        try {
            if (finding.table().equals(EntryTable.NAME)) {
                long sequence = finding.row().matches("\\d{1,18}") ? Long.parseLong(finding.row()) : Long.MAX_VALUE;
                return sequence > copy.head().sequence() ? Optional.empty()
                        : Optional.of(new EntryTracer(copy.sql(), identity, vault, Optional.of(copy.head()))
                                .whole(sequence));
            }
            return history.asOf(finding.table(), finding.row(), copy.head().sequence()).map(RowHistory.Step::mark)
                    .map(mark -> holds(copy.sql(), finding, mark));
        } catch (StoreBrokenException | StoreDamagedException e) {
            copy.sql().forgive();
            return Optional.empty();
        }
    }

    private boolean holds(Sql sql, Finding finding, RowMark mark) {
        if (finding.table().equals(SqliteBlobs.NAME)) {
            Optional<SqliteBlobs.Stored> blob = sql.one(SqliteBlobs.SELECT + " WHERE digest = ?",
                    SqliteBlobs.Stored::of, finding.row());
            return mark.mac().map(mac -> blob.filter(one -> whole(one, mac)).isPresent()).orElse(blob.isEmpty());
        }
        SealedTable table = Schema.sealed().stream().filter(one -> one.name().equals(finding.table())).findFirst()
                .orElseThrow(() -> new StoreDamagedException(finding.table()));
        Optional<RowSeal.Stored> row = sql.one(RowSeal.select(table) + " WHERE id = ?",
                one -> RowSeal.stored(table, one), finding.row());
        return mark.mac().map(mac -> row.filter(one -> whole(table, one, mac)).isPresent()).orElse(row.isEmpty());
    }

    private boolean whole(SqliteBlobs.Stored blob, String mac) {
        try {
            blob.open(identity, vault);
            return blob.matches(identity, vault, mac);
        } catch (StoreDamagedException e) {
            return false;
        }
    }

    private boolean whole(SealedTable table, RowSeal.Stored row, String mac) {
        try {
            return new RowSeal(identity, vault).matches(table, row, mac);
        } catch (StoreDamagedException e) {
            return false;
        }
    }

    @Override
    public void close() {
        copies.forEach(copy -> copy.sql().close());
    }
}
