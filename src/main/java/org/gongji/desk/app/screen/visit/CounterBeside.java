package org.gongji.desk.app.screen.visit;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.Approvers;
import org.gongji.desk.access.Presence;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.ui.approval.BesideDesk;

/** The word beside the clerk, over the open counter: first the password is proved, then the word is said. */
final class CounterBeside implements BesideDesk {
    private final Rooms rooms;

    CounterBeside(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public List<Clerk> colleagues() {
        Approvers approvers = rooms.counter().review().approvers();
        return rooms.counter().store().accounts().all().stream().filter(one -> approvers.of(one).isPresent())
                .filter(one -> !one.staffNo().equals(rooms.clerk().staffNo())).toList();
    }

    @Override
    public Outcome say(ReviewDesk.Opened seen, ApprovalDesk.Word word, String staffNo, char[] password) {
        Approvers approvers = rooms.counter().review().approvers();
        Presence presence = rooms.beside().prove(staffNo, password, approvers);
        return new Outcome(presence, presence instanceof Presence.Here here
                ? Optional.of(rooms.counter().review().beside(seen, word, approvers.require(here.clerk()),
                rooms.clerk())) : Optional.empty());
    }
}
