package org.gongji.desk.app.screen.audit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.kit.Said;

/** Who a staff number in the ledger is. The number of somebody who has left stands for itself. */
record StaffNames(Map<String, String> names) {
    static StaffNames of(List<Clerk> staff) {
        return new StaffNames(staff.stream().collect(Collectors.toMap(Clerk::staffNo, Clerk::name)));
    }

    String name(String staffNo) {
        return names.getOrDefault(staffNo, "");
    }

    Said said(String staffNo) {
        if (staffNo.equals("-")) {
            return Said.of("audit.who.desk");
        }
        return names.containsKey(staffNo) ? Said.of("audit.colleague", names.get(staffNo), staffNo)
                : Said.of("records.as-it-came", staffNo);
    }
}
