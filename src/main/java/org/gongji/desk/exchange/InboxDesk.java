package org.gongji.desk.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.binding.CentreDesk;
import org.gongji.desk.binding.Matter;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.day.ClosedDays;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.Receipt;
import org.gongji.desk.exchange.v1.Tree;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyPackReader;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.policy.StopOrder;
import org.gongji.desk.roster.BoundElsewhereList;
import org.gongji.desk.roster.FalseCommitmentList;
import org.gongji.desk.roster.ImportWatch;
import org.gongji.desk.roster.Mentioned;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.vault.WindowKey;

/** Takes what the centre sends, each as an act; what is not believed changes nothing and says why. */
public final class InboxDesk {
    private static final String TRUST = "trust";
    private static final String POLICY = "policy";
    private static final String REACHED = "reached";
    private static final String PACK = "pack-";
    private static final String COMMITMENTS = "commitments";
    private static final String ELSEWHERE = "bound-elsewhere";
    /** Which roster the newest act about one named: a power cut may come between the swap and its act. */
    private static final String ENTERED = "roster-entered";

    private final Journal journal;
    private final Held held;
    private final RosterShelf rosters;
    private final ClosedDays days;
    private final CentreDesk centre;
    private final Us us;
    private final Clock clock;
    private volatile Named named;

    public InboxDesk(Journal journal, Held held, RosterShelf rosters, ClosedDays days, CentreDesk centre, Us us,
                     Clock clock) {
        this.journal = journal;
        this.held = held;
        this.rosters = rosters;
        this.days = days;
        this.centre = centre;
        this.us = us;
        this.clock = clock;
    }

    /**
     * Who is written to.
     *
     * @param incarnations random ids of this store and of those it was restored from
     */
    public record Us(WindowId window, StoreMode mode, Set<String> incarnations, WindowKey key) {
    }

    /** The trust list in force, empty before enrolment. */
    public Optional<TrustList> trust() {
        return held.find(TRUST).map(der -> {
            try {
                return TrustList.of(Tree.canonical(TRUST, new SignedReader().read(der).content()));
            } catch (Malformed | Rejected e) {
                throw new IllegalStateException("the trust list in force can no longer be read", e);
            }
        });
    }

    /** @param rootFingerprint compared by a person; needed for the first list only */
    public Reading<TrustList> takeTrust(byte[] der, Sha256 rootFingerprint, Clerk clerk) {
        clerk.require(Right.IMPORT);
        Reading<TrustList> reading = trust().map(before -> new TrustReader().next(der, before))
                .orElseGet(() -> new TrustReader().first(der, us.mode(), rootFingerprint));
        reading.taken().ifPresent(list -> enter(EntryKind.TRUST_IMPORTED, clerk, TRUST, der, Map.of(
                "version", list.version(), "issuedAt", list.issuedAt().toString())));
        return reading;
    }

    /** As {@link #takeRoster(byte[], ImportWatch, Clerk)}, and nobody looks on. */
    public Reading<Parcel> takeRoster(byte[] der, Clerk clerk) {
        clerk.require(Right.IMPORT);
        return takeRoster(der, ImportWatch.none(), clerk);
    }

    /**
     * Long work: reads, seals and swaps in a whole roster.
     *
     * @throws ImportWatch.Cancelled when the watch gave it up; nothing was changed
     */
    public Reading<Parcel> takeRoster(byte[] der, ImportWatch watch, Clerk clerk) {
        clerk.require(Right.IMPORT);
        long inForce = rosters.inForce().map(RosterStamp::generation).orElse(0L);
        Reading<Parcel> reading = trust().map(this::rosterReader).map(reader -> reader.read(der, 0, seen()))
                .orElseGet(InboxDesk::noTrust);
        Reading<Parcel> newer = reading.taken().map(this::demandNewer).orElse(reading);
        return newer.taken().map(parcel -> installed(parcel, inForce, watch, clerk)).orElse(newer);
    }

    /** One part of several is kept, and no act: nothing is another yet. */
    private Reading<Parcel> installed(Parcel parcel, long inForce, ImportWatch watch, Clerk clerk) {
        Optional<byte[]> listed = Optional.ofNullable(parcel.files().get(FalseCommitmentList.FILE));
        Optional<FalseCommitmentList> list = listed.map(FalseCommitmentList::read);
        Optional<byte[]> bound = Optional.ofNullable(parcel.files().get(BoundElsewhereList.FILE));
        Optional<BoundElsewhereList> elsewhere = bound.map(BoundElsewhereList::read);
        Optional<RosterStamp> stamp = rosters.install(parcel.files(), watch);
        if (stamp.isEmpty()) {
            RosterShelf.Offered part = rosters.part(parcel.files());
            return new Reading.Ignored<>(Fault.ROSTER_PART_KEPT, List.of(part.part(), part.of()));
        }
        Map<String, Object> payload = parcel(parcel);
        payload.put("replaces", inForce);
        payload.put("generation", stamp.get().generation());
        if (stamp.get().delta() > 0) {
            payload.put("delta", stamp.get().delta());
        }
        payload.put("asOf", stamp.get().asOf().toString());
        list.ifPresent(one -> payload.put("falseCommitments", one.lines().size()));
        elsewhere.ifPresent(one -> payload.put("boundElsewhere", one.size()));
        journal.act(pen -> {
            listed.ifPresent(file -> held.put(COMMITMENTS, file));
            bound.ifPresent(file -> held.put(ELSEWHERE, file));
            held.put(ENTERED, named(stamp.get()));
            return pen.enter(EntryKind.ROSTER_IMPORTED, clerk, "-", clock.instant(), payload);
        });
        return new Reading.Taken<>(parcel);
    }

    private static byte[] named(RosterStamp stamp) {
        return (stamp.version() + " " + stamp.asOf()).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Enters the roster in force where a power cut came between its swap and its act: what is in force stands in the
     * ledger, once. What the package's lists said comes with the next one.
     *
     * @return empty where nothing was missing
     */
    public Optional<RosterStamp> enterLate(Clerk clerk) {
        clerk.require(Right.IMPORT);
        Optional<RosterStamp> missing = rosters.inForce().filter(stamp -> held.find(ENTERED)
                .filter(known -> Arrays.equals(known, named(stamp))).isEmpty());
        missing.ifPresent(stamp -> {
            Map<String, Object> payload = new LinkedHashMap<>();
            payload.put("generation", stamp.generation());
            if (stamp.delta() > 0) {
                payload.put("delta", stamp.delta());
            }
            payload.put("asOf", stamp.asOf().toString());
            payload.put("late", true);
            journal.act(pen -> {
                held.put(ENTERED, named(stamp));
                return pen.enter(EntryKind.ROSTER_IMPORTED, clerk, "-", clock.instant(), payload);
            });
        });
        return missing;
    }

    /** Who may not promise, as the centre said last; empty where it never did. */
    public Optional<FalseCommitmentList> falseCommitments() {
        return held.find(COMMITMENTS).map(FalseCommitmentList::read);
    }

    /**
     * Which pairs of these people stand by what other windows did, as the centre said last. The list of a district is
     * long and names few of those who come, so it is read again only for somebody it names.
     */
    public List<BoundElsewhereList.Line> boundElsewhere(Collection<String> numbers) {
        return held.find(ELSEWHERE).map(file -> boundElsewhere(file, numbers)).orElse(List.of());
    }

    private List<BoundElsewhereList.Line> boundElsewhere(byte[] file, Collection<String> numbers) {
        Sha256 digest = Sha256.of(file);
        Named known = named;
        if (known != null && known.list().equals(digest) && !known.people().any(numbers)) {
            return List.of();
        }
        BoundElsewhereList list = BoundElsewhereList.read(file);
        named = new Named(digest, Mentioned.in(list));
        return list.of(numbers);
    }

    /** Whom the list of this digest names. */
    private record Named(Sha256 list, Mentioned people) {
    }

    private RosterPackageReader rosterReader(TrustList list) {
        return new RosterPackageReader(list, us.window(), OpeningKey.of(us.key()));
    }

    /**
     * The roster's own generation counts, not the parcel's: an old roster in a new parcel would bring back people who
     * have left. The same generation drawn up later is newer. A delta follows exactly what is in force: with one left
     * out somebody would stand there as they no longer are.
     */
    private Reading<Parcel> demandNewer(Parcel parcel) {
        return Reading.of(() -> {
            RosterStamp offered = rosters.offered(parcel.files());
            Optional<RosterStamp> now = rosters.inForce();
            if (offered.delta() > 0) {
                demandNextDelta(offered, now);
                return parcel;
            }
            boolean redrawn = now.filter(stamp -> stamp.generation() == offered.generation()
                    && offered.asOf().isAfter(stamp.asOf())).isPresent();
            if (now.isPresent() && !redrawn) {
                Versions.demandNewer(offered.generation(), now.get().generation());
            }
            demandNextPart(rosters.part(parcel.files()));
            return parcel;
        });
    }

    /** In order: the list of false commitments rides with the last, and what is missing can be named. */
    private static void demandNextPart(RosterShelf.Offered part) throws Rejected {
        if (part.of() == 1 || part.taken() == part.of() && part.part() == part.of()) {
            return;
        }
        if (part.part() <= part.taken()) {
            throw new Rejected(Fault.ROSTER_PART_KNOWN, part.part(), part.of());
        }
        if (part.part() > part.taken() + 1) {
            throw new Rejected(Fault.ROSTER_PART_MISSING, part.part(), part.taken() + 1);
        }
    }

    private static void demandNextDelta(RosterStamp offered, Optional<RosterStamp> now) throws Rejected {
        String has = now.map(RosterStamp::version).orElse("0");
        if (now.isEmpty() || offered.generation() > now.get().generation()
                || offered.generation() == now.get().generation() && offered.delta() > now.get().delta() + 1) {
            throw new Rejected(Fault.DELTA_GAP, offered.version(), has);
        }
        boolean next = offered.generation() == now.get().generation() && offered.delta() == now.get().delta() + 1;
        if (!next) {
            throw new Rejected(offered.version().equals(has) ? Fault.SAME_VERSION : Fault.OLDER_VERSION,
                    offered.version(), has);
        }
    }

    /** Packs and stop orders; they hold from the next assessment on, and every pack is kept for what it decided. */
    public Reading<Parcel> takePacks(byte[] der, Clerk clerk) {
        return takePacks(der, shelf -> PackReached.Cases.NONE, clerk);
    }

    /** @param touched the cases that the packs of this shelf would judge anew: the act names them */
    public Reading<Parcel> takePacks(byte[] der, Function<PolicyShelf, PackReached.Cases> touched, Clerk clerk) {
        clerk.require(Right.IMPORT);
        long inForce = packs().map(parcel -> parcel.label().generation()).orElse(0L);
        Reading<Parcel> reading = trust().map(list -> new PolicyPackageReader(list).read(der, inForce, seen()))
                .orElseGet(InboxDesk::noTrust);
        PolicyShelf now = shelf().orElse(null);
        Reading<Parcel> fit = reading.taken().map(parcel -> Reading.of(() -> {
            PackCheck.demandFit(parcel, now);
            return parcel;
        })).orElse(reading);
        fit.taken().ifPresent(parcel -> enter(parcel, der, touched, clerk));
        return fit;
    }

    private void enter(Parcel parcel, byte[] der, Function<PolicyShelf, PackReached.Cases> touched, Clerk clerk) {
        PolicyShelf shelf = PolicyShelf.read(parcel.files());
        Map<String, Object> payload = parcel(parcel);
        payload.put("packs", shelf.packs().stream().map(pack -> pack.id() + "/" + pack.version()).toList());
        payload.put("stopOrders", shelf.orders().stream().map(StopOrder::number).toList());
        PackReached.Cases cases = touched.apply(shelf);
        payload.put("touchedDrafts", cases.drafts());
        payload.put("touchedMatters", cases.matters());
        payload.put("file", Sha256.of(der).hex());
        PolicyPackReader reader = new PolicyPackReader();
        journal.act(pen -> {
            parcel.files().forEach((name, bytes) -> {
                if (!name.equals(StopOrder.FILE)) {
                    held.put(PACK + reader.read(bytes).sha256().hex(), bytes);
                }
            });
            held.put(POLICY, der);
            if (!cases.equals(PackReached.Cases.NONE)) {
                held.put(REACHED, new PackReached(LocalDate.ofInstant(clock.instant(), clock.getZone()),
                        Long.toString(parcel.label().generation()), cases).canonical());
            }
            return pen.enter(EntryKind.PACK_IMPORTED, clerk, "-", clock.instant(), payload);
        });
    }

    /** What the newest packs that touched any case touched; empty where none ever did. */
    public Optional<PackReached> reached() {
        return held.find(REACHED).map(PackReached::read);
    }

    /** The packs in force, verified again. */
    public Optional<Parcel> packs() {
        return trust().flatMap(list -> held.find(POLICY)
                .flatMap(der -> new PolicyPackageReader(list).read(der, 0, seen()).taken()));
    }

    /** The packs in force with their stop orders and their last day; empty before the first package. */
    public Optional<PolicyShelf> shelf() {
        return packs().map(parcel -> PolicyShelf.read(parcel.files()).validUntil(LocalDate.ofInstant(
                parcel.label().validUntil().minusNanos(1), clock.getZone())));
    }

    /** A pack that was ever in force here, by its digest: what it decided is judged by it again, however old. */
    public Optional<PolicyPack> pack(Sha256 digest) {
        return held.find(PACK + digest.hex()).map(new PolicyPackReader()::read)
                .filter(pack -> pack.sha256().equals(digest)).or(() -> shelf().flatMap(shelf -> shelf.find(digest)));
    }

    /**
     * A receipt that was taken.
     *
     * @param callBack matters whose people must be told
     * @param missing  bundle numbers the centre never got
     */
    public record Answered(Receipt receipt, List<Matter> callBack, List<Integer> missing) {
    }

    public Reading<Answered> takeReceipt(byte[] der, Clerk clerk) {
        clerk.require(Right.TAKE_RECEIPTS);
        Reading<Receipt> reading = trust().isPresent() ? receiptReader().read(der) : noTrust();
        if (reading instanceof Reading.Taken<Receipt> taken) {
            return new Reading.Taken<>(take(taken.content(), clerk));
        }
        return reading instanceof Reading.Ignored<Receipt> ignored
                ? new Reading.Ignored<>(ignored.fault(), ignored.facts())
                : new Reading.Refused<>(((Reading.Refused<Receipt>) reading).fault(),
                        ((Reading.Refused<Receipt>) reading).facts());
    }

    /** @throws IllegalStateException before enrolment */
    public ReceiptReader receiptReader() {
        TrustList list = trust().orElseThrow(() -> new IllegalStateException("this window trusts no office yet"));
        return new ReceiptReader(list, us.window(), OpeningKey.of(us.key()), this::sent);
    }

    /** Enters a receipt that {@link #receiptReader()} has taken. */
    public Answered take(Receipt receipt, Clerk clerk) {
        clerk.require(Right.TAKE_RECEIPTS);
        List<CentreDesk.Answer> answers = receipt.lines().stream().map(line -> new CentreDesk.Answer(line.matter(),
                line.answer().word(), line.code(), line.usableAt().orElse(null))).toList();
        List<Matter> callBack = journal.act(pen -> {
            days.find(receipt.number()).ifPresent(day -> days.put(day.answered(receipt.version())));
            return centre.take(pen, new CentreDesk.Receipt(receipt.number(), receipt.version(), receipt.receivedAt(),
                    answers), clerk);
        });
        return new Answered(receipt, callBack, receipt.missing());
    }

    private Optional<SentBundles.Sent> sent(String incarnationId, int number) {
        return Optional.of(incarnationId).filter(us.incarnations()::contains).flatMap(id -> days.find(number))
                .filter(day -> day.contentHash() != null)
                .map((ClosedDay day) -> new SentBundles.Sent(day.contentHash(), day.receipt()));
    }

    private void enter(EntryKind kind, Clerk clerk, String what, byte[] der, Map<String, ?> facts) {
        Map<String, Object> payload = new LinkedHashMap<>(facts);
        payload.put("file", Sha256.of(der).hex());
        journal.act(pen -> {
            held.put(what, der);
            return pen.enter(kind, clerk, "-", clock.instant(), payload);
        });
    }

    private static Map<String, Object> parcel(Parcel parcel) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("package", parcel.label().generation());
        payload.put("packageSha256", parcel.sha256().hex());
        payload.put("expired", parcel.expired());
        return payload;
    }

    /** A clock put back must not make an old package fresh: the newest act of the ledger counts as well. */
    private SeenTime seen() {
        Instant last = journal.head().map(EntryHeader::clockTime).orElse(Instant.MIN);
        Instant signed = trust().map(TrustList::issuedAt).orElse(Instant.MIN);
        return new SeenTime(clock.instant(), last, signed);
    }

    private static <T> Reading<T> noTrust() {
        return new Reading.Refused<>(Fault.ROOT_UNKNOWN, List.of());
    }
}
