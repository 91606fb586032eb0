package org.gongji.desk.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Register of deputies; one span a person, the newest naming stands. */
public interface Deputies {
    /** In order of staff number. */
    List<Deputy> all();

    void put(Deputy deputy);

    /** The span that lends this person the right on a day. */
    default Optional<Deputy> of(String staffNo, LocalDate day) {
        return all().stream().filter(one -> one.staffNo().equals(staffNo) && one.on(day)).findFirst();
    }
}
