package org.gongji.desk.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongji.desk.vault.Vault;

/** Says of each finding how it came about and since when it can have. Costs several looks at the ledger. */
final class Tracer {
    private final SqliteFile file;
    private final StoreIdentity identity;
    private final Vault vault;
    private final Optional<Head> head;
    private final Path folder;

    /** @param head empty when the head itself is not to be trusted */
    Tracer(SqliteFile file, StoreIdentity identity, Vault vault, Optional<Head> head, Path folder) {
        this.file = file;
        this.identity = identity;
        this.vault = vault;
        this.head = head;
        this.folder = folder;
    }

    List<Trace> trace(List<Finding> findings) {
        RowHistory history = new RowHistory(findings.stream()
                .map(one -> RowHistory.key(one.table(), one.row())).collect(Collectors.toSet()));
        LedgerWalk.each(file, new EntryTable(identity, vault), history::take, damaged -> { });
        head.ifPresent(one -> loose(one, history));
        try (BackupWitness backups = new BackupWitness(folder.resolve(Backups.FOLDER), identity, vault);
             ToldAgain told = new ToldAgain(file, identity, vault, folder)) {
            List<Trace> traces = new ArrayList<>();
            for (Finding finding : findings) {
                traces.add(backups.ask(file.read(sql -> trace(sql, finding, history, told)), history));
            }
            return traces;
        }
    }

    /** Rows written since the newest entry: no act has taken them in yet. */
    private void loose(Head one, RowHistory history) {
        Optional<Moment> last = file.read(sql -> new EntryTracer(sql, identity, vault, head)
                .before(one.sequence() + 1));
        last.ifPresent(moment -> one.loose().forEach(mark -> history.take(mark, moment)));
    }

    private Trace trace(Sql sql, Finding finding, RowHistory history, ToldAgain told) {
        if (finding.table().equals(EntryTable.NAME)) {
            return new EntryTracer(sql, identity, vault, head).trace(finding);
        }
        if (finding.table().equals(SqliteBlobs.NAME)) {
            return new BlobTracer(sql, identity, vault, history).trace(finding);
        }
        return table(finding.table()).filter(table -> !finding.row().startsWith("rowid "))
                .map(table -> new RowTracer(sql, identity, vault, history, told).trace(table, finding))
                .orElseGet(() -> other(finding));
    }

    private static Optional<SealedTable> table(String name) {
        return Schema.sealed().stream().filter(table -> table.name().equals(name)).findFirst();
    }

    private static Trace other(Finding finding) {
        return Trace.of(finding, switch (finding.fault()) {
            case SCHEMA_FOREIGN -> Trace.How.ADDED;
            case SCHEMA_MISSING -> Trace.How.TAKEN_AWAY;
            case SCHEMA_CHANGED, HEAD, IDENTITY, ROSTER, DOOR_LOG, SLOT -> Trace.How.CONTENT;
            default -> Trace.How.UNKNOWN;
        });
    }
}
