package org.gongji.desk.ui.handover;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.intake.HandOver;
import org.gongji.desk.ui.kit.Said;

/** What the hand-over screen asks; all of it long work. */
public interface HandOverDesk {
    Sheet sheet();

    /** Takes the receiver's password and, if it is right, writes the act. Wipes the password. */
    Answer give(HandOver left, String receiver, char[] password);

    /** Hands the sheet to the printer; what it did, in words. */
    Sent print(String document);

    /** @param whole the sheet came out as it should */
    void saw(String document, boolean whole);

    /**
     * Everything a clerk leaves, as it lies here now.
     *
     * @param left       counted; originals and blanks are the giver's to say
     * @param cases      the giver's drafts in words, in the order of {@link HandOver#cases()}
     * @param colleagues who may take over, by staff number
     */
    record Sheet(HandOver left, List<Case> cases, List<Clerk> colleagues) {
        public Sheet {
            cases = List.copyOf(cases);
            colleagues = List.copyOf(colleagues);
        }
    }

    /**
     * @param name   of the 共济人, masked; empty while unknown
     * @param stop   where it stopped
     * @param parked put aside, or left in the middle
     */
    record Case(String draft, String name, Said stop, boolean parked) {
    }

    /** How the hand-over ended. */
    sealed interface Answer {
        /** @param document of the printed sheet; empty where it could not be made */
        record Given(Clerk receiver, Optional<String> document) implements Answer {
        }

        /** Nothing was written; what to do now. */
        record Refused(Said why) implements Answer {
        }

        /** Something moved while both were looking: the sheet is shown anew. */
        record Changed() implements Answer {
        }
    }

    record Sent(boolean handedOver, Said said) {
    }
}
