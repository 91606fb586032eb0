package org.gongji.desk.store.fold;

import org.gongji.desk.access.Deputies;
import org.gongji.desk.access.Deputy;
import org.gongji.desk.ledger.EntryKind;

/** Who approves for an absent supervisor, as the newest naming says. */
final class DeputyFold {
    private final Deputies deputies;

    DeputyFold(Deputies deputies) {
        this.deputies = deputies;
    }

    void take(Facts act) {
        if (act.header().kind() == EntryKind.DEPUTY_NAMED) {
            deputies.put(new Deputy(act.text("deputy"), act.text("name"), act.header().clerk(),
                    act.day("from"), act.day("to")));
        }
    }
}
