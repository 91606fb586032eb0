package org.gongji.desk.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.vault.KeySlot;

/** Which public key each slot has by the acts that made it. */
final class SlotActs {
    private static final String QUERY = EntryTable.SELECT
            + " WHERE kind IN ('SLOT_ADDED', 'PASSWORD_CHANGED', 'SLOT_REMOVED') ORDER BY sequence";

    private final Map<String, String> publicKeys = new HashMap<>();

    private SlotActs() {
    }

    static SlotActs of(Workbench bench) {
        SlotActs acts = new SlotActs();
        EntryTable table = new EntryTable(bench.identity(), bench.vault());
        List<EntryTable.Stored> rows = bench.file().read(sql -> sql.query(QUERY, EntryTable::stored));
        rows.stream().map(table::open).forEach(acts::take);
        return acts;
    }

    private void take(Entry entry) {
        String slot = (String) entry.payload().get("slot");
        switch (entry.header().kind()) {
            case SLOT_REMOVED -> publicKeys.remove(slot);
            default -> publicKeys.put(slot, (String) entry.payload().get("publicKey"));
        }
    }

    boolean name(KeySlot slot) {
        return slot.publicKeyDigest().hex().equals(publicKeys.get(slot.slotId()));
    }

    /** The first owner whose slot no act made, or made with another key. */
    Optional<String> unnamed(List<SlotTable.Line> lines, StoreIdentity store) {
        return lines.stream().filter(line -> line.slot(store).filter(this::name).isEmpty())
                .map(SlotTable.Line::owner).findFirst();
    }
}
