package org.gongji.desk.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.access.Colleague;
import org.gongji.desk.access.NewSlot;
import org.gongji.desk.access.PasswordAge;
import org.gongji.desk.access.Staff;
import org.gongji.desk.access.Standing;
import org.gongji.desk.base.Ids;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.KeySlot;
import org.gongji.desk.vault.PasswordSlots;
import org.gongji.desk.vault.SlotAnswer;

/** Staff rows and their slots. */
final class SqliteStaff implements Staff {
    private static final String STANDING = "standing";
    private static final String ELSEWHERE = "elsewhere";
    private static final String TOKEN = "token";

    private final Workbench bench;
    private final SealedRows clerks;
    private final SealedRows slots;
    private final PasswordSlots smith;
    private final KdfCost cost;
    private final SecureRandom random;
    private final Ids ids;
    private final Clock clock;

    SqliteStaff(Workbench bench, KdfCost cost, SecureRandom random, Clock clock) {
        this.bench = bench;
        this.clerks = new SealedRows(SqliteAccounts.CLERKS, bench);
        this.slots = new SealedRows(SlotTable.SLOTS, bench);
        this.smith = new PasswordSlots(random, cost);
        this.cost = cost;
        this.random = random;
        this.ids = Ids.random(random);
        this.clock = clock;
    }

    @Override
    public List<Colleague> all() {
        return clerks.all().stream().map(this::colleague)
                .sorted(Comparator.comparing(colleague -> colleague.clerk().staffNo())).toList();
    }

    @Override
    public Optional<Colleague> find(String staffNo) {
        return clerks.get(staffNo).map(this::colleague);
    }

    private Colleague colleague(SealedRow row) {
        Standing standing = row.payload().get(STANDING) instanceof String word ? Standing.valueOf(word)
                : Standing.AT_WORK;
        Optional<SealedRow> slot = slotOf(row.id());
        return new Colleague(SqliteAccounts.clerk(row), standing, slot.isPresent(),
                slot.map(one -> PasswordMemory.of(one.payload(), random).age()).orElse(PasswordAge.UNKNOWN),
                row.payload().get(ELSEWHERE) instanceof String window ? window : "");
    }

    private Optional<SealedRow> slotOf(String staffNo) {
        return slots.find("owner", staffNo).stream().findFirst();
    }

    @Override
    public boolean opens(String staffNo, char[] password) {
        Optional<KeySlot> slot = bench.file().read(SlotTable::lines).stream()
                .filter(line -> line.owner().equals(staffNo)).findFirst()
                .flatMap(line -> line.slot(bench.identity()));
        if (slot.isPresent() && smith.open(slot.get(), password) instanceof SlotAnswer.Opened opened) {
            opened.vault().close();
            return true;
        }
        return false;
    }

    @Override
    public boolean usedBefore(String staffNo, char[] password, int last) {
        Optional<SealedRow> slot = slotOf(staffNo);
        if (slot.isEmpty() || last == 0) {
            return false;
        }
        PasswordMemory memory = PasswordMemory.of(slot.get().payload(), random);
        return memory.checks().isEmpty() ? opens(staffNo, password) : memory.holds(password, last, cost);
    }

    @Override
    public NewSlot slot(String staffNo, char[] password, boolean oneTime) {
        Optional<SealedRow> before = slotOf(staffNo);
        String id = before.map(SealedRow::id).orElseGet(ids::next);
        KeySlot made = smith.make(bench.identity().storeId(), bench.identity().mode(), id, password, token(staffNo),
                bench.vault());
        PasswordAge age = new PasswordAge(Optional.of(clock.instant()), oneTime);
        PasswordMemory memory = PasswordMemory.of(before.map(SealedRow::payload).orElse(Map.of()), random)
                .with(password, age, cost);
        return new NewSlot(staffNo, made, before.isEmpty(), memory.document());
    }

    @Override
    public void put(NewSlot made) {
        SealedRow owner = clerks.get(made.staffNo()).orElseThrow(
                () -> new StoreDamagedException(SqliteAccounts.CLERKS.name(), made.staffNo(), null));
        slots.put(SlotTable.row(made.slot(), made.staffNo(), SqliteAccounts.clerk(owner).name(), made.memory()));
    }

    @Override
    public Optional<String> removeSlot(String staffNo) {
        Optional<String> id = slotOf(staffNo).map(SealedRow::id);
        id.ifPresent(slots::remove);
        return id;
    }

    @Override
    public Optional<byte[]> token(String staffNo) {
        return clerks.get(staffNo).map(row -> row.payload().get(TOKEN)).map(String.class::cast)
                .filter(key -> !key.isEmpty()).map(key -> Base64.getDecoder().decode(key));
    }

    @Override
    public void putToken(String staffNo, Optional<byte[]> publicKey) {
        SealedRow before = clerks.get(staffNo).orElseThrow(
                () -> new StoreDamagedException(SqliteAccounts.CLERKS.name(), staffNo, null));
        Map<String, Object> payload = new LinkedHashMap<>(before.payload());
        payload.put(TOKEN, publicKey.map(Base64.getEncoder()::encodeToString).orElse(""));
        clerks.put(SealedRow.of(staffNo, payload));
    }

    @Override
    public void put(Clerk colleague, Standing standing, String elsewhere) {
        Map<String, Object> payload = new LinkedHashMap<>(
                clerks.get(colleague.staffNo()).map(SealedRow::payload).orElse(Map.of()));
        payload.put("name", colleague.name());
        payload.put("roles", colleague.roles().stream().map(Role::name).sorted().toList());
        payload.put(STANDING, standing.name());
        payload.put(ELSEWHERE, elsewhere);
        clerks.put(SealedRow.of(colleague.staffNo(), payload));
    }
}
