package org.gongji.desk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.vault.TestKdf;

/** A store as a program of yesterday left it, which knew no issued papers; today's program takes it over. */
public final class OlderStore {
    private static final SealedTable NEW = SqliteIssuedPapers.ISSUED_PAPERS;
    private static final StoreFormat FORMAT = new StoreFormat(Pragmas.FORMAT_VERSION, Schema::expected,
            List.of(new StoreFormat.Step(Pragmas.FORMAT_VERSION, new ArrayList<>(NEW.ddl()), store -> { })));

    private OlderStore() {
    }

    /** @param folder of a store in which no paper was issued */
    public static void make(Path folder) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("desk.db"));
             Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE " + NEW.name());
            statement.execute("PRAGMA user_version = " + (Pragmas.FORMAT_VERSION - 1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static StoreDoor door(Path folder, Clock clock) {
        return StoreDoor.open(folder, clock, Stores.RANDOM, TestKdf.cheap(), FORMAT);
    }
}
