package org.gongji.desk.ui.staff;

import java.time.Duration;
import java.util.List;

/** What the screen needs to set a new password for whoever came in by one that is only good for this. */
public interface NewPasswordDesk {
    /** Takes seconds; wipes the password. */
    Outcome renew(char[] fresh);

    /** Gives up; the desk stays locked. */
    void giveUp();

    /** What came of it. */
    sealed interface Outcome {
        record Changed() implements Outcome {
        }

        /** @param flaws names under {@code staff.flaw}, never empty */
        record Refused(List<String> flaws) implements Outcome {
            public Refused {
                flaws = List.copyOf(flaws);
            }
        }

        record Wait(Duration time) implements Outcome {
        }
    }
}
