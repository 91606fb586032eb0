package org.gongji.desk.binding;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gongji.desk.access.Approvers;
import org.gongji.desk.access.Deputies;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.Window;
import org.gongji.desk.binding.record.Asker;
import org.gongji.desk.binding.record.InfoDesk;
import org.gongji.desk.binding.record.InfoItem;
import org.gongji.desk.binding.record.InfoRequest;
import org.gongji.desk.binding.record.OwnCases;
import org.gongji.desk.binding.record.RecordDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.Source;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.policy.Continuance.Bearing;
import org.gongji.desk.policy.Continuance.Effect;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.policy.WorkCalendar;
import org.gongji.desk.roster.RosterStamp;

/**
 * A few givers and members and a desk that is asked for anything in any order, allowed or not. Every act is an hour
 * after the one before, so that times tell acts apart.
 */
final class RandomTown {
    private static final Clerk ANYBODY = new Clerk("0312", "王练习", Set.of(Role.CLERK, Role.SUPERVISOR));
    private static final Clerk SECOND = new Clerk("0107", "邵练习", Set.of(Role.SUPERVISOR));
    private static final Relation CHILD = new Relation("儿子", "21", Optional.of(NearKind.CHILD), Relation.Near.YES);
    private static final Relation STEPCHILD = new Relation("养子或继子", "27", Optional.of(NearKind.CHILD),
            Relation.Near.ASK);
    private static final Deferral LATER = new Deferral(ReasonCode.EVIDENCE_MISSING, 5, List.of(Deferral.Way.COUNTER),
            "近亲属版·容缺", WorkCalendar.WEEKENDS_ONLY);
    private static final List<Party> GIVERS = people("G", 3);
    private static final List<Party> MEMBERS = people("M", 4);

    private final Random random;
    private final MutableClock clock = new MutableClock();
    private final MemoryRoom room = new MemoryRoom(clock);
    private final BindingDesk desk;
    private final LifeDesk life;
    private final CentreDesk centre;
    private final InfoDesk info;
    private final RecordDesk records;
    private final TakeBackDesk takeBack;
    private final Deferrals deferrals;
    private final ObjectionDesk objections;
    private final PeriodDesk period;
    private final List<Visit> visits = new ArrayList<>();
    private int ids;
    private int refused;
    private int passports;

    RandomTown(long seed) {
        this.random = new Random(seed);
        BindingDesk.Office office = new BindingDesk.Office(new Window("410105", "W03", "演练大厅"), 1);
        this.desk = new BindingDesk(room, room.registers(), office, () -> "id-" + ++ids, clock);
        this.life = new LifeDesk(room, room.registers().bindings(), clock);
        this.centre = new CentreDesk(room.registers(), clock);
        OwnCases own = new OwnCases(room.registers(), new CaseNumbering(office, clock.getZone()),
                number -> String.format("D-%04d", number), clock);
        this.info = new InfoDesk(room, own, room.linked(), Recusal.unknown(), clock);
        this.records = new RecordDesk(room, own, Recusal.unknown());
        this.objections = new ObjectionDesk(room, room.registers().bindings(), new Approvers(nobody(), clock),
                Recusal.unknown(), clock);
        this.deferrals = new Deferrals(room, room.registers().matters());
        this.takeBack = new TakeBackDesk(room, room.registers(), () -> Instant.EPOCH, Recusal.unknown(), clock);
        this.period = new PeriodDesk(room, room.registers().bindings(), clock);
    }

    private static final class MutableClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the town has one zone");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static List<Party> people(String letter, int count) {
        List<Party> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(new Party("某" + letter + i, "01", letter + i, ""));
        }
        return people;
    }

    MemoryRoom room() {
        return room;
    }

    Clock clock() {
        return clock;
    }

    /** Acts that were not lawful where the town stood, and left nothing behind. */
    int refused() {
        return refused;
    }

    void act() {
        clock.now = clock.now.plusSeconds(3600);
        attempt(this::any);
    }

    private void attempt(Runnable act) {
        MemoryRoom.State before = room.state();
        int entries = room.entries().size();
        try {
            act.run();
        } catch (IllegalStateException unlawful) {
            refused++;
            if (!room.state().equals(before) || room.entries().size() != entries) {
                throw new AssertionError("a refused act left something behind", unlawful);
            }
        }
    }

    private void any() {
        switch (random.nextInt(18)) {
            case 0, 1 -> take(MatterKind.BIND);
            case 2 -> take(MatterKind.END);
            case 3 -> conclude(one(visits));
            case 4 -> withdraw();
            case 5, 6 -> roster();
            case 7 -> answer();
            case 8 -> changeInfo();
            case 9 -> askAboutOneself();
            case 10 -> takeBack();
            case 11 -> object();
            case 12 -> decide();
            case 13 -> take(MatterKind.CHANGE);
            case 14 -> period.end(ANYBODY);
            case 15 -> defer();
            case 16 -> lapse();
            default -> tell();
        }
    }

    private <T> Optional<T> one(List<T> things) {
        return things.isEmpty() ? Optional.empty() : Optional.of(things.get(random.nextInt(things.size())));
    }

    /** Some of the visits are concluded at once, some later, some never. */
    private void take(MatterKind kind) {
        List<Visit.Request> requests = new ArrayList<>();
        for (Party member : MEMBERS) {
            if (random.nextBoolean() || requests.isEmpty() && member == MEMBERS.get(MEMBERS.size() - 1)) {
                requests.add(new Visit.Request(member, decision(), List.of(), Map.of(), "不再需要", cap(), until()));
            }
        }
        Visit visit = new Visit("V-" + String.format("%04d", visits.size() + 1), kind, one(GIVERS).orElseThrow(),
                clock.instant(), kind == MatterKind.END && random.nextBoolean() ? Map.of("askedBy", "MEMBER")
                : Map.of(), requests);
        visits.add(visit);
        desk.accept(visit, ANYBODY);
        if (random.nextInt(3) > 0) {
            clock.now = clock.now.plusSeconds(60);
            attempt(() -> conclude(Optional.of(visit)));
        }
    }

    private Integer cap() {
        return one(List.of(0, 0, 1000, 3000)).filter(yuan -> yuan > 0).orElse(null);
    }

    /** Some end within the days of the town. */
    private LocalDate until() {
        return random.nextBoolean() ? null : LocalDate.ofInstant(clock.instant(), clock.getZone())
                .plusDays(random.nextInt(4));
    }

    private Decision decision() {
        Outcome outcome = one(List.of(Outcome.ALLOWED, Outcome.ALLOWED, Outcome.REFUSED, Outcome.NEEDS_PAPER))
                .orElseThrow();
        List<Decision.Reason> reasons = outcome == Outcome.REFUSED ? List.of(new Decision.Reason(
                ReasonCode.REL_IN_LAW, Severity.A, "民法典 第1045条第2款", "岳父"))
                : outcome == Outcome.NEEDS_PAPER ? List.of(new Decision.Reason(ReasonCode.EVIDENCE_MISSING, Severity.A,
                "近亲属版·材料", "缺一份")) : List.of();
        return new Decision("p2", one(List.of(CHILD, CHILD, STEPCHILD)).orElseThrow(), outcome, reasons, null, List.of(),
                "HN-2024-09", Sha256.of(new byte[] {1}), null, outcome == Outcome.NEEDS_PAPER && random.nextBoolean() ? LATER : null);
    }

    private void conclude(Optional<Visit> visit) {
        visit.ifPresent(one -> desk.conclude(one, hand(), random.nextInt(4) == 0, ANYBODY));
    }

    private void withdraw() {
        one(room.registers().matters().all()).ifPresent(matter -> desk.withdraw(matter.id(), "改日再来", ANYBODY));
    }

    /** A roster speaks of everybody's bindings, also of those that ended long ago. */
    private void roster() {
        List<LifeDesk.News> news = room.registers().bindings().all().stream().filter(one -> random.nextInt(3) == 0)
                .map(one -> new LifeDesk.News(one, bearing())).toList();
        room.act(pen -> life.follow(pen, news, new RosterStamp(room.entries().size(), LocalDate.of(2026, 1, 1),
                Set.of("4101")), ANYBODY));
    }

    private Bearing bearing() {
        Effect effect = one(List.of(Effect.values())).orElseThrow();
        return new Bearing(effect, switch (effect) {
            case STANDS, UNKNOWN -> Optional.empty();
            case DOUBTFUL -> Optional.of(ReasonCode.NOT_IN_ROSTER);
            case SUSPENDED -> one(List.of(ReasonCode.GIVER_SUSPENDED, ReasonCode.MEMBER_SUSPENDED));
            case ENDED -> one(List.of(ReasonCode.GIVER_ENDED, ReasonCode.DECEASED_IN_ROSTER));
        });
    }

    private void answer() {
        one(room.registers().matters().all().stream().filter(one -> one.state().settled()).toList()).ifPresent(matter -> {
            String word = one(List.of("accepted", "refused", "duplicate", "conflict")).orElseThrow();
            Instant usable = word.equals("accepted") && random.nextBoolean() ? clock.instant() : null;
            room.act(pen -> centre.take(pen, new CentreDesk.Receipt(1, 1, clock.instant(),
                    List.of(new CentreDesk.Answer(matter.id(), word, word.equals("accepted") ? "" : "DUP_PAIR",
                            usable))), ANYBODY));
        });
    }

    /** Under a number of today or an earlier one, which is refused; sometimes the name alone. */
    private void changeInfo() {
        Party person = one(random.nextBoolean() ? GIVERS : MEMBERS).orElseThrow();
        String number = one(room.linked().all(person.certno())).orElseThrow();
        InfoItem item = random.nextInt(3) == 0 ? InfoItem.NAME : InfoItem.NUMBER;
        String later = item == InfoItem.NAME ? "某人" + Character.toString('甲' + random.nextInt(9)) : freshNumber();
        InfoRequest request = new InfoRequest(new Asker(new Party(person.name(), "01", number, ""), Source.KEYED_TWICE),
                List.of(new InfoRequest.Change(item, "", later)), List.of(new InfoRequest.Paper(
                PaperKind.POLICE_CERTIFICATE, "", List.of(Sha256.of(new byte[] {3})))));
        room.act(pen -> info.change(info.open(ANYBODY), request, hand(), ANYBODY));
    }

    /** A passport's: never one somebody here stands under. */
    private String freshNumber() {
        return String.format("E%08d", ++passports);
    }

    private void askAboutOneself() {
        Asker asker = new Asker(one(random.nextBoolean() ? GIVERS : MEMBERS).orElseThrow(), Source.CHIP);
        switch (random.nextInt(4)) {
            case 0 -> records.query(records.open(MatterKind.QUERY, ANYBODY), asker, ANYBODY);
            case 1 -> records.show(records.open(MatterKind.ACCESS, ANYBODY), asker, random.nextInt(9), ANYBODY);
            case 2 -> records.ask(records.open(MatterKind.ACCESS, ANYBODY), asker, new RecordDesk.Correction(
                    one(List.of(RecordDesk.Topic.values())).orElseThrow(), "写错了", LocalDate.of(2026, 12, 1)), ANYBODY);
            default -> one(records.waiting()).ifPresent(waiting -> records.answer(waiting.matter().id(),
                    random.nextBoolean(), "核对过了", ANYBODY));
        }
    }

    private Signature hand() {
        return new Signature(Signature.Mode.PAD, "0".repeat(32), Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}),
                clock.instant());
    }

    /** Before the papers leave the counter: of any case, of today or not. */
    private void takeBack() {
        one(room.registers().cases().all()).ifPresent(record -> {
            if (takeBack.takeBack(record.caseNo(), pen -> { }, ANYBODY) instanceof TakeBackDesk.Outcome.Not not) {
                throw new IllegalStateException(not.why().name());
            }
        });
    }

    /** Of any visit and member, whether the pack lets its paper follow or not. */
    private void defer() {
        one(visits).ifPresent(visit -> room.act(pen -> deferrals.enter(pen, visit,
                random.nextInt(visit.requests().size()), Deferral.Way.COUNTER, new Deferrals.Terms(clock.instant(),
                LocalDate.of(2026, 1, 5), ""), ANYBODY)));
    }

    private void lapse() {
        one(deferrals.standing()).ifPresent(agreed -> room.act(pen ->
                deferrals.lapse(pen, agreed, clock.instant(), ANYBODY)));
    }

    private static Deputies nobody() {
        return (Deputies) Proxy.newProxyInstance(Deputies.class.getClassLoader(), new Class<?>[] {Deputies.class},
                (proxy, method, given) -> {
                    throw new AssertionError("a supervisor needs no deputy");
                });
    }

    /** Of any binding, held already or ended long ago. */
    private void object() {
        one(room.registers().bindings().all()).ifPresent(binding -> objections.hold(binding.id(),
                one(List.of(ObjectionDesk.About.values())).orElseThrow(),
                one(List.of(ObjectionDesk.Way.values())).orElseThrow(), (pen, held) -> { }, ANYBODY));
    }

    private void decide() {
        one(room.registers().bindings().all()).ifPresent(binding -> objections.decide(binding.id(),
                one(List.of(ObjectionDesk.Ruling.values())).orElseThrow(), (pen, decided) -> { },
                random.nextInt(5) == 0 ? ANYBODY : SECOND));
    }

    private LifeDesk.Way way() {
        return LifeDesk.Way.values()[random.nextInt(LifeDesk.Way.values().length)];
    }

    private void tell() {
        one(room.registers().bindings().all()).ifPresent(binding -> life.told(binding.id(), way(), ANYBODY));
    }
}
