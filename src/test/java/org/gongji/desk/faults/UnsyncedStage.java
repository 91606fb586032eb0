package org.gongji.desk.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Rows in a plain SQLite file with synchronous=OFF: what a power cut takes from somebody who asks for no sync. */
final class UnsyncedStage implements Stage {
    private static final int ROWS = 2000;

    @Override
    public String name() {
        return "unsynced";
    }

    @Override
    public void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Connection connection = connect(folder); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE act (n INTEGER PRIMARY KEY, page BLOB)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plain.db"));
    }

    @Override
    public void run(Path folder, Said said) {
        try (Connection connection = connect(folder); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=OFF");
            for (int i = 1; i <= ROWS; i++) {
                statement.execute("INSERT INTO act VALUES (" + i + ", randomblob(4000))");
                said.done("row " + i);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file that no longer opens holds no row that was promised. */
    static int rows(Path folder) {
        try (Connection connection = connect(folder); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT count(*) FROM act")) {
            return row.getInt(1);
        } catch (SQLException e) {
            return 0;
        }
    }

    @Override
    public void check(Desk desk, List<String> said) {
        throw new UnsupportedOperationException("there is no desk over a plain file");
    }
}
