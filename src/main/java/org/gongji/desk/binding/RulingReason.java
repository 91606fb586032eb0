package org.gongji.desk.binding;

/** Why a second person lets a matter pass, gives it back, or denies it. Words stand under {@code approval.reason}. */
public enum RulingReason {
    ORIGINAL_SEEN(Effect.LIFT, false), CENTRE_ASKED(Effect.LIFT, false), IN_PERSON(Effect.LIFT, false),
    SPECIAL_CASE(Effect.LIFT, true),
    PAGE_UNCLEAR(Effect.RETURN, false), PAPER_MISSING(Effect.RETURN, false), FACTS_DIFFER(Effect.RETURN, false),
    OTHER(Effect.RETURN, true),
    NO_GROUNDS(Effect.DENY, false);

    private final Effect effect;
    private final boolean noteNeeded;

    RulingReason(Effect effect, boolean noteNeeded) {
        this.effect = effect;
        this.noteNeeded = noteNeeded;
    }

    /** What it does to the matter: it may go on, goes back to the counter, or is refused. */
    public enum Effect {
        LIFT, RETURN, DENY
    }

    public Effect effect() {
        return effect;
    }

    /** Says nothing by itself: a sentence must stand beside it. */
    public boolean noteNeeded() {
        return noteNeeded;
    }
}
