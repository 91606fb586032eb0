package org.gongji.desk.ui.shell;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.roster.RosterStamp;

/** What the screen needs to open the window in the morning and to unlock it later. */
public interface SignInDesk {
    Morning morning();

    /** Takes seconds; wipes the password. */
    Answer signIn(String staffNo, char[] password);

    /** Whether this colleague's token is asked for, and so its PIN may be typed; answers at once. */
    boolean asksPin(String staffNo);

    /**
     * The PIN of the token for the next {@link #signIn}, which forgets it whatever comes of it.
     *
     * @param pin taken over and wiped; empty where it is keyed on the token itself
     */
    void key(char[] pin);

    /** Lets go of whoever came in by a password that is only good for setting a new one. */
    default void giveUp() {
    }

    /** Takes seconds where devices answer slowly. */
    List<SelfCheck> selfTest();

    /**
     * What may be known before anything is unlocked.
     *
     * @param rosterPeople     insured people in the roster, 0 without one
     * @param packName         e.g. 近亲属版; empty before the first packs
     * @param lastClose        empty before the first day close
     * @param supervisor       who can set a password anew, empty if nobody holds the role
     * @param trainingPassword shown openly in a training store only
     */
    record Morning(Window window, StoreMode mode, List<Clerk> clerks, Optional<RosterStamp> roster, long rosterPeople,
                   String packName, LocalDate packFrom, Optional<LocalDate> lastClose, boolean exported,
                   Optional<String> supervisor, Optional<String> trainingPassword) {
        public Morning {
            clerks = List.copyOf(clerks);
        }
    }

    /** What came of a password. */
    sealed interface Answer {
        record Opened(Clerk clerk) implements Answer {
        }

        /** The password is only good for setting a new one. @param oneTime false when it expired */
        record MustChange(boolean oneTime) implements Answer {
        }

        /** @param left tries before the slot waits; negative if there is no limit */
        record WrongPassword(int left) implements Answer {
        }

        record Wait(Duration time) implements Answer {
        }

        /** No password opens it: what to do stands under {@code ui.sign-in.closed.<why>}. */
        record Closed(Why why) implements Answer {
        }

        /** Why the desk stays closed. */
        enum Why {
            /** The colleague's slot was taken away meanwhile. */
            GONE,
            /** The store is not as the desk left it. */
            DAMAGED,
            /** Somebody made the slot cheap to guess. */
            WEAKENED,
            /** The colleague's token is not plugged in. */
            NO_TOKEN,
            /** It is plugged in, and the PIN was not its own. */
            WRONG_PIN,
            /** No paper can be drawn on this machine. */
            FONTS
        }
    }
}
