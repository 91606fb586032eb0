package org.gongji.desk.store;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.ledger.EntryHeader;

/** The ledger beside heads that left it: a perfect older copy is sound in itself and shows only here. */
final class OuterCheck {
    private final Sql sql;
    private final List<Finding> findings;

    OuterCheck(Sql sql, List<Finding> findings) {
        this.sql = sql;
        this.findings = findings;
    }

    void run(List<OuterHead> heads) {
        heads.forEach(this::judge);
    }

    private void judge(OuterHead head) {
        if (head.sequence().isEmpty()) {
            if (!anywhere(head.digest())) {
                add(Finding.Fault.HEAD_UNKNOWN, head.digest());
            }
            return;
        }
        long sequence = head.sequence().get();
        Optional<String> digest = sql.one(EntryTable.SELECT + " WHERE sequence = ?", EntryTable::stored, sequence)
                .map(OuterCheck::digest);
        if (digest.isEmpty()) {
            add(Finding.Fault.OLDER_THAN_EXPORTED, Long.toString(sequence));
        } else if (!digest.get().startsWith(head.digest())) {
            add(Finding.Fault.OTHER_THAN_EXPORTED, Long.toString(sequence));
        }
    }

    /** The next entry says what the one before it was; only the last must be asked itself. */
    private boolean anywhere(String digest) {
        boolean named = sql.one("SELECT 1 FROM entries WHERE substr(previous, 1, ?) = ?", row -> true,
                digest.length(), digest).isPresent();
        return named || sql.one(EntryTable.SELECT + " ORDER BY sequence DESC LIMIT 1", EntryTable::stored)
                .map(OuterCheck::digest).filter(last -> last.startsWith(digest)).isPresent();
    }

    private static String digest(EntryTable.Stored row) {
        try {
            EntryHeader header = row.header();
            return header.digest().hex();
        } catch (StoreDamagedException e) {
            return "";
        }
    }

    private void add(Finding.Fault fault, String row) {
        findings.add(new Finding(fault, EntryTable.NAME, row));
    }
}
