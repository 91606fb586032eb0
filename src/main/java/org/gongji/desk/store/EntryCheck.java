package org.gongji.desk.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.ledger.Chain;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.RowMark;
import org.gongji.desk.vault.Vault;

/** Every entry: its header as written, its seal, its payload's digest, and the chain from first to head. */
final class EntryCheck {
    private final EntryTable table;
    private final StoreIdentity identity;
    private final List<Finding> findings;
    private final TreeMap<Long, EntryHeader> sound = new TreeMap<>();
    private final Map<String, RowMark> marks = new LinkedHashMap<>();
    private final Map<Long, List<RowMark>> marksByEntry = new HashMap<>();
    private boolean complete = true;

    EntryCheck(StoreIdentity identity, Vault vault, List<Finding> findings) {
        this.identity = identity;
        this.table = new EntryTable(identity, vault);
        this.findings = findings;
    }

    /** @param head empty when the head itself is not to be trusted */
    void run(Sql sql, Optional<Head> head) {
        int before = findings.size();
        RowWalk.each(sql, EntryTable.NAME, EntryTable.SELECT, EntryTable::stored, this::open, findings);
        long last = head.map(Head::sequence).orElseGet(() -> sound.isEmpty() ? 0L : sound.lastKey());
        missing(last);
        beyond(last);
        chain(last, head.map(Head::digest));
        complete = findings.size() == before;
        sound.keySet().forEach(n -> marksByEntry.getOrDefault(n, List.of()).forEach(this::remember));
        head.ifPresent(one -> one.loose().forEach(this::remember));
    }

    private void open(EntryTable.Stored row) {
        try {
            Entry entry = table.open(row);
            sound.put(entry.header().sequence(), entry.header());
            if (entry.payload().get("rows") instanceof List<?> rows) {
                marksByEntry.put(entry.header().sequence(), rows.stream().map(RowMark::of).toList());
            }
        } catch (StoreDamagedException e) {
            add(Finding.Fault.ENTRY_CHANGED, row.sequence());
        }
    }

    private void missing(long last) {
        for (long n = 1; n <= last; n++) {
            String row = Long.toString(n);
            boolean named = findings.stream().anyMatch(one -> one.table().equals(EntryTable.NAME)
                    && (one.row().equals(row) || one.row().equals("rowid " + row)));
            if (!sound.containsKey(n) && !named) {
                add(Finding.Fault.ENTRY_MISSING, row);
            }
        }
    }

    private void beyond(long last) {
        sound.tailMap(last, false).keySet().forEach(n -> add(Finding.Fault.ENTRY_BEYOND_HEAD, Long.toString(n)));
    }

    /** An intact entry vouches for the one before; the head for the last. So the changed one is named, not the next. */
    private void chain(long last, Optional<Sha256> headDigest) {
        for (EntryHeader header : sound.values()) {
            EntryHeader before = sound.get(header.sequence() - 1);
            Optional<Sha256> vouched = header.sequence() == last ? headDigest
                    : Optional.ofNullable(sound.get(header.sequence() + 1)).map(EntryHeader::previous);
            boolean vouchedFor = vouched.map(header.digest()::equals).orElse(true);
            Sha256 previous = before != null ? before.digest()
                    : header.sequence() == 1 ? EntryHeader.GENESIS : header.previous();
            Optional<Chain.Fault> fault = Chain.fault(header, before, previous, header.sequence());
            boolean notOurs = !header.storeId().equals(identity.storeId()) || header.mode() != identity.mode();
            boolean links = fault.isEmpty() || fault.get() == Chain.Fault.PREVIOUS
                    || fault.get() == Chain.Fault.INCARNATION && vouched.isPresent() && vouchedFor;
            if (!vouchedFor || notOurs || !links) {
                add(Finding.Fault.ENTRY_UNCHAINED, Long.toString(header.sequence()));
            }
        }
    }

    private void add(Finding.Fault fault, String sequence) {
        findings.add(new Finding(fault, EntryTable.NAME, sequence));
    }

    private void remember(RowMark mark) {
        marks.put(mark.table() + '\0' + mark.row(), mark);
    }

    /** The newest mark of every row any entry ever named, by table and row. */
    Map<String, RowMark> marks() {
        return marks;
    }

    /** False when an entry could not be read, so that rows it named cannot be judged. */
    boolean complete() {
        return complete;
    }

    long count() {
        return sound.size();
    }

    Optional<EntryHeader> last() {
        return sound.isEmpty() ? Optional.empty() : Optional.of(sound.lastEntry().getValue());
    }
}
