package org.gongji.desk.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one clerk leaves to the next, as both have looked at it; names nobody but the staff.
 *
 * @param cases     drafts that are the giver's, open and parked
 * @param waiting   matters of the window that were accepted and are not settled
 * @param owed      papers of which a copy has not come out
 * @param spoiled   numbers of the sheets spoiled today, which lie struck out at the window
 * @param scans     pictures in the scan folder that no case has sealed, refused ones too
 * @param originals papers of applicants that stay at the window, in the clerk's words; empty for none
 * @param blanks    blank sheets counted at the window
 * @param today     the day's equation
 */
public record HandOver(List<String> cases, List<String> waiting, List<String> owed, List<Integer> spoiled, int scans,
                       String originals, int blanks, Today today) {
    /** More than two people read aloud to each other. */
    public static final int LONGEST = 400;

    public HandOver {
        cases = List.copyOf(cases);
        waiting = List.copyOf(waiting);
        owed = List.copyOf(owed);
        spoiled = List.copyOf(spoiled);
        originals = originals.strip();
        if (originals.length() > LONGEST || blanks < 0 || scans < 0) {
            throw new IllegalArgumentException("a hand-over counts what is there, in a few words");
        }
    }

    /** Matters: carried in + fresh = done + refused + withdrawn + carried over. */
    public record Today(int carriedIn, int fresh, int done, int refused, int withdrawn, int carriedOver) {
        public Today {
            if (carriedIn + fresh != done + refused + withdrawn + carriedOver) {
                throw new IllegalArgumentException("a day that does not balance is not handed over");
            }
        }

        Map<String, Object> payload() {
            Map<String, Object> sum = new LinkedHashMap<>();
            sum.put("carriedIn", carriedIn);
            sum.put("new", fresh);
            sum.put("done", done);
            sum.put("refused", refused);
            sum.put("withdrawn", withdrawn);
            sum.put("carriedOver", carriedOver);
            return sum;
        }
    }

    Map<String, Object> payload() {
        Map<String, Object> left = new LinkedHashMap<>();
        left.put("cases", cases);
        left.put("waiting", waiting);
        left.put("owed", owed);
        left.put("spoiled", spoiled);
        left.put("scans", scans);
        left.put("originals", originals);
        left.put("blanks", blanks);
        left.put("today", today.payload());
        return left;
    }
}
