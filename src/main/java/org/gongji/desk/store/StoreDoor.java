package org.gongji.desk.store;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongji.desk.access.Account;
import org.gongji.desk.access.Attempt;
import org.gongji.desk.access.Door;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.Chain;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.KeySlot;
import org.gongji.desk.vault.PasswordSlots;
import org.gongji.desk.vault.RecoveryHalves;
import org.gongji.desk.vault.SlotAnswer;
import org.gongji.desk.vault.Tokens;
import org.gongji.desk.vault.Vault;

/** A store held by this desk and still locked. Closing it lets the folder go; whatever was opened is refused then. */
public final class StoreDoor implements Door<OpenStore>, AutoCloseable {
    private final StoreFolder folder;
    private final SqliteFile file;
    private final StoreIdentity identity;
    private final Clock clock;
    private final SecureRandom random;
    private final KdfCost floor;
    private volatile Tokens tokens = Tokens.NONE;
    private final Migration migration;
    private Supplier<Whereabouts> here = Whereabouts::here;

    private StoreDoor(StoreFolder folder, SqliteFile file, StoreIdentity identity, Clock clock, SecureRandom random,
                      KdfCost floor, Migration migration) {
        this.migration = migration;
        this.folder = folder;
        this.file = file;
        this.identity = identity;
        this.clock = clock;
        this.random = random;
        this.floor = floor;
    }

    /**
     * @param floor {@link KdfCost#FULL}: slots below it are refused
     * @throws StoreInUseException    when another desk holds it
     * @throws StoreBrokenException   when there is none, or of a newer format
     * @throws StoreDamagedException  when its schema is not the desk's
     */
    public static StoreDoor open(Path path, Clock clock, SecureRandom random, KdfCost floor) {
        return open(path, clock, random, floor, StoreFormat.TODAY);
    }

    /** @param format what this program writes; a test has one of its own */
    static StoreDoor open(Path path, Clock clock, SecureRandom random, KdfCost floor, StoreFormat format) {
        StoreFolder folder = StoreFolder.hold(path);
        SqliteFile file = null;
        boolean done = false;
        try {
            boolean clean = folder.leftInOrder();
            file = SqliteFile.open(folder.database());
            Migration migration = new Migration(format);
            StoreIdentity identity = file.read(sql -> validated(sql, migration, clean));
            StoreDoor door = new StoreDoor(folder, file, identity, clock, random, floor, migration);
            done = true;
            return door;
        } finally {
            if (!done) {
                if (file != null) {
                    file.close();
                }
                folder.close();
            }
        }
    }

    /** After an end that was not in order SQLite also looks at every page before anybody works on. */
    private static StoreIdentity validated(Sql sql, Migration migration, boolean clean) {
        migration.validate(sql);
        if (!clean && !Pragmas.read(sql, "quick_check").equals("ok")) {
            throw new StoreDamagedException("structure");
        }
        return StoreIdentity.read(sql);
    }

    /** @param plugged asked from now on where a slot asks for its owner's token */
    public void use(Tokens plugged) {
        tokens = plugged;
    }

    /** Whether this colleague's slot also asks for their token. */
    public boolean asksToken(String staffNo) {
        return file.read(SlotTable::lines).stream().filter(one -> one.owner().equals(staffNo)).findFirst()
                .flatMap(one -> one.slot(identity)).map(slot -> slot.token().isPresent()).orElse(false);
    }

    public StoreIdentity identity() {
        return identity;
    }

    /** A test's own machine. */
    void standAt(Whereabouts machine) {
        here = () -> machine;
    }

    /** Whether every key slot is as it was written; needs no password. */
    public boolean slotsSound() {
        return file.read(SlotTable::lines).stream().allMatch(line -> line.sound() && line.slot(identity).isPresent());
    }

    /**
     * The ledger from its plain headers, which anybody may check.
     *
     * @param entries number of entries
     * @param whole   each follows the one before
     * @param last    what the clock said at the newest entry, empty before the first
     */
    public record LedgerGlance(long entries, boolean whole, Optional<Instant> last) {
    }

    /** Reads every header: seconds in an old store, never on the thread that draws. */
    public LedgerGlance ledger() {
        try {
            List<EntryHeader> headers = file.read(sql -> sql.query(EntryTable.SELECT + " ORDER BY sequence",
                    row -> EntryTable.stored(row).header()));
            return new LedgerGlance(headers.size(), Chain.check(headers, EntryHeader.GENESIS, 1).isEmpty(),
                    headers.isEmpty() ? Optional.empty() : Optional.of(headers.get(headers.size() - 1).clockTime()));
        } catch (StoreDamagedException e) {
            return new LedgerGlance(0, false, Optional.empty());
        }
    }

    @Override
    public List<Account> accounts() {
        return file.read(sql -> {
            Map<String, Long> noted = DoorTable.lines(sql).stream()
                    .collect(Collectors.groupingBy(DoorTable.Line::staffNo, Collectors.counting()));
            List<Account> accounts = new ArrayList<>();
            for (SlotTable.Line line : SlotTable.lines(sql).stream()
                    .filter(one -> !one.owner().equals(Recovery.OWNER)).toList()) {
                accounts.add(new Account(line.owner(), line.name(),
                        line.failures() + noted.getOrDefault(line.owner(), 0L).intValue()));
            }
            return accounts;
        });
    }

    @Override
    public void note(Attempt attempt) {
        file.write(sql -> {
            DoorTable.note(sql, identity, attempt);
            return attempt;
        });
    }

    /**
     * By the two sheets of paper. The try is noted and the coming in is an act, as at the sign-in screen.
     *
     * @return empty when the halves are not this store's, were copied wrongly, or the store is damaged
     */
    public Optional<OpenStore> recover(String one, String other) {
        Optional<char[]> password = RecoveryHalves.password(one, other);
        if (password.isEmpty()) {
            return Optional.empty();
        }
        try {
            note(new Attempt(Recovery.OWNER, clock.instant()));
            return unlock(Recovery.OWNER, password.get()) instanceof Unlocking.Open<OpenStore> open
                    ? Optional.of(signedIn(open.opened())) : Optional.empty();
        } finally {
            Arrays.fill(password.get(), '\0');
        }
    }

    private OpenStore signedIn(OpenStore store) {
        store.journal().act(pen -> pen.enter(EntryKind.SIGNED_IN, Recovery.OFFICE, "-", clock.instant(),
                Map.of("doorLogIntact", store.takeInDoorLog(Recovery.OWNER).intact())));
        return store;
    }

    @Override
    public Unlocking<OpenStore> unlock(String staffNo, char[] password) {
        Optional<SlotTable.Line> line = file.read(SlotTable::lines).stream()
                .filter(one -> one.owner().equals(staffNo)).findFirst();
        if (line.isEmpty()) {
            return new Unlocking.Wrong<>();
        }
        Optional<KeySlot> slot = line.filter(SlotTable.Line::sound).flatMap(one -> one.slot(identity));
        if (slot.isEmpty()) {
            return new Unlocking.Damaged<>();
        }
        SlotAnswer answer = new PasswordSlots(random, floor, tokens).open(slot.get(), password);
        if (answer instanceof SlotAnswer.Opened opened) {
            return opened(opened.vault(), staffNo);
        }
        if (answer instanceof SlotAnswer.NoToken) {
            return new Unlocking.NoToken<>();
        }
        if (answer instanceof SlotAnswer.WrongPassword) {
            return new Unlocking.Wrong<>();
        }
        return answer instanceof SlotAnswer.TooWeak ? new Unlocking.TooWeak<>() : new Unlocking.Damaged<>();
    }

    private Unlocking<OpenStore> opened(Vault vault, String staffNo) {
        Optional<Head> head = file.read(sql -> Head.stored(sql).flatMap(one -> Head.proved(one, identity, vault))
                .filter(one -> isLast(sql, one)))
                .filter(one -> HeadWitness.lost(folder.database(), one, identity, vault).isEmpty());
        Workbench bench = new Workbench(file, vault, identity, new Marks());
        Optional<Clerk> clerk = head.isEmpty() ? Optional.empty()
                : staffNo.equals(Recovery.OWNER) ? Optional.of(Recovery.OFFICE)
                : new SqliteAccounts(bench, floor, random, clock).find(staffNo);
        if (clerk.isEmpty()) {
            vault.close();
            return new Unlocking.Damaged<>();
        }
        return new Unlocking.Open<>(arrived(new OpenStore(bench, clerk.get(), head.get(), clock, random, floor)));
    }

    /** @throws StoreBrokenException where an older store could not be taken to today's format; it is as it was */
    private OpenStore arrived(OpenStore store) {
        boolean done = false;
        try {
            if (file.read(migration::due)) {
                migration.run(store);
            }
            store.care().arrive(here.get());
            done = true;
            return store;
        } finally {
            if (!done) {
                store.close();
            }
        }
    }

    /** The newest entry is the one the head names; the whole chain is {@link StoreVerifier}'s. */
    private static boolean isLast(Sql sql, Head head) {
        Optional<EntryHeader> last = sql.one(EntryTable.SELECT + " ORDER BY sequence DESC LIMIT 1", EntryTable::stored)
                .map(EntryTable.Stored::header);
        return last.map(EntryHeader::digest).map(Sha256::hex).equals(Optional.of(head.digest().hex()))
                && last.map(EntryHeader::sequence).equals(Optional.of(head.sequence()));
    }

    @Override
    public void close() {
        file.close();
        folder.close();
    }
}
