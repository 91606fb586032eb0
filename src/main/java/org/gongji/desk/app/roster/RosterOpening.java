package org.gongji.desk.app.roster;

import java.nio.file.Path;
import java.util.Optional;
import org.gongji.desk.store.roster.SqliteRoster;

/** How a command comes to the roster of a store; made by the composition root. */
@FunctionalInterface
public interface RosterOpening {
    /** Empty where the store does not open; why was said on standard error. Closing the roster closes the store. */
    Optional<OpenRoster> open(Path store, Path passwordFile);

    /** @param closing lets the store go, after the roster */
    record OpenRoster(SqliteRoster roster, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            roster.close();
            closing.run();
        }
    }
}
