package org.gongji.desk.roster;

/**
 * Who looks on while a roster is taken in. Called on the importing thread; throwing {@link Cancelled} from either call
 * ends the import, and the roster before it stays in force.
 */
public interface ImportWatch {
    /** @param rows that will be read, as the manifest says */
    default void expects(long rows) {
        // not everybody counts
    }

    /** @param rows read so far */
    void read(long rows);

    /** @param parts {@code of} so many parts are sorted, sealed and written */
    void sealed(int parts, int of);

    /** Nobody looks on. */
    static ImportWatch none() {
        return new ImportWatch() {
            @Override
            public void read(long rows) {
                // nobody is told
            }

            @Override
            public void sealed(int parts, int of) {
                // nobody is told
            }
        };
    }

    /** Somebody does not want this import any more; nothing was changed. */
    final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Cancelled() {
            super("the import was given up");
        }
    }
}
