package org.gongji.desk.store.roster;

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
import org.gongji.desk.roster.Insured;
import org.gongji.desk.vault.GenerationKeys;

/** One generation, open for reading. Used by one thread at a time. */
final class RosterFile implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement search;
    private final GenerationSeal seal;
    private final RosterLabel label;

    private RosterFile(Connection connection, GenerationSeal seal, RosterLabel label) throws SQLException {
        this.connection = connection;
        this.seal = seal;
        this.label = label;
        this.search = connection.prepareStatement(
                "SELECT first, sealed FROM block WHERE first <= ? ORDER BY first DESC LIMIT 1");
    }

    /** @throws RosterDamagedException when it is not a generation of this store's */
    static RosterFile open(Path file, Function<String, GenerationKeys> keys) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only=ON");
                statement.execute("PRAGMA trusted_schema=OFF");
                return labelled(connection, statement, keys);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private static RosterFile labelled(Connection connection, Statement statement,
                                       Function<String, GenerationKeys> keys) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT format, generation_id, sealed FROM label WHERE id = 1")) {
            if (!row.next() || !GenerationSeal.FORMAT.equals(row.getString(1))) {
                throw new RosterDamagedException("no label of this format");
            }
            GenerationSeal seal = new GenerationSeal(row.getString(2), keys.apply(row.getString(2)));
            return new RosterFile(connection, seal, RosterLabel.of(seal.open(row.getBytes(3), RosterLabel.PART, 1)));
        }
    }

    RosterLabel label() {
        return label;
    }

    /** All insurance relations of the person; empty if the roster holds none. */
    List<Insured> find(String certno) {
        byte[] blind = seal.blind(certno);
        long key = RosterRow.key(blind);
        try {
            search.setLong(1, key);
            try (ResultSet row = search.executeQuery()) {
                if (!row.next()) {
                    throw new RosterDamagedException("the first block is missing");
                }
                byte[] plain = seal.open(row.getBytes(2), RosterBlock.PART, row.getLong(1));
                return RosterBlock.find(plain, key, blind).stream().map(found -> found.person(certno)).toList();
            }
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
                    return Optional.of("block " + expected + " is missing");
                }
                byte[] sealed = row.getBytes(2);
                RosterBlock block = RosterBlock.of(expected, seal.open(sealed, RosterBlock.PART, expected));
                content.update(sealed);
                expected = block.next();
                blocks++;
                rows += block.rows().size();
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
