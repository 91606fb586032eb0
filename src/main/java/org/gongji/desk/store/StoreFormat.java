package org.gongji.desk.store;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The format this program writes, and the steps that take an older store to it. An older schema is right when the steps
 * turn it into exactly today's: so nobody has to keep the tables of yesterday in the program, and a trigger smuggled
 * into an old store is found before anything is changed.
 *
 * @param version {@code PRAGMA user_version}
 * @param schema  what SQLite writes down for a new store
 * @param steps   in order; the last leads to {@code version}
 */
record StoreFormat(int version, Supplier<List<Schema.Item>> schema, List<Step> steps) {
    static final StoreFormat TODAY = new StoreFormat(Pragmas.FORMAT_VERSION, Schema::expected, List.of());

    /**
     * From one version to the next.
     *
     * @param to   the version after
     * @param ddl  statements that change tables; never those read before unlock (identity, slots, door)
     * @param rows rewrites what the change needs rewritten, inside the same transaction
     */
    record Step(int to, List<String> ddl, Consumer<OpenStore> rows) {
    }

    List<Step> from(int older) {
        return steps.stream().filter(step -> step.to() > older).toList();
    }

    /** Whether the steps from this version lead from these tables to today's. */
    boolean leadsFrom(int older, List<Schema.Item> found) {
        List<Step> way = from(older);
        if (way.size() != version - older) {
            return false;
        }
        try (Sql memory = SqliteFile.memory()) {
            found.stream().filter(item -> item.sql() != null && item.type().equals("table"))
                    .forEach(item -> memory.run(item.sql()));
            found.stream().filter(item -> item.sql() != null && !item.type().equals("table"))
                    .forEach(item -> memory.run(item.sql()));
            way.forEach(step -> step.ddl().forEach(memory::run));
            return Schema.items(memory).equals(schema.get());
        } catch (StoreBrokenException e) {
            return false;
        }
    }
}
