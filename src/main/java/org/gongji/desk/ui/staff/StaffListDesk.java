package org.gongji.desk.ui.staff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Colleague;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.access.PasswordState;
import org.gongji.desk.access.StaffVerdict;
import org.gongji.desk.clerk.Role;

/** What the staff list asks; every call but {@link #resealing} is long work. */
public interface StaffListDesk {
    /** By staff number, those who left included. */
    List<Line> lines();

    StaffVerdict enter(String staffNo, String name);

    StaffVerdict giveRoles(String staffNo, Set<Role> roles);

    StaffVerdict oneTimePassword(String staffNo);

    StaffVerdict unlock(String staffNo);

    /** Reads the whole ledger first. @param elsewhere a window, or empty */
    StaffVerdict remove(String staffNo, String elsewhere);

    /** How far what a leaver left under old keys is sealed anew; empty when nothing is left to do. Answers at once. */
    Optional<KeyRotation.Progress> resealing();

    /** Writes the window's two enrolment requests, which the office answers after new keys. */
    void saveRequests(Path folder) throws IOException;

    /**
     * @param state of the password; {@link PasswordState#FINE} also for whoever has none
     * @param days  since it was set, empty where nobody wrote that down
     * @param waits after too many wrong passwords
     */
    record Line(Colleague colleague, PasswordState state, Optional<Long> days, boolean waits) {
    }
}
