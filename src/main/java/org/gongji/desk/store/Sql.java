package org.gongji.desk.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConnection;

/**
 * Statements on one connection. After the first failure it takes no further statement until {@link #rollback}: on a
 * full disk SQLite ends the transaction by itself, and whatever followed would become durable alone. Two threads may
 * share it, one statement at a time: the second sees the first one's failure.
 */
final class Sql implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private boolean failed;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Reads one row of a result. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Step<T> {
        T take() throws SQLException;
    }

    /** @return rows changed */
    int update(String sql, Object... arguments) {
        return guarded(() -> bound(sql, arguments).executeUpdate());
    }

    <T> List<T> query(String sql, Reading<T> reading, Object... arguments) {
        return guarded(() -> {
            List<T> rows = new ArrayList<>();
            try (ResultSet result = bound(sql, arguments).executeQuery()) {
                while (result.next()) {
                    rows.add(reading.of(result));
                }
            }
            return rows;
        });
    }

    <T> Optional<T> one(String sql, Reading<T> reading, Object... arguments) {
        List<T> rows = query(sql, reading, arguments);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /** For what is said again and again and changes no row by itself: BEGIN, COMMIT. */
    void say(String sql) {
        guarded(() -> bound(sql).execute());
    }

    /** For what cannot be prepared: schema, pragmas. */
    void run(String sql) {
        guarded(() -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    synchronized void rollback() {
        failed = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                failed = true;
                throw new StoreBrokenException(e);
            }
        }
    }

    private synchronized <T> T guarded(Step<T> step) {
        if (failed) {
            throw new StoreBrokenException("a statement before this one failed");
        }
        try {
            return step.take();
        } catch (SQLException e) {
            failed = true;
            forget();
            throw new StoreBrokenException(e);
        }
    }

    /** The driver gives up a statement that failed: kept and said again, it would fail for ever. */
    private void forget() {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                // given up already
            }
        }
        prepared.clear();
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /** Ends what another thread is running here with {@code SQLITE_INTERRUPT}. */
    void interrupt() {
        try {
            connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
        } catch (SQLException e) {
            throw new StoreBrokenException(e);
        }
    }

    /** A reader's failure is over with its statement: it has no transaction to protect. */
    synchronized void forgive() {
        failed = false;
    }

    @Override
    public synchronized void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw new StoreBrokenException(e);
        }
    }
}
