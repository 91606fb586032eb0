package org.gongji.desk.ui.approval;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.Deputy;
import org.gongji.desk.access.DeputyDesk;
import org.gongji.desk.clerk.Clerk;

/** What naming a deputy asks; every call is long work. */
public interface DeputyNaming {
    /** Everybody who could stand in, by staff number. */
    List<Clerk> colleagues();

    List<Deputy> named();

    /** @return empty when it was done */
    Optional<DeputyDesk.Refusal> name(Clerk colleague, LocalDate from, LocalDate to);
}
