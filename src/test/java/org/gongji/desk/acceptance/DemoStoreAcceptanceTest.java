package org.gongji.desk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreVerdict;
import org.gongji.desk.store.StoreVerifier;
import org.gongji.desk.vault.KdfCost;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store the demo leaves, with its full price of a password; every cell of a small store: EveryCellTest. */
@DisplayName("The store the demo leaves")
class DemoStoreAcceptanceTest {
    private static PlayedDay day;
    @TempDir
    Path room;

    @BeforeAll
    static void play() {
        day = PlayedDay.once();
    }

    /** @param row what the verifier calls the row: its first column */
    private record Cell(String file, String table, String column, long rowid, String row) {
        @Override
        public String toString() {
            return file + " " + table + "." + column;
        }
    }

    @Test
    @DisplayName("is sound as it stands")
    void isSound() throws IOException {
        Path store = day.copyOfStore(room);
        assertThat(verify(store)).isInstanceOfSatisfying(StoreVerdict.Sound.class, sound -> {
            assertThat(sound.entries()).isGreaterThan(500);
            assertThat(sound.blobs()).isGreaterThan(150);
        });
    }

    @Test
    @DisplayName("is not, and the row is named, after one byte of a sealed or plain cell is changed")
    void namesTheRowOfAChangedCell() throws Exception {
        List<Cell> cells = cellKinds();
        List<Cell> sample = List.of(cell(cells, "entries", "sealed"), cell(cells, "entries", "businessTime"),
                cell(cells, "blobs", "sealed"), cell(cells, "matters", "payload"), cell(cells, "bindings", "state"),
                cell(cells, "block", "sealed"), cell(cells, "label", "id"));
        assertThat(silent(sample)).isEmpty();
    }

    /** Some minutes, most of them paid to the password. */
    @Test
    @Tag("long")
    @DisplayName("is not, after one byte is changed in a cell of any kind it has")
    void namesTheRowOfACellOfAnyKind() throws Exception {
        List<Cell> cells = cellKinds();
        assertThat(cells).hasSizeGreaterThan(60);
        assertThat(silent(cells)).isEmpty();
    }

    private List<String> silent(List<Cell> cells) throws Exception {
        List<String> silent = new ArrayList<>();
        for (Cell cell : cells) {
            Path store = day.copyOfStore(room);
            change(store, cell);
            StoreVerdict verdict = verify(store);
            if (!(verdict instanceof StoreVerdict.Damaged damaged) || damaged.findings().stream()
                    .noneMatch(one -> one.table().equals(cell.table()) || cell.file().equals("roster.db"))) {
                silent.add(cell + " -> " + verdict);
            }
        }
        Evidence.counted("A", "cells of the demo's store with one byte changed, each named by store verify", cells.size(),
                silent.size());
        return silent;
    }

    private static StoreVerdict verify(Path store) throws IOException {
        char[] password = PasswordFile.read(store.resolveSibling("store.password"));
        return new StoreVerifier(new SecureRandom(), KdfCost.FULL).verify(store, Optional.empty(), password);
    }

    private static Cell cell(List<Cell> cells, String table, String column) {
        return cells.stream().filter(one -> one.table().equals(table) && one.column().equals(column)).findFirst()
                .orElseThrow();
    }

    /** One cell for each column of each table that holds anything. */
    private static List<Cell> cellKinds() throws SQLException {
        List<Cell> cells = new ArrayList<>();
        for (String file : List.of("desk.db", "roster.db")) {
            try (Connection connection = open(day.folder().resolve("store"), file)) {
                for (String table : column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                    for (String name : column(connection, "SELECT name FROM pragma_table_info('" + table + "')")) {
                        cells.addAll(first(connection, file, table, name));
                    }
                }
            }
        }
        return cells;
    }

    private static List<Cell> first(Connection connection, String file, String table, String name)
            throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT rowid, * FROM " + table + " WHERE \"" + name
                     + "\" IS NOT NULL ORDER BY rowid LIMIT 1 OFFSET (SELECT count(*) / 2 FROM " + table
                     + " WHERE \"" + name + "\" IS NOT NULL)")) {
            return row.next() ? List.of(new Cell(file, table, name, row.getLong(1), row.getString(2))) : List.of();
        }
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static Connection open(Path store, String file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + store.resolve(file));
    }

    private static void change(Path store, Cell cell) throws SQLException, IOException {
        try (Connection connection = open(store, cell.file()); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints=ON");
            Object old;
            try (ResultSet row = statement.executeQuery("SELECT \"" + cell.column() + "\" FROM " + cell.table()
                    + " WHERE rowid = " + cell.rowid())) {
                old = row.getObject(1);
            }
            try (PreparedStatement update = connection.prepareStatement("UPDATE " + cell.table() + " SET \""
                    + cell.column() + "\" = ? WHERE rowid = ?")) {
                update.setObject(1, other(old));
                update.setLong(2, cell.rowid());
                assertThat(update.executeUpdate()).isEqualTo(1);
            }
        }
        Files.deleteIfExists(store.resolve(cell.file() + "-wal"));
    }

    /** One byte, and far enough off to be no other row's key. */
    private static Object other(Object old) {
        if (old instanceof byte[] bytes) {
            bytes[bytes.length / 2] ^= 1;
            return bytes;
        }
        if (old instanceof Number number) {
            return number.longValue() ^ 0x10000;
        }
        String text = (String) old;
        int at = text.length() / 2;
        return text.isEmpty() ? "x" : text.substring(0, at) + (char) (text.charAt(at) ^ 0x40) + text.substring(at + 1);
    }
}
