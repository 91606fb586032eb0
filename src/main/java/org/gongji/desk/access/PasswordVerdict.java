package org.gongji.desk.access;

import java.time.Duration;
import java.util.Set;

/** What came of changing one's own password. */
public sealed interface PasswordVerdict {
    record Changed() implements PasswordVerdict {
    }

    /** The present password was not right. @param left tries before the door waits */
    record WrongPassword(int left) implements PasswordVerdict {
    }

    /** The owner's token is not plugged in. */
    record NoToken() implements PasswordVerdict {
    }

    record Locked(Duration pause) implements PasswordVerdict {
    }

    /** @param flaws of the new one, never empty */
    record Refused(Set<PasswordFlaw> flaws) implements PasswordVerdict {
        public Refused {
            flaws = Set.copyOf(flaws);
        }
    }
}
