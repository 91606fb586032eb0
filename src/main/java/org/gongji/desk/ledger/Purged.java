package org.gongji.desk.ledger;

import java.time.Instant;

/**
 * The act by which a file was let go for good.
 *
 * @param act    its number in the ledger
 * @param by     staff number of who purged
 * @param second staff number of who stood beside
 * @param note   number of the archive's note that it has the file; 0 where none was needed
 */
public record Purged(long act, Instant at, String by, String second, int note) {
}
