package org.gongji.desk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterChange;

/**
 * What anybody would write first: the file's lines, already in the order of their key, into one table in clear text by
 * sqlite-jdbc, one statement, one transaction, no journal, forced to disk at the end. It checks nothing and seals
 * nothing.
 */
final class PlainRoster implements AutoCloseable {
    private final Path file;
    private final Connection connection;

    PlainRoster(Path file) throws SQLException {
        this.file = file;
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    long load(Path csv) throws SQLException, IOException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            for (String setting : List.of("page_size=8192", "journal_mode=OFF", "synchronous=OFF")) {
                statement.execute("PRAGMA " + setting);
            }
            statement.execute("CREATE TABLE insured (psn_no TEXT, psn_name TEXT, psn_cert_type TEXT, certno TEXT, "
                    + "insutype TEXT, psn_insu_stas TEXT, psn_type TEXT, has_account TEXT, insu_admdvs TEXT, "
                    + "poolarea_no TEXT, surv_stas TEXT, PRIMARY KEY (certno, insutype)) WITHOUT ROWID");
            statement.execute("BEGIN IMMEDIATE");
            try (BufferedReader in = Files.newBufferedReader(csv);
                    PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO insured VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                in.readLine();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    bind(insert, line);
                    insert.executeUpdate();
                    rows++;
                }
            }
            statement.execute("COMMIT");
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return rows;
    }

    private static void bind(PreparedStatement insert, String line) throws SQLException {
        String[] fields = line.split(",", -1);
        for (int i = 0; i < fields.length; i++) {
            insert.setString(i + 1, fields[i]);
        }
    }

    /** One transaction in a write-ahead log, durable at its end: what is in force is never half changed. */
    void upsert(List<RosterChange> changes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("BEGIN IMMEDIATE");
            try (PreparedStatement upsert = connection.prepareStatement("INSERT OR REPLACE INTO insured VALUES "
                    + "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (RosterChange change : changes) {
                    bind(upsert, RosterPeople.line(change.person()).strip());
                    upsert.executeUpdate();
                }
            }
            statement.execute("COMMIT");
        }
    }

    /** A statement for {@link #find}, prepared once. */
    PreparedStatement search() throws SQLException {
        return connection.prepareStatement("SELECT psn_no, psn_name, psn_cert_type, certno, insutype, psn_insu_stas, "
                + "psn_type, has_account, insu_admdvs, poolarea_no, surv_stas FROM insured WHERE certno = ?");
    }

    static List<Insured> find(PreparedStatement search, String certno) throws SQLException {
        search.setString(1, certno);
        List<Insured> found = new ArrayList<>();
        try (ResultSet row = search.executeQuery()) {
            while (row.next()) {
                String account = row.getString(8);
                found.add(new Insured(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5), row.getString(6), row.getString(7),
                        account.isEmpty() ? Optional.empty() : Optional.of(account.equals("1")), row.getString(9),
                        row.getString(10), !row.getString(11).equals("1")));
            }
        }
        return found;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
