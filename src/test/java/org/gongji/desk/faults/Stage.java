package org.gongji.desk.faults;

import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.store.Stores;

/**
 * A piece of a desk's work that may be interrupted anywhere. Run again on what an interruption left, it takes the work
 * up there and brings it to the same end.
 */
public interface Stage {
    String name();

    /** Lays out what the work begins with, once; every run works on a copy of this folder. */
    default void prepare(Path folder) {
        Stores.found(folder);
    }

    /** Works to the end and says each act aloud, but only once it is durable. */
    void run(Path folder, Said said);

    /** Opens what is there and signs in, as after a start of the machine. */
    default Desk open(Path folder) {
        return Desk.at(folder);
    }

    /**
     * Fails where something said is not there, or there only in part. One act more than was said may be there: it
     * became durable and the process ended before it could speak.
     *
     * @param said lines in order; after {@link #run} came to its end, all of them
     */
    void check(Desk desk, List<String> said);

    /** Where a stage speaks. */
    @FunctionalInterface
    interface Said {
        void done(String what);
    }
}
