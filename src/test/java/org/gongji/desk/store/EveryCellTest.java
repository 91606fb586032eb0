package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.vault.TestKdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes one value in each cell of each table through a plain SQLite connection; every change must be named. */
class EveryCellTest {
    @TempDir
    Path sound;
    @TempDir
    Path altered;

    @BeforeEach
    void play() {
        SmallDay.play(sound);
    }

    /** A cell by place. */
    private record Cell(String table, long rowid, String column, String name) {
    }

    @Test
    void findsNothingWrongWithAnUntouchedStore() {
        StoreVerdict verdict = verify(sound);
        assertThat(verdict).isInstanceOf(StoreVerdict.Sound.class);
        StoreVerdict.Sound counts = (StoreVerdict.Sound) verdict;
        assertThat(counts.entries()).isEqualTo(7);
        assertThat(counts.blobs()).isEqualTo(2);
        assertThat(counts.rows()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void namesTheRowAfterOneChangeInAnyCell() throws Exception {
        List<Cell> cells = cells();
        assertThat(cells.stream().map(Cell::table).distinct()).containsAll(tables());
        assertThat(cells).hasSizeGreaterThan(200);
        List<String> silent = new ArrayList<>();
        for (Cell cell : cells) {
            copy();
            Object now = change(cell);
            StoreVerdict verdict = verify(altered);
            if (!(verdict instanceof StoreVerdict.Damaged damaged) || !names(damaged, cell, now)) {
                silent.add(cell + " -> " + verdict);
            }
        }
        Evidence.counted("A", "cells of rows, blobs and entries changed one by one, each named by store verify",
                cells.size(), silent.size());
        assertThat(silent).isEmpty();
    }

    @Test
    void namesTheSchemaItemAfterOneChangeInItsText() throws Exception {
        List<String> silent = new ArrayList<>();
        for (Cell cell : schemaCells()) {
            copy();
            change(cell);
            StoreVerdict verdict = verify(altered);
            if (!(verdict instanceof StoreVerdict.Damaged)) {
                silent.add(cell + " -> " + verdict);
            }
        }
        assertThat(silent).isEmpty();
    }

    /** By the id it had, or has now; a row of which there is only one may be named by its table. */
    private static boolean names(StoreVerdict.Damaged damaged, Cell cell, Object now) {
        return damaged.findings().stream().anyMatch(one -> one.table().equals(cell.table())
                && (one.row().equals(cell.name()) || one.row().equals(String.valueOf(now))
                || one.row().isEmpty() && cell.name().equals("1")));
    }

    private static StoreVerdict verify(Path folder) {
        return new StoreVerifier(Stores.RANDOM, TestKdf.cheap())
                .verify(folder, Optional.of("0312"), Stores.password());
    }

    private void copy() throws IOException {
        Files.deleteIfExists(altered.resolve("desk.db-wal"));
        Files.deleteIfExists(altered.resolve("desk.db-shm"));
        Files.copy(sound.resolve("desk.db"), altered.resolve("desk.db"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Connection plain(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
    }

    private Set<String> tables() throws SQLException {
        try (Connection connection = plain(sound); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
            Set<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private List<Cell> cells() throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (String table : tables()) {
            try (Connection connection = plain(sound); Statement statement = connection.createStatement();
                 ResultSet rows = statement.executeQuery("SELECT rowid, * FROM " + table)) {
                while (rows.next()) {
                    for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                        cells.add(new Cell(table, rows.getLong(1), rows.getMetaData().getColumnName(i),
                                rows.getString(2)));
                    }
                }
            }
        }
        return cells;
    }

    private List<Cell> schemaCells() throws SQLException {
        List<Cell> cells = new ArrayList<>();
        try (Connection connection = plain(sound); Statement statement = connection.createStatement();
             ResultSet rows = statement.executeQuery("SELECT rowid, name FROM sqlite_schema")) {
            while (rows.next()) {
                for (String column : List.of("type", "name", "tbl_name", "sql", "rootpage")) {
                    cells.add(new Cell("sqlite_schema", rows.getLong(1), column, rows.getString(2)));
                }
            }
        }
        return cells;
    }

    private Object change(Cell cell) throws SQLException {
        try (Connection connection = plain(altered); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA writable_schema=ON");
            Object old;
            try (ResultSet row = statement.executeQuery("SELECT \"" + cell.column() + "\" FROM " + cell.table()
                    + " WHERE rowid = " + cell.rowid())) {
                old = row.getObject(1);
            }
            statement.execute("PRAGMA ignore_check_constraints=ON");
            try (PreparedStatement update = connection.prepareStatement("UPDATE " + cell.table() + " SET \""
                    + cell.column() + "\" = ? WHERE rowid = ?")) {
                Object now = other(old, cell.column());
                update.setObject(1, now);
                update.setLong(2, cell.rowid());
                assertThat(update.executeUpdate()).isEqualTo(1);
                return now;
            }
        }
    }

    /** One byte, one character, one more; where there was nothing, something. */
    private static Object other(Object old, String column) {
        if (old instanceof byte[] bytes) {
            bytes[bytes.length / 2] ^= 1;
            return bytes;
        }
        if (old instanceof Number number) {
            return number.longValue() + 100_000;
        }
        if (old == null) {
            return column.equals("settled") ? (Object) 5L : "x";
        }
        String text = (String) old;
        if (text.isEmpty()) {
            return "x";
        }
        int at = text.length() / 2;
        return text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1);
    }
}
