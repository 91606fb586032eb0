package org.gongji.desk.day;

import java.util.List;
import java.util.Optional;

/** Register of closed days, oldest first. */
public interface ClosedDays {
    Optional<ClosedDay> last();

    Optional<ClosedDay> find(long number);

    List<ClosedDay> all();

    void put(ClosedDay day);
}
