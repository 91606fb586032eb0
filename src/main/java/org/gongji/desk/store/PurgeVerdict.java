package org.gongji.desk.store;

/** How a purge ended. */
public sealed interface PurgeVerdict {
    /** Gone from the file and its log; the fresh backup is the only one left beside the store. */
    record Purged(long files, long bytes, Backup backup) implements PurgeVerdict {
    }

    /** Gone from the store by its acts; older backups still hold it until this is called again. */
    record Unfinished(long files, BackupVerdict.Why why) implements PurgeVerdict {
    }

    /** Gone from the store, but somebody reads it, so that its log could not be emptied yet. */
    record LogInUse(long files) implements PurgeVerdict {
    }

    record NothingDue() implements PurgeVerdict {
    }

    /** Somebody wrote meanwhile; nothing was purged of what they may have touched. */
    record Overtaken() implements PurgeVerdict {
    }
}
