package org.gongji.desk.access;

import java.time.Duration;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;

/** Whether a colleague proved to stand at the desk. */
public sealed interface Presence {
    record Here(Clerk clerk) implements Presence {
    }

    /** @param left tries before the door waits; 0 when it waits now */
    record WrongPassword(int left) implements Presence {
    }

    /** @param pause how long the desk must still run before the next try */
    record Locked(Duration pause) implements Presence {
    }

    record NoSuchAccount() implements Presence {
    }

    /** Whoever sits at the desk cannot stand beside themselves. */
    record SamePerson() implements Presence {
    }

    /** The password was right, but none of this colleague's roles has the right that was asked for. */
    record NotTheirs(Right right) implements Presence {
    }

    /** The password was right, but only good for setting a new one at sign-in. */
    record MustChange() implements Presence {
    }

    /** Two factors are asked for, and the colleague's token is not plugged in. */
    record NoToken() implements Presence {
    }

    record StoreDamaged() implements Presence {
    }

    record SlotWeakened() implements Presence {
    }
}
