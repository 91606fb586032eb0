package org.gongji.desk.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.gongji.desk.access.Attempt;
import org.gongji.desk.access.Deputies;
import org.gongji.desk.access.DoorLog;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.access.Opened;
import org.gongji.desk.access.OwnNumbers;
import org.gongji.desk.access.PasswordRules;
import org.gongji.desk.access.Staff;
import org.gongji.desk.base.Window;
import org.gongji.desk.binding.Approvals;
import org.gongji.desk.binding.Bindings;
import org.gongji.desk.binding.Cases;
import org.gongji.desk.binding.Families;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.binding.Matters;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.day.ClosedDays;
import org.gongji.desk.exchange.ArchivedFiles;
import org.gongji.desk.forms.IssuedPapers;
import org.gongji.desk.identity.SeenCards;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.Blobs;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.vault.GenerationKeys;
import org.gongji.desk.vault.KdfCost;

/** A store unlocked by one clerk, and everything in it as ports. After {@link #close} all of it refuses. */
public final class OpenStore implements Opened {
    static final String WINDOW = "window";
    private static final String PASSWORD_RULES = "password-rules";

    private final Workbench bench;
    private final Clerk clerk;
    private final SqliteJournal journal;
    private final SqliteAccounts accounts;
    private final SqliteStaff staff;
    private final SqliteWindowKeys windowKeys;
    private final SqliteSettings settings;
    private final SettingsDesk machine;
    private final Backups backups;
    private final StoreCare care;
    private final SqliteKeyRotation rotation;
    private final Recovery recovery;
    private final SecureRandom random;
    private final Clock clock;
    private final KdfCost cost;

    OpenStore(Workbench bench, Clerk clerk, Head head, Clock clock, SecureRandom random, KdfCost cost) {
        this.bench = bench;
        this.clerk = clerk;
        this.random = random;
        this.clock = clock;
        this.cost = cost;
        Halt halt = head.equals(Head.NONE) ? Halt.none(clock) : bench.file().read(sql -> Halt.of(sql, clock));
        this.journal = new SqliteJournal(bench, head, halt, this::full, clock, random);
        this.accounts = new SqliteAccounts(bench, cost, random, clock);
        this.staff = new SqliteStaff(bench, cost, random, clock);
        this.windowKeys = new SqliteWindowKeys(bench, random);
        this.settings = new SqliteSettings(bench);
        this.backups = new Backups(bench, journal, settings, clock);
        this.recovery = new Recovery(bench, journal, cost, random, clock);
        this.machine = new SettingsDesk(bench.file().database().toAbsolutePath().getParent(), journal, settings, random,
                clock);
        this.care = new StoreCare(bench.identity(), journal, settings, machine, backups, halt,
                Ballast.of(bench.file().database()), clock);
        this.rotation = new SqliteKeyRotation(bench, journal, windowKeys, cost, random, clock);
    }

    @Override
    public Clerk clerk() {
        return clerk;
    }

    public StoreIdentity identity() {
        return bench.identity();
    }

    /** The counter this store belongs to, as founded. */
    public Window window() {
        Map<String, Object> tree = settings.get(WINDOW)
                .orElseThrow(() -> new StoreDamagedException(SqliteSettings.SETTINGS.name(), WINDOW, null));
        return RecordTree.to(Window.class, tree);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    public Blobs blobs() {
        return new SqliteBlobs(bench);
    }

    public Drafts drafts() {
        return drafts(journal);
    }

    /** @param by the journal whose act a saved draft belongs to; this store's, or one that stands before it */
    public Drafts drafts(Journal by) {
        return new SqliteDrafts(bench, by);
    }

    public Bindings bindings() {
        return new SqliteBindings(bench);
    }

    public Families families() {
        return new SqliteFamilies(bench);
    }

    public Matters matters() {
        return new SqliteMatters(bench);
    }

    public Cases cases() {
        return new SqliteCases(bench);
    }

    public Approvals approvals() {
        return new SqliteApprovals(bench);
    }

    public SeenCards seenCards() {
        return new SqliteSeenCards(bench);
    }

    public LinkedNumbers linkedNumbers() {
        return new SqliteLinkedNumbers(bench);
    }

    public Deputies deputies() {
        return new SqliteDeputies(bench);
    }

    public ClosedDays closedDays() {
        return new SqliteClosedDays(bench);
    }

    public IssuedPapers issuedPapers() {
        return new SqliteIssuedPapers(bench);
    }

    public SqliteSettings settings() {
        return settings;
    }

    /** What is set for the machine this store lies on. */
    public SettingsDesk machine() {
        return machine;
    }

    public SqliteAccounts accounts() {
        return accounts;
    }

    @Override
    public Staff staff() {
        return staff;
    }

    @Override
    public KeyRotation rotation() {
        return rotation;
    }

    @Override
    public PasswordRules passwordRules() {
        return settings.get(PASSWORD_RULES).map(PasswordRules::of).orElse(PasswordRules.USUAL);
    }

    @Override
    public void put(PasswordRules rules) {
        settings.put(PASSWORD_RULES, rules.document());
    }

    /** The office's way in when every password is lost. */
    public Recovery recovery() {
        return recovery;
    }

    /** Of the staff, for 回避. */
    public OwnNumbers ownNumbers() {
        return new SqliteOwnNumbers(bench);
    }

    public SqliteWindowKeys windowKeys() {
        return windowKeys;
    }

    /** Keys of one roster generation; whoever asks closes them. */
    public GenerationKeys rosterKeys(String generation) {
        return bench.vault().generationKeys(generation);
    }

    @Override
    public DoorLog takeInDoorLog(String proved) {
        Sql sql = bench.file().transaction();
        SealedRows seeds = new SealedRows(DoorTable.SEED, bench);
        DoorLog log = DoorTable.log(bench.identity(), new RowSeal(bench.identity(), bench.vault()), sql);
        long next = DoorTable.state(sql).map(DoorTable.State::next).orElse(1L);
        DoorTable.begin(sql, seeds, random, next);
        Map<String, Long> tries = new HashMap<>();
        for (Attempt attempt : log.attempts()) {
            tries.merge(attempt.staffNo(), 1L, Long::sum);
        }
        accounts.count(tries, proved);
        return log;
    }

    /** Random ids of this incarnation and of those it was restored from: the centre answers what any of them sent. */
    public Set<String> incarnations() {
        Set<String> all = new LinkedHashSet<>(Incarnations.before(settings));
        all.add(identity().incarnationId());
        return all;
    }

    /** One act of this store, with the same keys, under another identity, which the act must write down. */
    void actAs(StoreIdentity next, Consumer<Journal.Pen> work) {
        OpenStore other = new OpenStore(new Workbench(bench.file(), bench.vault(), next, bench.marks()), clerk,
                journal.standing(), clock, random, cost);
        try (SqliteJournal its = other.journal) {
            its.act(pen -> {
                work.accept(pen);
                return pen;
            });
        }
    }

    Instant now() {
        return clock.instant();
    }

    Workbench bench() {
        return bench;
    }

    public PurgeDesk purge() {
        return new PurgeDesk(bench, journal, settings, backups, drafts(), clock);
    }

    /** What the archive has taken over. */
    public ArchivedFiles archived() {
        return new SqliteArchived(bench);
    }

    public StoreCare care() {
        return care;
    }

    private void full() {
        care.full();
    }

    public Backups backups() {
        return backups;
    }

    @Override
    public void close() {
        backups.stop();
        journal.close();
        bench.vault().close();
    }
}
