package org.gongji.desk.store;

import java.util.Optional;

/** How a backup ended. */
public sealed interface BackupVerdict {
    record Made(Backup backup) implements BackupVerdict {
    }

    /** Nothing was left behind, and the store is as it was. */
    record Failed(Why why) implements BackupVerdict {
    }

    /** The words are {@code life.backup.<name>}. */
    enum Why {
        /** No room where it was to go. */
        FULL,
        READ_ONLY,
        /** The folder is not there (any more). */
        GONE,
        /** A file of that name is there already. */
        EXISTS,
        /** The desk was locked or closed meanwhile. */
        STOPPED,
        /** The copy is not what the ledger says: the store itself is damaged. */
        UNSOUND,
        /** What was read back differs from what was written. */
        READ_BACK,
        FAILED
    }

    default Optional<Backup> made() {
        return this instanceof Made made ? Optional.of(made.backup()) : Optional.empty();
    }
}
