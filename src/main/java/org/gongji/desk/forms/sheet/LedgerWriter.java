package org.gongji.desk.forms.sheet;

import java.util.List;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.Clause;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.LedgerList;

/** Puts what an auditor filtered on paper. */
public final class LedgerWriter {
    private final Stationery stationery;

    public LedgerWriter(Stationery stationery) {
        this.stationery = stationery;
    }

    /** @param last newest entry of the ledger when the list was made */
    public LedgerList list(List<Clause> filter, List<LedgerList.Row> rows, long last, Clerk clerk) {
        return new LedgerList(stationery.head(FormKind.LEDGER_LIST, "ledger", Long.toString(last), clerk,
                stationery.say("ledger.footer")), filter, stationery.say("ledger.total", rows.size()), rows);
    }
}
