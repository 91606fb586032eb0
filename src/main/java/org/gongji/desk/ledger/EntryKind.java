package org.gongji.desk.ledger;

/** Every kind of act, and whether its payload leaves in the bundle (headers always do). */
public enum EntryKind {
    STORE_FOUNDED(false), SLOT_ADDED(false), WINDOW_ENROLLED(true), SIGNED_IN(false), SIGNED_OUT(false), LOCKED(false),
    VIEWED_IN_FULL(false), TIME_CONFIRMED(true),
    ROSTER_IMPORTED(true), PACK_IMPORTED(true), TRUST_IMPORTED(true),
    CASE_OPENED(true), INFORMED(true), IDENTITY_CONFIRMED(true), SOURCES_SETTLED(true), EVIDENCE_TAKEN(true),
    COMMITMENT_WITHDRAWN(true),
    FAMILY_FOUNDED(true), MEMBER_ADDED(true), DECIDED(true), SIGNED(true),
    BOUND(true), REFUSED(true), WITHDRAWN(true), DEFERRED(true), LAPSED(true), CARRIED_OVER(true), ENDED(true),
    CHANGED(true),
    SUSPENDED(true), RESUMED(true), VOIDED(true), CASE_CLOSED(true),
    QUERIED(true), RECORD_SHOWN(true), RECORD_COPIED(true), CORRECTION_ASKED(true), CORRECTION_ANSWERED(true), INFO_CHANGED(true),
    REPOINTED(true),
    PAPER_PRINTED(false), PAPER_SPOILED(false), PAPER_OWED(true),
    DAY_CLOSED(true), DAY_SIGNED(true), EXPORTED(true), ACKNOWLEDGED(true), CENTRE_ANSWERED(true),
    PASSWORD_CHANGED(false), SLOT_REMOVED(false), KEYS_ROTATED(false), RESEALED(false), STAFF_CHANGED(false),
    SETTING_CHANGED(false),
    SECOND_PRESENT(false), APPROVAL_ASKED(true), APPROVED(true), RETURNED(true), TOLD(true), DEATH_QUERIED(true), DEPUTY_NAMED(true),
    HANDED_OVER(false), LOOKED_UP(false), AUDITED(false),
    ARCHIVED(false), BLOBS_PURGED(true), BACKED_UP(false), RESTORED(true), MIGRATED(false);

    private final boolean exported;

    EntryKind(boolean exported) {
        this.exported = exported;
    }

    public boolean exported() {
        return exported;
    }
}
