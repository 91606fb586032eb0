package org.gongji.desk.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every row of an SQLite file at one moment, as anybody with the file sees it.
 *
 * @param ddl    what makes the same tables and indexes
 * @param tables by name
 */
record FileRows(List<String> ddl, Map<String, Table> tables) {
    /**
     * @param key  the primary key's column
     * @param rows by key, each as many values as {@code columns}
     */
    record Table(String name, List<String> columns, String key, Map<Object, List<Object>> rows) {
        long bytes() {
            return rows.values().stream().flatMap(List::stream).mapToLong(Table::bytes).sum();
        }

        private static long bytes(Object value) {
            if (value instanceof byte[] blob) {
                return blob.length;
            }
            return value instanceof String text ? text.length() : 0;
        }
    }

    static FileRows of(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            List<String> ddl = texts(connection, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid");
            Map<String, Table> tables = new LinkedHashMap<>();
            for (String name : texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                tables.put(name, table(connection, name));
            }
            return new FileRows(ddl, tables);
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                texts.add(result.getString(1));
            }
        }
        return texts;
    }

    private static Table table(Connection connection, String name) throws SQLException {
        List<String> columns = texts(connection, "SELECT name FROM pragma_table_info('" + name + "') ORDER BY cid");
        String key = texts(connection, "SELECT name FROM pragma_table_info('" + name + "') WHERE pk = 1").get(0);
        Map<Object, List<Object>> rows = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT * FROM " + name)) {
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(result.getObject(i));
                }
                rows.put(row.get(columns.indexOf(key)), row);
            }
        }
        return new Table(name, columns, key, rows);
    }
}
