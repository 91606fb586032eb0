package org.gongji.desk.access;

import java.util.Optional;
import org.gongji.desk.clerk.Clerk;

/** Somebody who may approve today, by their own right or by a span that lends it. Only {@link Approvers} makes one. */
public final class Approver {
    private final Clerk clerk;
    private final Deputy lent;

    /** @param lent null where the right is their own */
    Approver(Clerk clerk, Deputy lent) {
        this.clerk = clerk;
        this.lent = lent;
    }

    public Clerk clerk() {
        return clerk;
    }

    /** The span this person approves by; empty where the right is their own. */
    public Optional<Deputy> lent() {
        return Optional.ofNullable(lent);
    }
}
