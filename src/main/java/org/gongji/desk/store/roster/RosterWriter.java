package org.gongji.desk.store.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.roster.ImportWatch;
import org.gongji.desk.roster.RosterStamp;

/**
 * An import: deals the rows, sorts them, cuts blocks and seals them into a new file, which nobody reads until it is
 * whole. One thread reads and writes; a second one encodes, sorts and seals.
 */
final class RosterWriter {
    /** Rows handed to the second thread at a time, and how many such lots may wait. */
    private static final int LOT = 4096;
    private static final int WAITING = 4;

    private final Path file;
    private final Layer layer;
    private final GenerationSeal seal;
    private final IntFunction<byte[]> before;
    private final MessageDigest content = Sha256.digest();
    private long rows;
    private long blocks;

    /** @param before the rows a partition had, for people of whom nothing new is written */
    RosterWriter(Path file, Layer layer, GenerationSeal seal, IntFunction<byte[]> before) {
        this.file = file;
        this.layer = layer;
        this.seal = seal;
        this.before = before;
    }

    /** What stands in the label beside what is counted here. */
    record Heading(String generationId, RosterStamp stamp, Optional<Sha256> over) {
    }

    /** @param row how one of {@code people} is written */
    <T> RosterLabel write(Heading heading, Iterator<T> people, Function<T, RosterRow> row, ImportWatch watch)
            throws IOException {
        try (RosterPartitions partitions = RosterPartitions.passing(file.toAbsolutePath().getParent(), seal)) {
            deal(partitions, people, row, watch);
            return write(heading, partitions, watch);
        }
    }

    /** Rows that were dealt already. */
    RosterLabel write(Heading heading, RosterPartitions partitions, ImportWatch watch) throws IOException {
        try (SealingLane lane = new SealingLane(WAITING)) {
            RosterLabel label = write(heading, partitions, lane, watch);
            force(file);
            return label;
        } catch (SQLException e) {
            throw new IOException("roster.db could not be written, SQLite code " + e.getErrorCode(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** First pass: into partitions, encoded and sealed on the second thread. */
    static <T> void deal(RosterPartitions partitions, Iterator<T> people, Function<T, RosterRow> row,
                         ImportWatch watch) throws IOException {
        try (SealingLane lane = new SealingLane(WAITING)) {
            long done = 0;
            while (people.hasNext()) {
                List<T> lot = new ArrayList<>(LOT);
                while (lot.size() < LOT && people.hasNext()) {
                    lot.add(people.next());
                }
                lane.send(() -> {
                    lot.forEach(one -> partitions.add(row.apply(one)));
                    return null;
                });
                done += lot.size();
                watch.read(done);
            }
            lane.settle();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A file nobody reads yet needs no journal: until it is renamed a crash loses only the attempt. */
    private RosterLabel write(Heading heading, RosterPartitions partitions, SealingLane lane, ImportWatch watch)
            throws SQLException {
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
            blocks(connection, partitions, lane, watch);
            RosterLabel label = new RosterLabel(heading.stamp(), rows, blocks, Sha256.ofDigest(content.digest()),
                    heading.over());
            label(connection, heading.generationId(), label);
            statement.execute("COMMIT");
            return label;
        }
    }

    /** While one partition's blocks go into the file, the next one's are sorted and sealed. */
    private void blocks(Connection connection, RosterPartitions partitions, SealingLane lane, ImportWatch watch)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO block (first, sealed) VALUES (?, ?)")) {
            SealingLane.Sent<Sealed> next = lane.send(() -> sealed(partitions, 0));
            for (int i = 0; i < RosterPartitions.count(); i++) {
                Sealed ready = next.get();
                int following = i + 1;
                if (following < RosterPartitions.count()) {
                    next = lane.send(() -> sealed(partitions, following));
                }
                put(insert, ready);
                watch.sealed(following, RosterPartitions.count());
            }
        }
    }

    /** @param rows in all of these blocks */
    private record Sealed(List<Block> blocks, int rows) {
        record Block(long first, byte[] sealed) {
        }
    }

    /** The blocks of one partition; the first answers from where the partition begins. */
    private Sealed sealed(RosterPartitions partitions, int partition) {
        SortedRows sorted = SortedRows.of(partitions.take(partition), before.apply(partition));
        List<Sealed.Block> sealed = new ArrayList<>();
        long first = RosterPartitions.first(partition);
        int from = 0;
        int size = 0;
        for (int i = 0; i < sorted.count(); i++) {
            boolean parts = i > from && sorted.key(i) != sorted.key(i - 1); // a person's rows stay together
            if (parts && size + sorted.size(i) > RosterBlock.TARGET) {
                sealed.add(block(first, RosterBlock.plain(sorted.key(i), sorted, from, i)));
                first = sorted.key(i);
                from = i;
                size = 0;
            }
            size += sorted.size(i);
        }
        sealed.add(block(first, RosterBlock.plain(RosterPartitions.first(partition + 1), sorted, from,
                sorted.count())));
        return new Sealed(sealed, sorted.count());
    }

    private Sealed.Block block(long first, byte[] plain) {
        return new Sealed.Block(first, seal.seal(plain, layer.block(), first));
    }

    private void put(PreparedStatement insert, Sealed ready) throws SQLException {
        for (Sealed.Block block : ready.blocks()) {
            content.update(block.sealed());
            insert.setLong(1, block.first());
            insert.setBytes(2, block.sealed());
            insert.executeUpdate();
        }
        blocks += ready.blocks().size();
        rows += ready.rows();
    }

    private void label(Connection connection, String generationId, RosterLabel label) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO label (id, format, generation_id, sealed) VALUES (1, ?, ?, ?)")) {
            insert.setString(1, GenerationSeal.FORMAT);
            insert.setString(2, generationId);
            insert.setBytes(3, seal.seal(label.plain(), layer.label(), 1));
            insert.executeUpdate();
        }
    }

    private static void force(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
