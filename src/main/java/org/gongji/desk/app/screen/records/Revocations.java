package org.gongji.desk.app.screen.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.app.Counter;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.sheet.PackWords;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;

/**
 * Writes to everybody whose matter the centre just sent back; the papers are owed until they came out. Read from the
 * acts a receipt added, so that a later version with the same answer writes to nobody twice.
 */
final class Revocations {
    private final Counter counter;
    private final Clerk clerk;
    private final LocalDate today;

    Revocations(Counter counter, Clerk clerk, LocalDate today) {
        this.counter = counter;
        this.clerk = clerk;
        this.today = today;
    }

    /** @param before sequence of the last act before the receipt was taken */
    void write(long before) {
        OpenStore store = counter.store();
        long last = store.journal().head().map(EntryHeader::sequence).orElse(0L);
        Optional<PackWords> pack = counter.packToday().map(PackWords::of);
        for (Entry entry : store.journal().range(before + 1, last)) {
            if (entry.header().kind() == EntryKind.CENTRE_ANSWERED && pack.isPresent()) {
                store.matters().find(String.valueOf(entry.payload().get("matter"))).filter(Revocations::sentBack)
                        .ifPresent(matter -> write(matter, pack.get()));
            }
        }
    }

    private static boolean sentBack(Matter matter) {
        return !matter.answer().isEmpty() && !"accepted".equals(matter.answer());
    }

    /** What cannot be drawn is not owed; the person stands among those to tell all the same. */
    private void write(Matter matter, PackWords pack) {
        counter.papers().make(counter.answers().revocation(matter, today, pack, clerk), List.of(), matter.caseNo(),
                clerk);
    }
}
