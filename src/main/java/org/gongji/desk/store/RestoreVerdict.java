package org.gongji.desk.store;

import java.util.List;

/** How a restore ended. Only {@link Restored} leaves a store behind; whatever else leaves the folder as it was. */
public sealed interface RestoreVerdict {
    /**
     * @param identity the new incarnation
     * @param sequence newest entry of the backup (and of what the second medium added)
     * @param replayed acts taken from the second medium
     */
    record Restored(StoreIdentity identity, long sequence, long replayed) implements RestoreVerdict {
    }

    /** The backup is not what the desk wrote. */
    record Damaged(List<Finding> findings) implements RestoreVerdict {
        public Damaged {
            findings = List.copyOf(findings);
        }
    }

    record Refused(Why why) implements RestoreVerdict {
    }

    /** The words are {@code life.restore.<name>}. */
    enum Why {
        NO_BACKUP, NOT_A_BACKUP, STORE_THERE, NEWER, WRONG_PASSWORD, NOT_THEIRS, SECOND_MEDIUM, NO_ROOM, IN_USE, FAILED
    }
}
