package org.gongji.desk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.gongji.desk.access.AuditDesk;
import org.gongji.desk.access.Approvers;
import org.gongji.desk.access.DeputyDesk;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.access.RecusalDesk;
import org.gongji.desk.access.StaffDesk;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingDesk;
import org.gongji.desk.binding.CaseNumbering;
import org.gongji.desk.binding.CentreDesk;
import org.gongji.desk.binding.FamilyRecusal;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.binding.ObjectionDesk;
import org.gongji.desk.binding.PeriodDesk;
import org.gongji.desk.binding.RosterDesk;
import org.gongji.desk.binding.TakeBackDesk;
import org.gongji.desk.binding.record.InfoDesk;
import org.gongji.desk.binding.record.OwnCases;
import org.gongji.desk.binding.record.RecordDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.DayDesk;
import org.gongji.desk.day.FiguresDesk;
import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.exchange.ArchiveInbox;
import org.gongji.desk.exchange.ExportDesk;
import org.gongji.desk.exchange.InboxDesk;
import org.gongji.desk.exchange.PackReached;
import org.gongji.desk.exchange.Parcel;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.Press;
import org.gongji.desk.forms.PrintDesk;
import org.gongji.desk.forms.pdf.FormPress;
import org.gongji.desk.forms.sheet.AnswerWriter;
import org.gongji.desk.forms.sheet.DayWriter;
import org.gongji.desk.forms.sheet.HandOverWriter;
import org.gongji.desk.forms.sheet.LedgerWriter;
import org.gongji.desk.forms.sheet.ObjectionWriter;
import org.gongji.desk.forms.sheet.OwnWriter;
import org.gongji.desk.forms.sheet.SheetWriter;
import org.gongji.desk.forms.sheet.Stationery;
import org.gongji.desk.forms.sheet.TakeBackWriter;
import org.gongji.desk.intake.Asked;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.intake.BoundElsewhere;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.DeferralDesk;
import org.gongji.desk.intake.DraftNumber;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.FalseCommitments;
import org.gongji.desk.intake.HandOverDesk;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.LookDesk;
import org.gongji.desk.intake.PackReach;
import org.gongji.desk.intake.Replay;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.intake.Rulings;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.Standstill;
import org.gongji.desk.store.roster.SqliteRoster;
import org.gongji.desk.vault.WindowKey;
import org.gongji.desk.words.Words;

/** One unlocked store with every desk of the counter around it, put together by hand. */
public final class Counter implements AutoCloseable {
    private final OpenStore store;
    private final SqliteRoster roster;
    private final CarefulRoster asked;
    private final FormPress press;
    private final BindingDesk binding;
    private final IntakeDesk intake;
    private final ReviewDesk review;
    private final DeferralDesk deferral;
    private final PeriodDesk period;
    /** The day on which somebody looked last for what is over; null before. */
    private final AtomicReference<LocalDate> expired = new AtomicReference<>();
    private final DeputyDesk deputies;
    private final Rulings rulings;
    private final TakeBackDesk takeBack;
    private final OwedCalls calls;
    private final Recusal recusal;
    private final DayDesk day;
    private final InboxDesk inbox;
    private final ExportDesk export;
    private final PaperDesk papers;
    private final PrintDesk printing;
    private final Stationery stationery;
    private final Clock clock;
    private final SecureRandom random;
    private PolicyShelf shelf;
    private boolean rosterLooked;

    /** @param folder the store's folder; the roster lies beside the ledger */
    public Counter(OpenStore store, Path folder, Equipment equipment, Clock clock, SecureRandom random)
            throws IOException {
        this.store = store;
        this.clock = clock;
        this.random = random;
        Window window = store.window();
        StoreMode mode = store.identity().mode();
        WindowKey key = store.windowKeys().key();
        Ids ids = Ids.random(random);
        roster = SqliteRoster.open(folder, store::rosterKeys, random);
        asked = new CarefulRoster(roster);
        binding = new BindingDesk(store.journal(), registers(store),
                new BindingDesk.Office(window, store.identity().incarnation()), ids, clock);
        recusal = new FamilyRecusal(store.ownNumbers(), store.families(), store.bindings());
        ApprovalDesk approval = new ApprovalDesk(store.journal(), store.approvals(),
                new Approvers(store.deputies(), clock), recusal, clock);
        IntakeDesk.Acting acting = new IntakeDesk.Acting(binding, approval, recusal);
        deputies = new DeputyDesk(store.journal(), store.deputies(), clock);
        rulings = new Rulings(store.approvals(), approval, clock.getZone());
        intake = new IntakeDesk(store.journal(), store.drafts(),
                new IntakeDesk.Known(asked, store.bindings(), store.seenCards(), promised(this::inbox),
                        elsewhere(this::inbox), store.linkedNumbers()), this::assess,
                acting, window, clock);
        calls = new OwedCalls(store.journal(), store.bindings(), () -> rosters().toTell());
        takeBack = new TakeBackDesk(store.journal(), registers(store), () -> store.closedDays().last()
                .map(ClosedDay::closedAt).orElse(Instant.EPOCH), recusal, clock);
        review = new ReviewDesk(store.journal(), intake, acting,
                new ReviewDesk.Registers(store.approvals(), store.matters(), store.drafts()), clock);
        deferral = new DeferralDesk(store.journal(),
                new DeferralDesk.Registers(store.matters(), store.drafts()), recusal, clock);
        period = new PeriodDesk(store.journal(), store.bindings(), clock);
        day = new DayDesk(store.journal(), store.matters(), store.closedDays(), key, clock);
        inbox = inbox(store, roster, clock);
        export = new ExportDesk(store.journal(), store.blobs(), day, store.closedDays(), us(store), random);
        press = new FormPress(equipment.typefaces(), key, clock);
        papers = new PaperDesk(store.journal(), store.blobs(), store.issuedPapers(), press, clock);
        printing = new PrintDesk(papers, equipment.printer());
        stationery = new Stationery(window, mode, ids, clock);
        shelf = shelf();
    }

    /** The inbox alone, for those that need no paper. */
    public static InboxDesk inbox(OpenStore store, SqliteRoster roster, Clock clock) {
        CentreDesk centre = new CentreDesk(registers(store), clock);
        return new InboxDesk(store.journal(), new SettingsHeld(store.settings()), new RosterImport(roster),
                store.closedDays(), centre, us(store), clock);
    }

    /** The centre's list, read from the store at every question: a package may have come in between. */
    static FalseCommitments promised(Supplier<InboxDesk> inbox) {
        return (numbers, day) -> inbox.get().falseCommitments().map(list -> list.lists(numbers, day));
    }

    /** Pairs that stand by what other windows did, as the centre said last. */
    public BoundElsewhere elsewhere() {
        return elsewhere(this::inbox);
    }

    /** Pairs that stand by what other windows did, read from the store at every question. */
    static BoundElsewhere elsewhere(Supplier<InboxDesk> inbox) {
        return numbers -> inbox.get().boundElsewhere(numbers).stream()
                .map(line -> new CaseFile.Standing(line.giver(), line.member(), "active", line.relation(), line.kind(),
                        line.since(), null)).toList();
    }

    private static BindingDesk.Registers registers(OpenStore store) {
        return new BindingDesk.Registers(store.bindings(), store.families(), store.matters(), store.cases(),
                store.approvals());
    }

    /** Where the archive's notes are taken. */
    public ArchiveInbox archive() {
        return archive(store, inbox, clock);
    }

    static ArchiveInbox archive(OpenStore store, InboxDesk inbox, Clock clock) {
        return new ArchiveInbox(store.journal(), store.archived(), inbox, us(store), clock);
    }

    /** This window, as what crosses the hall door is addressed to it. */
    private static InboxDesk.Us us(OpenStore store) {
        return new InboxDesk.Us(WindowId.of(store.window()), store.identity().mode(),
                store.incarnations(), store.windowKeys().key());
    }

    private PolicyShelf shelf() {
        return shelf(inbox);
    }

    /** The packs the centre sent; none before enrolment, and then every verdict is NO_POLICY. */
    public static PolicyShelf shelf(InboxDesk inbox) {
        return inbox.shelf().orElseGet(() -> new PolicyShelf(List.of()));
    }

    /** @param reach what the packs touch; the act names the same */
    public record PacksTaken(Reading<Parcel> reading, PackReach reach) {
    }

    /** Takes a package of packs and works with it from the next assessment on; what it touches is entered with it. */
    public PacksTaken takePacks(byte[] der, Clerk clerk) {
        AtomicReference<PackReach> reach = new AtomicReference<>(PackReach.NOTHING);
        Reading<Parcel> reading = inbox.takePacks(der, after -> {
            reach.set(PackReach.of(shelf, after, onRecord(), LocalDate.now(clock), clock.getZone()));
            return new PackReached.Cases(reach.get().drafts(), reach.get().matters());
        }, clerk);
        reading.taken().ifPresent(parcel -> renewPacks());
        return new PacksTaken(reading, reach.get());
    }

    private PackReach.OnRecord onRecord() {
        return new PackReach.OnRecord(intake.drafts().stream().map(Drafts.Line::id).map(intake::resume)
                .flatMap(Optional::stream).toList(), store.bindings().all(), store.matters().all(),
                store.window().office());
    }

    /** Packs that were just taken hold from the next assessment on. */
    public void renewPacks() {
        shelf = shelf();
    }

    private IntakeDesk.Assessment assess(CaseFile told) {
        CaseFile file = timed(told);
        IntakeDesk.Assessment ruled = assessor().assessment(file);
        return ruled.with(deferral.on(file, rulings.on(file, ruled), Words.chinese()));
    }

    /** A verdict says that the clock is in doubt before anybody signs; the standstill itself refuses the act. */
    private CaseFile timed(CaseFile file) {
        return store.care().standstill().filter(Standstill.CLOCK_BEHIND::equals)
                .map(behind -> CaseEdit.clockDoubtful(file)).orElse(file);
    }

    /** The verdicts for the clerk's eyes, in their language, with what a second person said. */
    public List<Decision> told(CaseFile asked, Words words) {
        CaseFile file = timed(asked);
        return deferral.on(file, rulings.on(file, assessor().assessment(file), assessor(words).assess(file), words),
                words);
    }

    public Assessor assessor() {
        return assessor(Words.chinese());
    }

    /** Decides alike in every language; only the record's is written down. */
    public Assessor assessor(Words words) {
        return new Assessor(shelf.on(LocalDate.now(clock)), this::pack,
                years -> new PaperProver(new RelationWords(), years), new Decider(words));
    }

    /** What a new roster means for the bindings that stand. */
    public RosterDesk rosters() {
        return rosters(store, asked, () -> shelf, clock);
    }

    /** Whose family has still to be told, the longest waiting first; asked at every look at home. */
    public List<Binding> toTell() {
        return calls.toTell();
    }

    /**
     * Before anything is shown: a roster whose act a power cut swallowed is entered, and the bindings go its way. Looked
     * at once, by whoever opens the desk first and may; nothing while it stands still.
     *
     * @return whether there was one
     */
    public synchronized boolean healRoster(Clerk clerk) {
        if (rosterLooked || !clerk.may(Right.IMPORT) || store.care().standstill().isPresent()) {
            return false;
        }
        rosterLooked = true;
        boolean late = inbox.enterLate(clerk).isPresent();
        if (late) {
            rosters().settle(clerk);
        }
        return late;
    }

    /** The same for those that need no paper. */
    static RosterDesk rosters(OpenStore store, Roster roster, Supplier<PolicyShelf> shelf, Clock clock) {
        return new RosterDesk(store.journal(), new LifeDesk(store.journal(), store.bindings(), clock),
                store.bindings(), store.matters(), new LinkedRoster(roster, store.linkedNumbers()),
                binding -> packOf(binding, store, shelf.get(), clock));
    }

    /** Pinned when it was accepted; a pack the centre no longer sends gives way to today's. */
    private static Optional<PolicyPack> packOf(Binding binding, OpenStore store, PolicyShelf shelf, Clock clock) {
        return Optional.ofNullable(binding.packSha256()).flatMap(shelf::find).or(() -> shelf.choose(
                LocalDate.ofInstant(clock.instant(), clock.getZone()), store.window().office()));
    }

    /** Judges past verdicts again, each under its own pack. */
    public Replay replay() {
        return replay(store, inbox);
    }

    /** The same for those that need no paper. */
    static Replay replay(OpenStore store, InboxDesk inbox) {
        return new Replay(store.blobs(), inbox::pack, years -> new PaperProver(new RelationWords(), years));
    }

    /** The packs as they stand today. */
    public PolicyShelf policies() {
        return shelf;
    }

    /** The pack for whoever comes to this window today; none before the first packs. */
    public Optional<PolicyPack> packToday() {
        return shelf.choose(LocalDate.ofInstant(clock.instant(), clock.getZone()), store.window().office());
    }

    /** A pack that is or ever was in force here. */
    public Optional<PolicyPack> pack(Sha256 digest) {
        return shelf.find(digest).or(() -> inbox.pack(digest));
    }

    public PolicyPack pack(CaseFile file) {
        return assessor().pack(file).orElseThrow(() -> new IllegalStateException("no pack for this day"));
    }

    public OpenStore store() {
        return store;
    }

    public SqliteRoster roster() {
        return roster;
    }

    /** Somebody was looked up in a roster whose file no longer opens. */
    public boolean rosterDamaged() {
        return asked.damaged();
    }

    public BindingDesk binding() {
        return binding;
    }

    public IntakeDesk intake() {
        return intake;
    }

    /**
     * Ends what was due before today, by whoever may take cases and opens the desk first; nothing while it stands still.
     *
     * @return what was ended
     */
    public List<DeferralDesk.Lapsed> lapse(Clerk clerk) {
        return clerk.may(Right.TAKE_CASES) && store.care().standstill().isEmpty() ? deferral.lapse(clerk) : List.of();
    }

    /** 异议: what is held while it is looked into. */
    public ObjectionDesk objections() {
        return new ObjectionDesk(store.journal(), store.bindings(), new Approvers(store.deputies(), clock), recusal,
                clock);
    }

    public ObjectionWriter objectionNotices() {
        return new ObjectionWriter(stationery);
    }

    /** 当场撤回, before the papers leave the counter. */
    public TakeBackDesk takeBack() {
        return takeBack;
    }

    public TakeBackWriter takeBackSlips() {
        return new TakeBackWriter(stationery);
    }

    /** What the pack for this case lets the giver say; nothing before the first packs. */
    public Asked asked(CaseFile file) {
        return assessor().pack(file).map(Asked::of).orElse(Asked.NOTHING);
    }

    /**
     * Ends what was agreed on until yesterday or earlier, by whoever may take cases and comes first on a day. Nobody can
     * agree on a day that has passed, so once a day is enough.
     *
     * @return what was ended
     */
    public List<Binding> expire(Clerk clerk) {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(expired.get()) || !clerk.may(Right.TAKE_CASES) || store.care().standstill().isPresent()) {
            return List.of();
        }
        List<Binding> ended = period.end(clerk);
        expired.set(today);
        return ended;
    }

    /** Matters whose paper follows. */
    public DeferralDesk deferral() {
        return deferral;
    }

    /** The second person's queue and word. */
    public ReviewDesk review() {
        return review;
    }

    public DeputyDesk deputies() {
        return deputies;
    }

    public RecusalDesk recusal() {
        return new RecusalDesk(store.journal(), store.ownNumbers(), store.staff(), clock);
    }

    public StaffDesk staff() {
        return new StaffDesk(store, random, clock);
    }

    public LookDesk looks() {
        return new LookDesk(store.journal(), clock);
    }

    /** What people ask about themselves. */
    public RecordDesk records() {
        return new RecordDesk(store.journal(), ownCases(), recusal);
    }

    /** Basic information that changed. */
    public InfoDesk info() {
        return new InfoDesk(store.journal(), ownCases(), store.linkedNumbers(), recusal, clock);
    }

    private OwnCases ownCases() {
        return new OwnCases(registers(store), new CaseNumbering(new BindingDesk.Office(store.window(),
                store.identity().incarnation()), clock.getZone()), DraftNumber::of, clock);
    }

    /** Papers about matters that bind nobody. */
    public OwnWriter own() {
        return new OwnWriter(stationery);
    }

    public DayDesk day() {
        return day;
    }

    public FiguresDesk figures() {
        return new FiguresDesk(store.journal(), store.matters(), store.closedDays(), clock.getZone());
    }

    public InboxDesk inbox() {
        return inbox;
    }

    public ExportDesk export() {
        return export;
    }

    public PaperDesk papers() {
        return papers;
    }

    public PrintDesk printing() {
        return printing;
    }

    public Press press() {
        return press;
    }

    public SheetWriter sheets() {
        return new SheetWriter(stationery, (giver, member) -> store.bindings().standing(giver, member)
                .map(Binding::caseNo));
    }

    public AnswerWriter answers() {
        return new AnswerWriter(stationery);
    }

    public HandOverDesk handOver() {
        return new HandOverDesk(store.journal(), store.drafts(), clock);
    }

    public HandOverWriter handOverSheets() {
        return new HandOverWriter(stationery);
    }

    public DayWriter daySheets() {
        return new DayWriter(stationery, store.journal()::range);
    }

    public LedgerWriter ledgerLists() {
        return new LedgerWriter(stationery);
    }

    public AuditDesk audit() {
        return new AuditDesk(store.journal(), clock);
    }

    @Override
    public void close() throws IOException {
        press.close();
        roster.close();
        store.close();
    }
}
