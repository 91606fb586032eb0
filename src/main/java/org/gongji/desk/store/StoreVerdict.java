package org.gongji.desk.store;

import java.util.List;

/** What verification says of a store. */
public sealed interface StoreVerdict {
    /** Every entry, row and blob is as the desk left it. */
    record Sound(long entries, long rows, long blobs) implements StoreVerdict {
    }

    /**
     * @param findings never empty, in the order found
     * @param traces   one for each finding where they were asked for, else none
     */
    record Damaged(List<Finding> findings, List<Trace> traces) implements StoreVerdict {
        public Damaged {
            findings = List.copyOf(findings);
            traces = List.copyOf(traces);
        }

        Damaged(List<Finding> findings) {
            this(findings, List.of());
        }
    }

    /** Nothing could be unsealed, and nothing readable without a key is wrong. */
    record WrongPassword() implements StoreVerdict {
    }

    record NoSuchAccount() implements StoreVerdict {
    }
}
