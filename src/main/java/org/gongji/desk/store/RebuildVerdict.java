package org.gongji.desk.store;

import java.util.List;

/** What came of making the tables anew out of the ledger. */
public sealed interface RebuildVerdict {
    /**
     * @param entries     acts told again
     * @param rows        rows made from them
     * @param differences where the stored tables say something else; empty when they agree row by row
     */
    record Rebuilt(long entries, long rows, List<RowDifference> differences) implements RebuildVerdict {
        public Rebuilt {
            differences = List.copyOf(differences);
        }

        public boolean agrees() {
            return differences.isEmpty();
        }
    }

    /** The file is not one the desk could read through; {@code store verify} says more. */
    record Unreadable() implements RebuildVerdict {
    }

    record WrongPassword() implements RebuildVerdict {
    }

    record NoSuchAccount() implements RebuildVerdict {
    }
}
