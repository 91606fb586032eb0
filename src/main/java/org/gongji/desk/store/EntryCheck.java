package org.gongji.desk.store;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.Chain;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.vault.Vault;

/**
 * Every entry: its header as written, its seal, its payload's digest, and the chain from first to head. Holds three
 * headers at a time and one mark a row, never the ledger.
 */
final class EntryCheck {
    private final EntryTable table;
    private final StoreIdentity identity;
    private final List<Finding> findings;
    private final NewestMarks marks = new NewestMarks();
    private final BitSet met = new BitSet();
    private Optional<Head> head = Optional.empty();
    private EntryHeader before;
    private EntryHeader current;
    private long count;
    private boolean complete = true;

    EntryCheck(StoreIdentity identity, Vault vault, List<Finding> findings) {
        this.identity = identity;
        this.table = new EntryTable(identity, vault);
        this.findings = findings;
    }

    /** @param trusted empty when the head itself is not to be trusted */
    void run(Sql sql, Optional<Head> trusted) {
        int found = findings.size();
        head = trusted;
        RowWalk.each(sql, EntryTable.NAME, EntryTable.SELECT, EntryTable::stored, this::open, findings);
        judge(null);
        missing(head.map(Head::sequence).orElseGet(() -> current == null ? 0L : current.sequence()));
        complete = findings.size() == found;
        head.ifPresent(one -> one.loose().forEach(marks::remember));
    }

    private void open(EntryTable.Stored row) {
        try {
            Entry entry = table.open(row);
            EntryHeader header = entry.header();
            if (entry.payload().get("rows") instanceof List<?> rows) {
                rows.stream().map(RowMark::of).forEach(marks::remember);
            }
            met.set(Math.toIntExact(header.sequence()));
            count++;
            judge(header);
            before = current;
            current = header;
        } catch (StoreDamagedException e) {
            add(Finding.Fault.ENTRY_CHANGED, row.sequence());
        }
    }

    /** Entries nobody saw, neither whole nor broken. */
    private void missing(long last) {
        for (Finding finding : findings) {
            if (finding.table().equals(EntryTable.NAME) && finding.row().matches("(rowid )?\\d{1,9}")) {
                met.set(Integer.parseInt(finding.row().replace("rowid ", "")));
            }
        }
        for (int n = met.nextClearBit(1); n <= last; n = met.nextClearBit(n + 1)) {
            add(Finding.Fault.ENTRY_MISSING, Integer.toString(n));
        }
    }

    /**
     * Judges {@link #current} once its neighbours are known. An intact entry vouches for the one before; the head for
     * the last. So the changed one is named, not the next.
     */
    private void judge(EntryHeader next) {
        if (current == null) {
            return;
        }
        EntryHeader neighbour = before != null && before.sequence() == current.sequence() - 1 ? before : null;
        Optional<Sha256> vouched = vouched(next);
        boolean vouchedFor = vouched.map(current.digest()::equals).orElse(true);
        Sha256 previous = neighbour != null ? neighbour.digest()
                : current.sequence() == 1 ? EntryHeader.GENESIS : current.previous();
        Optional<Chain.Fault> fault = Chain.fault(current, neighbour, previous, current.sequence());
        boolean notOurs = !current.storeId().equals(identity.storeId()) || current.mode() != identity.mode();
        boolean links = fault.isEmpty() || fault.get() == Chain.Fault.PREVIOUS
                || fault.get() == Chain.Fault.INCARNATION && vouched.isPresent() && vouchedFor;
        if (!vouchedFor || notOurs || !links) {
            add(Finding.Fault.ENTRY_UNCHAINED, Long.toString(current.sequence()));
        }
        if (head.map(one -> current.sequence() > one.sequence()).orElse(false)) {
            add(Finding.Fault.ENTRY_BEYOND_HEAD, Long.toString(current.sequence()));
        }
    }

    private Optional<Sha256> vouched(EntryHeader next) {
        if (head.map(one -> one.sequence() == current.sequence()).orElse(false)) {
            return head.map(Head::digest);
        }
        return next != null && next.sequence() == current.sequence() + 1 ? Optional.of(next.previous())
                : Optional.empty();
    }

    private void add(Finding.Fault fault, String sequence) {
        findings.add(new Finding(fault, EntryTable.NAME, sequence));
    }

    NewestMarks marks() {
        return marks;
    }

    /** False when an entry could not be read, so that rows it named cannot be judged. */
    boolean complete() {
        return complete;
    }

    long count() {
        return count;
    }

    Optional<EntryHeader> last() {
        return Optional.ofNullable(current);
    }
}
