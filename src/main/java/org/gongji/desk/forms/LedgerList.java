package org.gongji.desk.forms;

import java.util.List;

/**
 * 台账清单, what an auditor filtered; headers only, so no insured person stands on it.
 *
 * @param filter what was looked for, a line each
 * @param total  e.g. 共 37 条
 * @param rows   newest first
 */
public record LedgerList(Letterhead head, List<Clause> filter, String total, List<Row> rows) implements Form {
    public LedgerList {
        filter = List.copyOf(filter);
        rows = List.copyOf(rows);
    }

    @Override
    public FormKind kind() {
        return FormKind.LEDGER_LIST;
    }

    @Override
    public String title() {
        return kind().chinese();
    }

    @Override
    public List<SignLine> lines() {
        return List.of();
    }

    /**
     * @param number of the entry in the ledger
     * @param who    name and staff number of whoever acted
     * @param about  case number or draft, empty for none
     */
    public record Row(String number, String at, String who, String what, String about) {
    }
}
