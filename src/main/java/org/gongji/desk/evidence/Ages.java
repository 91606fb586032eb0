package org.gongji.desk.evidence;

import java.time.LocalDate;

/**
 * Whether ages go with a relation (domain.md §10.2): a parent not older than the child is impossible (class A);
 * under 15 or over 60 years older, a grandparent under 30 years older, is implausible (class B). Adoption and
 * remarriage exist.
 */
public final class Ages {
    private static final int PARENT_LEAST = 15;
    private static final int PARENT_MOST = 60;
    private static final int GRANDPARENT_LEAST = 30;

    private Ages() {
    }

    /** How far two birth dates go with a relation. */
    public enum Verdict {
        PLAUSIBLE, IMPLAUSIBLE, IMPOSSIBLE
    }

    public static Verdict parent(LocalDate parent, LocalDate child) {
        if (!parent.isBefore(child)) {
            return Verdict.IMPOSSIBLE;
        }
        boolean early = child.isBefore(parent.plusYears(PARENT_LEAST));
        return early || child.isAfter(parent.plusYears(PARENT_MOST)) ? Verdict.IMPLAUSIBLE : Verdict.PLAUSIBLE;
    }

    public static Verdict grandparent(LocalDate grandparent, LocalDate grandchild) {
        if (!grandparent.isBefore(grandchild)) {
            return Verdict.IMPOSSIBLE;
        }
        return grandchild.isBefore(grandparent.plusYears(GRANDPARENT_LEAST)) ? Verdict.IMPLAUSIBLE : Verdict.PLAUSIBLE;
    }
}
