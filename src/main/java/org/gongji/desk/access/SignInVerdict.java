package org.gongji.desk.access;

import java.time.Duration;

/** How a sign-in ended. */
public sealed interface SignInVerdict<S extends Opened> {
    record SignedIn<S extends Opened>(Session<S> session) implements SignInVerdict<S> {
    }

    /**
     * The password was right, but only to set a new one by {@code renewal}, which must be closed.
     *
     * @param why never {@link PasswordState#FINE}
     */
    record MustChange<S extends Opened>(Renewal<S> renewal, PasswordState why) implements SignInVerdict<S> {
    }

    /** @param left tries before the door waits; 0 when it waits now */
    record WrongPassword<S extends Opened>(int left) implements SignInVerdict<S> {
    }

    /** @param pause how long the desk must still run before the next try */
    record Locked<S extends Opened>(Duration pause) implements SignInVerdict<S> {
    }

    record NoSuchAccount<S extends Opened>() implements SignInVerdict<S> {
    }

    record StoreDamaged<S extends Opened>() implements SignInVerdict<S> {
    }

    /** Two factors are asked for, and the owner's token is not plugged in. */
    record NoToken<S extends Opened>() implements SignInVerdict<S> {
    }

    record SlotWeakened<S extends Opened>() implements SignInVerdict<S> {
    }
}
