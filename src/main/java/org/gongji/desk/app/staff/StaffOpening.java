package org.gongji.desk.app.staff;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.access.RecusalDesk;
import org.gongji.desk.access.StaffDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.vault.EnrolmentRequest;

/** Opens a store for one of the administrators' acts. */
@FunctionalInterface
public interface StaffOpening {
    /** Empty where it does not open; why was said on standard error. */
    Optional<OpenStaff> open(Path folder, Path passwordFile, Right need);

    /** An open store, as far as the staff list goes. */
    interface OpenStaff extends AutoCloseable {
        StaffDesk desk();

        /** Takes a colleague's own ID number, for 回避. */
        RecusalDesk recusal();

        /** Whose act it is. */
        Clerk clerk();

        KeyRotation rotation();

        /** For the window's newest keys. */
        EnrolmentRequest request();

        /** The two halves that together open the store for {@link org.gongji.desk.store.Recovery}. */
        List<String> recovery();

        @Override
        void close();
    }
}
