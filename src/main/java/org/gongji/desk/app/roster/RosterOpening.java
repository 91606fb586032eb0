package org.gongji.desk.app.roster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongji.desk.store.roster.SqliteRoster;

/** How a command comes to the roster of a store; made by the composition root. */
@FunctionalInterface
public interface RosterOpening {
    /** Empty where the store does not open; why was said on standard error. Closing the roster closes the store. */
    Optional<OpenRoster> open(Path store, Path passwordFile);

    /**
     * @param looked  enters as an act that these numbers were asked for, before anything about them is answered
     * @param closing lets the store go, after the roster
     */
    record OpenRoster(SqliteRoster roster, Consumer<List<String>> looked, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            roster.close();
            closing.run();
        }
    }
}
