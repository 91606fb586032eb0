package org.gongji.desk.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A plain program on sqlite-jdbc: the store's tables, indexes and settings, values ready beforehand, each statement
 * prepared once, no key, no ledger to think about, no thread of its own.
 */
final class PlainStore implements AutoCloseable {
    private static final List<String> SETTINGS = List.of("journal_mode=wal", "synchronous=2", "busy_timeout=5000",
            "foreign_keys=1", "trusted_schema=0", "cell_size_check=1", "secure_delete=1", "temp_store=2",
            "mmap_size=0", "wal_autocheckpoint=1000", "cache_size=-16384");

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private PlainStore(Connection connection) {
        this.connection = connection;
    }

    /** Begins as the recorded store began. */
    static PlainStore like(FileRows start, Path database) throws SQLException {
        PlainStore plain = new PlainStore(DriverManager.getConnection("jdbc:sqlite:" + database));
        plain.run("PRAGMA page_size=8192");
        for (String setting : SETTINGS) {
            plain.run("PRAGMA " + setting);
        }
        for (String ddl : start.ddl()) {
            plain.run(ddl);
        }
        for (FileRows.Table table : start.tables().values()) {
            plain.commit(table.rows().values().stream().map(row -> Change.insert(table, row)).toList());
        }
        return plain;
    }

    void commit(List<Change> changes) throws SQLException {
        run("BEGIN IMMEDIATE");
        for (Change change : changes) {
            PreparedStatement statement = prepared.get(change.sql());
            if (statement == null) {
                statement = connection.prepareStatement(change.sql());
                prepared.put(change.sql(), statement);
            }
            for (int i = 0; i < change.values().size(); i++) {
                statement.setObject(i + 1, change.values().get(i));
            }
            statement.executeUpdate();
        }
        run("COMMIT");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
