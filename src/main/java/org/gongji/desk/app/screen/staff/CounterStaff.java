package org.gongji.desk.app.screen.staff;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Colleague;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.access.PasswordRules;
import org.gongji.desk.access.StaffVerdict;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.app.staff.EnrolmentFiles;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ui.staff.StaffListDesk;

/** The staff list over the open counter. */
final class CounterStaff implements StaffListDesk {
    private final Rooms rooms;

    CounterStaff(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public List<Line> lines() {
        Set<String> waiting = rooms.keys().waiting();
        PasswordRules rules = rooms.counter().store().passwordRules();
        Instant now = rooms.clock().instant();
        return rooms.counter().staff().all().stream().map(one -> new Line(one, rules.state(one.password(), now),
                days(one, now), waiting.contains(one.clerk().staffNo()))).toList();
    }

    private static Optional<Long> days(Colleague one, Instant now) {
        return one.password().since().map(since -> Math.max(0, Duration.between(since, now).toDays()));
    }

    @Override
    public StaffVerdict enter(String staffNo, String name) {
        return rooms.counter().staff().enter(staffNo, name);
    }

    @Override
    public StaffVerdict giveRoles(String staffNo, Set<Role> roles) {
        return rooms.counter().staff().giveRoles(staffNo, roles);
    }

    @Override
    public StaffVerdict oneTimePassword(String staffNo) {
        return rooms.counter().staff().oneTimePassword(staffNo);
    }

    @Override
    public StaffVerdict unlock(String staffNo) {
        return rooms.counter().staff().unlock(staffNo, rooms.keys().waiting()::contains);
    }

    @Override
    public StaffVerdict remove(String staffNo, String elsewhere) {
        StaffVerdict verdict = rooms.counter().staff().remove(staffNo, elsewhere);
        rooms.keys().reseal();
        return verdict;
    }

    @Override
    public Optional<KeyRotation.Progress> resealing() {
        return rooms.keys().progress();
    }

    @Override
    public void saveRequests(Path folder) throws IOException {
        EnrolmentFiles.write(rooms.counter().store(), folder);
    }
}
