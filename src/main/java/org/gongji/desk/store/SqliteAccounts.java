package org.gongji.desk.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.KeySlot;
import org.gongji.desk.vault.PasswordSlots;

/** The staff of this store: sealed rows with their roles, and a key slot each. */
public final class SqliteAccounts {
    static final SealedTable CLERKS = SealedTable.named("clerks");

    private final Workbench bench;
    private final SealedRows clerks;
    private final SealedRows slots;
    private final PasswordSlots smith;
    private final Ids ids;
    private final Clock clock;

    SqliteAccounts(Workbench bench, KdfCost cost, SecureRandom random, Clock clock) {
        this.bench = bench;
        this.clerks = new SealedRows(CLERKS, bench);
        this.slots = new SealedRows(SlotTable.SLOTS, bench);
        this.smith = new PasswordSlots(random, cost);
        this.ids = Ids.random(random);
        this.clock = clock;
    }

    public List<Clerk> all() {
        return clerks.all().stream().map(SqliteAccounts::clerk).sorted(Comparator.comparing(Clerk::staffNo)).toList();
    }

    public Optional<Clerk> find(String staffNo) {
        return clerks.get(staffNo).map(SqliteAccounts::clerk);
    }

    /**
     * Gives a colleague a slot of their own, as an act.
     *
     * @param password the colleague's; not kept, the caller wipes it
     * @param by       who did it
     * @throws IllegalArgumentException when the staff number is taken
     */
    public void add(Journal journal, Clerk colleague, char[] password, Clerk by) {
        KeySlot slot = slot(password);
        journal.act(pen -> {
            add(pen, colleague, slot, by);
            return slot;
        });
    }

    /**
     * Gives colleagues of a training store their slots, all under the one password, in one act.
     *
     * @throws IllegalStateException in a live store
     */
    public void addForTraining(Journal journal, List<Clerk> colleagues, char[] password, Clerk by) {
        if (bench.identity().mode() != StoreMode.TRAINING) {
            throw new IllegalStateException("in a live store everybody has an own password");
        }
        List<KeySlot> made = smith.makeForTraining(bench.identity().storeId(),
                colleagues.stream().map(colleague -> ids.next()).toList(), password, bench.vault());
        journal.act(pen -> {
            for (int i = 0; i < made.size(); i++) {
                add(pen, colleagues.get(i), made.get(i), by);
            }
            return made;
        });
    }

    /** Stretching a password takes half a second; made before the act, which others wait for. */
    KeySlot slot(char[] password) {
        return smith.make(bench.identity().storeId(), bench.identity().mode(), ids.next(), password, bench.vault());
    }

    void add(Journal.Pen pen, Clerk colleague, KeySlot slot, Clerk by) {
        if (find(colleague.staffNo()).isPresent()) {
            throw new IllegalArgumentException("staff number taken");
        }
        clerks.put(SealedRow.of(colleague.staffNo(), Map.of("name", colleague.name(),
                "roles", colleague.roles().stream().map(Role::name).sorted().toList())));
        slots.put(SlotTable.row(slot, colleague.staffNo(), colleague.name()));
        pen.enter(EntryKind.SLOT_ADDED, by, "-", clock.instant(), Map.of("slot", slot.slotId(),
                "owner", colleague.staffNo(), "publicKey", slot.publicKeyDigest().hex(),
                "generation", slot.generation()));
    }

    /** Carries the door's tries into the accounts they were made against; {@code in} starts again at none. */
    void count(Map<String, Long> tries, String in) {
        for (SealedRow row : slots.all()) {
            String owner = row.text("owner");
            long failures = owner.equals(in) ? 0 : row.integer("failures") + tries.getOrDefault(owner, 0L);
            if (failures != row.integer("failures")) {
                slots.put(row.with("failures", failures));
            }
        }
    }

    static Clerk clerk(SealedRow row) {
        Set<Role> roles = new HashSet<>();
        for (Object role : (List<?>) row.payload().get("roles")) {
            roles.add(Role.valueOf((String) role));
        }
        return new Clerk(row.id(), (String) row.payload().get("name"), roles);
    }
}
