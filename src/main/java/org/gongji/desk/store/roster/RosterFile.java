package org.gongji.desk.store.roster;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.vault.GenerationKeys;

/** One layer of a roster, open for reading. Used by one thread at a time. */
final class RosterFile implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement search;
    private final Layer layer;
    private final String generationId;
    private final GenerationSeal seal;
    private final RosterLabel label;

    private RosterFile(Connection connection, Layer layer, String generationId, GenerationSeal seal)
            throws SQLException {
        this.connection = connection;
        this.layer = layer;
        this.generationId = generationId;
        this.seal = seal;
        this.label = label();
        this.search = connection.prepareStatement(
                "SELECT first, sealed FROM block WHERE first <= ? ORDER BY first DESC LIMIT 1");
    }

    /** @throws RosterDamagedException when it is no layer of this store's roster */
    static RosterFile open(Path folder, Layer layer, Function<String, GenerationKeys> keys) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:"
                    + folder.resolve(layer.file()).toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only=ON");
                statement.execute("PRAGMA trusted_schema=OFF");
                String id = generation(statement);
                return new RosterFile(connection, layer, id, new GenerationSeal(id, keys.apply(id)));
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static String generation(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT format, generation_id FROM label WHERE id = 1")) {
            if (!row.next() || !GenerationSeal.FORMAT.equals(row.getString(1))) {
                throw new RosterDamagedException("no label of this format");
            }
            return row.getString(2);
        }
    }

    private RosterLabel label() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sealed FROM label WHERE id = 1")) {
            return RosterLabel.of(seal.open(row.getBytes(1), layer.label(), 1));
        }
    }

    RosterLabel told() {
        return label;
    }

    String generationId() {
        return generationId;
    }

    byte[] blind(String certno) {
        return seal.blind(certno);
    }

    /** The person's rows; empty where this layer has none. */
    List<RosterRow> find(byte[] blind) {
        long key = RosterRow.key(blind, 0);
        try {
            search.setLong(1, key);
            try (ResultSet row = search.executeQuery()) {
                if (!row.next()) {
                    throw new RosterDamagedException("the first block is missing");
                }
                byte[] plain = seal.open(row.getBytes(2), layer.block(), row.getLong(1));
                return RosterBlock.find(plain, key, blind);
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** All rows of one partition, one after the other. */
    byte[] rows(int partition) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (PreparedStatement range = connection.prepareStatement(
                "SELECT first, sealed FROM block WHERE first >= ? AND first < ? ORDER BY first")) {
            range.setLong(1, RosterPartitions.first(partition));
            range.setLong(2, RosterPartitions.first(partition + 1));
            try (ResultSet row = range.executeQuery()) {
                while (row.next()) {
                    all.writeBytes(RosterBlock.rows(seal.open(row.getBytes(2), layer.block(), row.getLong(1))));
                }
            }
            return all.toByteArray();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Opens every block; empty if all is as written, else what is wrong and where. */
    Optional<String> fault() {
        MessageDigest content = Sha256.digest();
        long expected = 0;
        long blocks = 0;
        long rows = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT first, sealed FROM block ORDER BY first")) {
            while (row.next()) {
                if (row.getLong(1) != expected) {
                    return Optional.of(layer.block() + " " + expected + " is missing");
                }
                byte[] sealed = row.getBytes(2);
                byte[] plain = seal.open(sealed, layer.block(), expected);
                content.update(sealed);
                expected = RosterBlock.next(plain);
                blocks++;
                rows += RosterBlock.count(plain);
            }
        } catch (SQLException e) {
            return Optional.of("unreadable, SQLite code " + e.getErrorCode());
        } catch (RosterDamagedException e) {
            return Optional.of(e.getMessage());
        }
        boolean whole = expected == RosterBlock.END && blocks == label.blocks() && rows == label.rows()
                && Sha256.ofDigest(content.digest()).equals(label.content());
        return whole ? Optional.empty() : Optional.of("the blocks are not those of the label");
    }

    private static RosterDamagedException broken(SQLException e) {
        return new RosterDamagedException("unreadable, SQLite code " + e.getErrorCode(), e);
    }

    @Override
    public void close() {
        seal.close();
        try {
            search.close();
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }
}
