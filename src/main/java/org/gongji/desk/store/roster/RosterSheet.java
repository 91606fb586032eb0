package org.gongji.desk.store.roster;

import java.util.Iterator;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterStamp;

/**
 * A roster about to be taken in.
 *
 * @param people read once, in any order; a fault met on the way is thrown and leaves the old roster in force
 */
public record RosterSheet(RosterStamp stamp, Iterator<Insured> people) {
}
