package org.gongji.desk.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.NotYoursException;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;

/** Says who may approve today: whoever has the right, and whoever a supervisor named for these days. */
public final class Approvers {
    private final Deputies deputies;
    private final Clock clock;

    public Approvers(Deputies deputies, Clock clock) {
        this.deputies = deputies;
        this.clock = clock;
    }

    /** Empty where the right is not theirs today; a deputy who has left the counter since is none. */
    public Optional<Approver> of(Clerk clerk) {
        if (clerk.may(Right.APPROVE)) {
            return Optional.of(new Approver(clerk, null));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return clerk.is(Role.CLERK) ? deputies.of(clerk.staffNo(), today).map(span -> new Approver(clerk, span))
                : Optional.empty();
    }

    /** @throws NotYoursException where the right is not theirs today */
    public Approver require(Clerk clerk) {
        return of(clerk).orElseGet(() -> {
            clerk.require(Right.APPROVE);
            throw new IllegalStateException("whoever has the right may approve");
        });
    }
}
