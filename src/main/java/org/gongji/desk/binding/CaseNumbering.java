package org.gongji.desk.binding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gongji.desk.ledger.Journal.Pen;

/** Gives the next case number of this window; a rolled-back one is given again. */
public final class CaseNumbering {
    private final BindingDesk.Office office;
    private final ZoneId zone;

    public CaseNumbering(BindingDesk.Office office, ZoneId zone) {
        this.office = office;
        this.zone = zone;
    }

    /** @param at the day it counts for */
    public String next(Pen pen, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        long serial = pen.next("case-" + office.incarnation() + "-" + day);
        return CaseNumber.of(office.window(), office.incarnation(), day, serial);
    }
}
