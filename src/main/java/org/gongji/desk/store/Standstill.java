package org.gongji.desk.store;

import java.util.EnumSet;
import java.util.Set;
import org.gongji.desk.ledger.EntryKind;

/** Why nothing takes effect for the moment. Drafts are still kept; the words are {@code life.stop.<name>}. */
public enum Standstill {
    /** The clock stands more than two minutes before what was written last; a supervisor confirms the time. */
    CLOCK_BEHIND,
    /** The store was opened on another machine before; somebody says whether it was moved or copied. */
    ELSEWHERE,
    /** The disk filled up; the day can still be closed and carried away. */
    DISK_FULL;

    /** Coming, going, looking, and what ends the standstill. */
    private static final Set<EntryKind> ALWAYS = EnumSet.of(EntryKind.STORE_FOUNDED, EntryKind.SLOT_ADDED,
            EntryKind.SIGNED_IN, EntryKind.SIGNED_OUT, EntryKind.LOCKED, EntryKind.SECOND_PRESENT,
            EntryKind.HANDED_OVER, EntryKind.VIEWED_IN_FULL, EntryKind.LOOKED_UP, EntryKind.AUDITED,
            EntryKind.PASSWORD_CHANGED, EntryKind.TIME_CONFIRMED, EntryKind.SETTING_CHANGED, EntryKind.RESTORED,
            EntryKind.BACKED_UP, EntryKind.MIGRATED);
    private static final Set<EntryKind> CLOSING = EnumSet.of(EntryKind.DAY_CLOSED, EntryKind.DAY_SIGNED,
            EntryKind.EXPORTED, EntryKind.PAPER_OWED, EntryKind.PAPER_PRINTED, EntryKind.PAPER_SPOILED,
            EntryKind.BLOBS_PURGED);

    boolean allows(EntryKind kind) {
        return ALWAYS.contains(kind) || this == DISK_FULL && CLOSING.contains(kind);
    }
}
