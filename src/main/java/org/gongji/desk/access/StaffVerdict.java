package org.gongji.desk.access;

/** What came of an act on the staff list. */
public sealed interface StaffVerdict {
    record Done() implements StaffVerdict {
    }

    /** @param oneTime to hand over once; the taker wipes it */
    record Password(char[] oneTime) implements StaffVerdict {
    }

    /** Nothing was done. */
    record Refused(Why why) implements StaffVerdict {
    }

    /** Nothing was done: new keys could not be made. */
    record Stopped(KeyTrouble trouble) implements StaffVerdict {
    }

    /** A sentence for each stands under {@code staff.why.<NAME>}. */
    enum Why {
        NUMBER_TAKEN, NUMBER_BAD, NAME_BAD, NOBODY, NOT_AT_WORK,
        /** One's own roles, password for the first time, or removal are another's to decide. */
        ONESELF,
        /** 三员分立: these roles may not meet in one person. */
        ROLES_APART,
        /** Nobody would be left who could let people in. */
        LAST_ADMINISTRATOR, NO_ROLES,
        /** Two factors are asked for here, and this colleague has no token yet. */
        NO_TOKEN, TOKEN_BAD,
        /** The door lets this colleague try; there is nothing to lift. */
        NOT_LOCKED
    }
}
