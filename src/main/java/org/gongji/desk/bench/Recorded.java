package org.gongji.desk.bench;

import java.util.List;

/**
 * What one case left in the store's file, from which the plain program writes its own.
 *
 * @param before  the file before it
 * @param after   the file after it
 * @param acts    the changes of each commit, in order
 * @param draft   the case's draft id
 * @param caseNo  its number
 * @param entries how many ledger entries it made
 */
record Recorded(FileRows before, FileRows after, List<List<Change>> acts, String draft, String caseNo, int entries) {
    /** The same in one transaction. */
    List<Change> whole() {
        return Change.between(before, after);
    }
}
