package org.gongji.desk.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.PasswordSlots;
import org.gongji.desk.vault.Vault;

/**
 * Tells the whole ledger again into fresh tables beside the store and compares them with the stored ones, row by row.
 * The store itself is not changed.
 */
public final class StoreRebuild {
    /** The fresh database's name, wherever it is put. */
    public static final String FILE = "rebuilt.db";

    private final OpenVault slots;

    public StoreRebuild(SecureRandom random, KdfCost floor) {
        this.slots = new OpenVault(new PasswordSlots(random, floor));
    }

    /**
     * @param staffNo  whose password it is; empty: any account's
     * @param password the caller's to wipe
     * @param into     an existing folder that keeps the fresh tables, sealed by the store's own keys; empty: they are
     *                 deleted after the comparison
     * @throws StoreInUseException  when a desk holds the store
     * @throws StoreBrokenException when the machine fails, or {@code into} holds fresh tables already
     */
    public RebuildVerdict rebuild(Path store, Optional<String> staffNo, char[] password, Optional<Path> into) {
        try (StoreFolder folder = StoreFolder.hold(store)) {
            if (FileHeader.fault(folder.database()).isPresent()) {
                return new RebuildVerdict.Unreadable();
            }
            try (SqliteFile file = SqliteFile.open(folder.database())) {
                return unlocked(file, staffNo, password, into.orElse(folder.path()), into.isPresent());
            }
        } catch (StoreDamagedException e) {
            return new RebuildVerdict.Unreadable();
        } catch (StoreBrokenException e) {
            if (!e.saysDamaged()) {
                throw e;
            }
            return new RebuildVerdict.Unreadable();
        }
    }

    private RebuildVerdict unlocked(SqliteFile file, Optional<String> staffNo, char[] password, Path into,
                                    boolean keep) {
        StoreIdentity identity = file.read(StoreIdentity::read);
        List<SlotTable.Line> asked = OpenVault.asked(file.read(SlotTable::lines), staffNo);
        Optional<Vault> opened = slots.by(asked, identity, password);
        if (opened.isEmpty()) {
            return asked.isEmpty() ? new RebuildVerdict.NoSuchAccount() : new RebuildVerdict.WrongPassword();
        }
        Path database = into.resolve(FILE);
        if (!keep) {
            ToldAgain.remove(database);
        }
        try (Vault vault = opened.get(); SqliteFile empty = SqliteFile.create(database)) {
            return told(file, new FreshTables(empty, vault, identity), identity, vault);
        } finally {
            if (!keep) {
                ToldAgain.remove(database);
            }
        }
    }

    private static RebuildVerdict told(SqliteFile file, FreshTables fresh, StoreIdentity identity, Vault vault) {
        NewestMarks marks = new NewestMarks();
        List<Long> untold = new ArrayList<>();
        long told = fresh.tell(file, entry -> remember(entry, marks), untold);
        file.read(Head::stored).flatMap(stored -> Head.proved(stored, identity, vault))
                .ifPresent(head -> head.loose().forEach(marks::remember));
        List<RowDifference> differences = new ArrayList<>();
        untold.forEach(n -> differences.add(new RowDifference(RowDifference.Kind.ACT_UNTOLD, EntryTable.NAME,
                Long.toString(n), List.of(), false)));
        RowComparison comparison = new RowComparison(file, fresh.file(), new RowSeal(identity, vault), marks);
        FreshTables.FOLDED.forEach(table -> differences.addAll(comparison.of(table)));
        return new RebuildVerdict.Rebuilt(told, comparison.rows(), differences);
    }

    private static void remember(Entry entry, NewestMarks marks) {
        if (entry.payload().get("rows") instanceof List<?> rows) {
            rows.stream().map(RowMark::of).forEach(marks::remember);
        }
    }
}
