package org.gongji.desk.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongji.desk.base.Ids;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.KeySlot;
import org.gongji.desk.vault.PasswordSlots;
import org.gongji.desk.vault.RecoveryHalves;

/**
 * The office's own way in, when every administrator's password is lost: a slot whose password is on two sheets of
 * paper and nowhere else. It stands at no sign-in screen; who opens it may only set passwords anew.
 */
public final class Recovery {
    /** Longer than any staff number the desk takes for a person. */
    static final String OWNER = "RECOVERY";
    static final Clerk OFFICE = new Clerk(OWNER, "恢复", Set.of(Role.SECURITY_ADMINISTRATOR));

    private final Workbench bench;
    private final Journal journal;
    private final SealedRows slots;
    private final PasswordSlots smith;
    private final SecureRandom random;
    private final Clock clock;

    Recovery(Workbench bench, Journal journal, KdfCost cost, SecureRandom random, Clock clock) {
        this.bench = bench;
        this.journal = journal;
        this.slots = new SealedRows(SlotTable.SLOTS, bench);
        this.smith = new PasswordSlots(random, cost);
        this.random = random;
        this.clock = clock;
    }

    /**
     * New halves; earlier ones open nothing any more. Takes half a second.
     *
     * @return two lines to print on two sheets; not kept anywhere
     */
    public List<String> halves(Clerk by) {
        by.require(Right.SET_PASSWORDS);
        List<String> halves = RecoveryHalves.draw(random);
        char[] password = RecoveryHalves.password(halves.get(0), halves.get(1)).orElseThrow();
        try {
            KeySlot slot = smith.make(bench.identity().storeId(), bench.identity().mode(), Ids.random(random).next(),
                    password, bench.vault());
            journal.act(pen -> put(pen, slot, by));
            return halves;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private boolean put(Journal.Pen pen, KeySlot slot, Clerk by) {
        for (SealedRow before : slots.find("owner", OWNER)) {
            slots.remove(before.id());
            pen.enter(EntryKind.SLOT_REMOVED, by, "-", clock.instant(), Map.of("slot", before.id(), "owner", OWNER));
        }
        slots.put(SlotTable.row(slot, OWNER, OFFICE.name()));
        pen.enter(EntryKind.SLOT_ADDED, by, "-", clock.instant(), Map.of("slot", slot.slotId(), "owner", OWNER,
                "publicKey", slot.publicKeyDigest().hex(), "generation", slot.generation()));
        return true;
    }
}
