package org.gongji.desk.ui.care;

import java.time.Instant;
import java.util.List;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.kit.Said;

/** What the keeper's screen asks; all of it long work. */
public interface CareDesk {
    Shelf shelf();

    /** Makes a checked backup beside the store and lets the oldest go. */
    Answer backUp();

    /** Takes the second person's password and, if it is right, lets go what is due. Wipes the password. */
    Answer purge(String second, char[] password);

    /** A purge that was cut short: the log's and the older backups' last copies go. */
    Answer finish();

    /**
     * The store as it lies here now.
     *
     * @param copies      its own backups, newest first
     * @param kept        how many of them it keeps
     * @param terms       one a class of files, in the order of the law's terms
     * @param bytes       of all that may go today
     * @param open        files of cases that are still open
     * @param supervisors who may stand beside a purge, by staff number
     * @param unfinished  a purge was cut short before the last copy was gone
     */
    record Shelf(List<Copy> copies, int kept, List<Term> terms, long bytes, long open, List<Clerk> supervisors,
                 boolean unfinished) {
        public Shelf {
            copies = List.copyOf(copies);
            terms = List.copyOf(terms);
            supervisors = List.copyOf(supervisors);
        }

        /** Files that may go today. */
        public long due() {
            return terms.stream().mapToLong(Term::due).sum();
        }
    }

    /** @param sequence of the newest entry in it */
    record Copy(Instant at, long sequence, long bytes) {
    }

    /**
     * @param name       the words are {@code purge.class.<name>}
     * @param years      as this office keeps them
     * @param due        may go today
     * @param young      term not over
     * @param unarchived term over, but the archive has not taken it
     */
    record Term(String name, int years, long due, long young, long unarchived) {
    }

    /** @param done false where nothing was changed; the sentence says what to do then */
    record Answer(boolean done, Said said) {
    }
}
