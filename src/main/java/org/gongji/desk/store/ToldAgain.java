package org.gongji.desk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.vault.Vault;

/** Fresh tables filled from a ledger when first asked, and deleted after. */
final class ToldAgain implements RowTracer.Expected, AutoCloseable {
    private final SqliteFile store;
    private final StoreIdentity identity;
    private final Vault vault;
    private final Path database;
    private FreshTables fresh;

    ToldAgain(SqliteFile store, StoreIdentity identity, Vault vault, Path folder) {
        this.store = store;
        this.identity = identity;
        this.vault = vault;
        this.database = folder.resolve("told.db");
    }

    @Override
    public Optional<SealedRow> row(SealedTable table, String id) {
        return FreshTables.FOLDED.contains(table) ? fresh().row(table, id) : Optional.empty();
    }

    private FreshTables fresh() {
        if (fresh == null) {
            remove(database);
            fresh = new FreshTables(SqliteFile.create(database), vault, identity);
            List<Long> untold = new ArrayList<>();
            fresh.tell(store, entry -> { }, untold);
        }
        return fresh;
    }

    @Override
    public void close() {
        if (fresh != null) {
            fresh.file().close();
            remove(database);
        }
    }

    static void remove(Path database) {
        try {
            for (String end : List.of("", "-wal", "-shm", "-journal")) {
                Files.deleteIfExists(database.resolveSibling(database.getFileName() + end));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
