package org.gongji.desk.app.screen.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.Deputy;
import org.gongji.desk.access.DeputyDesk;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ui.approval.DeputyNaming;

/** Deputies over the open counter. */
final class CounterDeputies implements DeputyNaming {
    private final Rooms rooms;

    CounterDeputies(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public List<Clerk> colleagues() {
        return rooms.counter().store().accounts().all().stream()
                .filter(one -> one.is(Role.CLERK) && !one.may(Right.APPROVE)).toList();
    }

    @Override
    public List<Deputy> named() {
        return rooms.counter().deputies().all();
    }

    @Override
    public Optional<DeputyDesk.Refusal> name(Clerk colleague, LocalDate from, LocalDate to) {
        return rooms.counter().deputies().name(colleague, from, to, rooms.clerk());
    }
}
