package org.gongji.desk.store.roster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterStamp;

/** Second pass of an import: sorts, cuts blocks and seals them into a new file, which nobody reads until it is whole. */
final class RosterWriter {
    private final Path file;
    private final String generationId;
    private final GenerationSeal seal;
    private final MessageDigest content = Sha256.digest();
    private final List<RosterRow> waiting = new ArrayList<>();
    private int waitingSize;
    private long blocks;

    RosterWriter(Path file, String generationId, GenerationSeal seal) {
        this.file = file;
        this.generationId = generationId;
        this.seal = seal;
    }

    RosterLabel write(RosterStamp stamp, Iterator<Insured> people) throws IOException {
        try (RosterPartitions partitions = new RosterPartitions(file.toAbsolutePath().getParent(), seal)) {
            while (people.hasNext()) {
                Insured person = people.next();
                partitions.add(RosterRow.of(seal.blind(person.certno()), person));
            }
            RosterLabel label = write(stamp, partitions);
            force(file);
            return label;
        } catch (SQLException e) {
            throw new IOException("roster.db could not be written, SQLite code " + e.getErrorCode(), e);
        }
    }

    /** A file nobody reads yet needs no journal: until it is renamed a crash loses only the attempt. */
    private RosterLabel write(RosterStamp stamp, RosterPartitions partitions) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("page_size=8192", "journal_mode=OFF", "synchronous=OFF",
                    "application_id=1196049969")) {
                statement.execute("PRAGMA " + setting);
            }
            statement.execute("CREATE TABLE label (id INTEGER PRIMARY KEY CHECK (id = 1), format TEXT NOT NULL, "
                    + "generation_id TEXT NOT NULL, sealed BLOB NOT NULL) STRICT");
            statement.execute("CREATE TABLE block (first INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT");
            statement.execute("BEGIN IMMEDIATE");
            blocks(connection, partitions);
            RosterLabel label = new RosterLabel(stamp, partitions.rows(), blocks, Sha256.ofDigest(content.digest()));
            label(connection, label);
            statement.execute("COMMIT");
            return label;
        }
    }

    private void blocks(Connection connection, RosterPartitions partitions) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO block (first, sealed) VALUES (?, ?)")) {
            long first = 0;
            for (int i = 0; i < RosterPartitions.count(); i++) {
                for (RosterRow row : partitions.sorted(i)) {
                    if (isFull(row)) {
                        put(insert, new RosterBlock(first, row.key(), waiting));
                        first = row.key();
                    }
                    waiting.add(row);
                    waitingSize += row.size();
                }
            }
            put(insert, new RosterBlock(first, RosterBlock.END, waiting));
        }
    }

    /** A person's rows are never parted. */
    private boolean isFull(RosterRow next) {
        return waitingSize + next.size() > RosterBlock.TARGET && !waiting.isEmpty()
                && waiting.get(waiting.size() - 1).key() != next.key();
    }

    private void put(PreparedStatement insert, RosterBlock block) throws SQLException {
        byte[] sealed = seal.seal(block.plain(), RosterBlock.PART, block.first());
        content.update(sealed);
        insert.setLong(1, block.first());
        insert.setBytes(2, sealed);
        insert.executeUpdate();
        blocks++;
        waiting.clear();
        waitingSize = 0;
    }

    private void label(Connection connection, RosterLabel label) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO label (id, format, generation_id, sealed) VALUES (1, ?, ?, ?)")) {
            insert.setString(1, GenerationSeal.FORMAT);
            insert.setString(2, generationId);
            insert.setBytes(3, seal.seal(label.plain(), RosterLabel.PART, 1));
            insert.executeUpdate();
        }
    }

    private static void force(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
