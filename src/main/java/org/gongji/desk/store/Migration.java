package org.gongji.desk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/**
 * Takes an older store to today's format once somebody has unlocked it: a checked backup first, then every step, the
 * check of the result and the act MIGRATED {from, to, backup} in one transaction. Whatever fails leaves the store as
 * it was, still of the older format and still usable by the older program.
 */
final class Migration {
    private final StoreFormat format;

    Migration(StoreFormat format) {
        this.format = format;
    }

    int version(Sql sql) {
        return Integer.parseInt(Pragmas.read(sql, "user_version"));
    }

    /**
     * @throws StoreBrokenException  when it is newer than this program
     * @throws StoreDamagedException when its tables are not the desk's
     */
    void validate(Sql sql) {
        int version = version(sql);
        if (version > format.version()) {
            throw StoreBrokenException.of(StoreBrokenException.Trouble.NEWER);
        }
        boolean right = version == format.version() ? Schema.items(sql).equals(format.schema().get())
                : format.leadsFrom(version, Schema.items(sql));
        if (!right) {
            throw new StoreDamagedException("schema");
        }
    }

    boolean due(Sql sql) {
        return version(sql) < format.version();
    }

    /**
     * Takes as long as a backup; nobody else has the store yet.
     *
     * @throws StoreBrokenException NOT_MIGRATED when no backup could be made; otherwise what stopped it
     */
    void run(OpenStore store) {
        Backup backup = store.backups().make(null).made()
                .orElseThrow(() -> StoreBrokenException.of(StoreBrokenException.Trouble.NOT_MIGRATED));
        store.journal().act(pen -> steps(store, backup, pen));
    }

    private int steps(OpenStore store, Backup backup, Journal.Pen pen) {
        Sql sql = store.bench().file().transaction();
        int from = version(sql);
        for (StoreFormat.Step step : format.from(from)) {
            step.ddl().forEach(sql::run);
            step.rows().accept(store);
        }
        sql.run("PRAGMA user_version=" + format.version());
        if (!Schema.items(sql).equals(format.schema().get())) {
            throw new StoreDamagedException("schema");
        }
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("from", from);
        payload.put("to", format.version());
        payload.put("backup", backup.file().getFileName().toString());
        pen.enter(EntryKind.MIGRATED, null, "-", store.now(), payload);
        return from;
    }
}
