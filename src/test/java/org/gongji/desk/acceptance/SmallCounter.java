package org.gongji.desk.acceptance;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Approvers;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.access.SecondPerson;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.base.Ids;
import org.gongji.desk.binding.ApprovalDesk;
import org.gongji.desk.binding.BindingDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.day.DayDesk;
import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.intake.BoundElsewhere;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.FalseCommitments;
import org.gongji.desk.intake.DeferralDesk;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.intake.ReviewDesk;
import org.gongji.desk.intake.Rulings;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.gongji.desk.words.Words;

/** The desks of the counter over a real store, on the training day, without devices, fonts or a screen. */
final class SmallCounter implements AutoCloseable {
    static final Clerk CLERK = Stores.WANG;
    static final Clerk SUPERVISOR = new Clerk("0107", "邵练习", Set.of(Role.SUPERVISOR));
    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private final StoreDoor door;
    private final OpenStore store;
    private final SecondPerson second;
    private final Assessor assessor;
    private final Rulings rulings;
    private final IntakeDesk intake;
    private final ReviewDesk review;
    private final DeferralDesk deferral;
    private final DayDesk day;

    SmallCounter(Path folder) {
        this(folder, PolicyShelf.shipped());
    }

    SmallCounter(Path folder, PolicyShelf shelf) {
        this(folder, shelf, BoundElsewhere.NONE);
    }

    /** @param elsewhere what other windows bound */
    SmallCounter(Path folder, PolicyShelf shelf, BoundElsewhere elsewhere) {
        this(folder, shelf, Clock.fixed(NOON, ZoneId.of("Asia/Shanghai")), elsewhere);
    }

    SmallCounter(Path folder, PolicyShelf shelf, Clock clock) {
        this(folder, shelf, clock, BoundElsewhere.NONE);
    }

    private SmallCounter(Path folder, PolicyShelf shelf, Clock clock, BoundElsewhere elsewhere) {
        Stores.found(folder);
        door = Stores.door(folder);
        Session<OpenStore> seat = Stores.signIn(door);
        store = seat.opened();
        second = new SignInDesk<>(door, Lockout.USUAL, Stores.CLOCK, () -> 0L).beside(seat);
        BindingDesk binding = new BindingDesk(store.journal(), new BindingDesk.Registers(store.bindings(),
                store.families(), store.matters(), store.cases(), store.approvals()),
                new BindingDesk.Office(Stores.WINDOW, 1), Ids.random(Stores.RANDOM), clock);
        ApprovalDesk approval = new ApprovalDesk(store.journal(), store.approvals(),
                new Approvers(store.deputies(), clock), Recusal.unknown(), clock);
        IntakeDesk.Acting acting = new IntakeDesk.Acting(binding, approval, Recusal.unknown());
        assessor = new Assessor(shelf, years -> new PaperProver(new RelationWords(), years), new Decider());
        rulings = new Rulings(store.approvals(), approval, clock.getZone());
        intake = new IntakeDesk(store.journal(), store.drafts(), new IntakeDesk.Known(noRoster(), store.bindings(),
                store.seenCards(), FalseCommitments.NONE, elsewhere, store.linkedNumbers()), this::assess, acting,
                Stores.WINDOW, clock);
        review = new ReviewDesk(store.journal(), intake, acting,
                new ReviewDesk.Registers(store.approvals(), store.matters(), store.drafts()), clock);
        deferral = new DeferralDesk(store.journal(), new DeferralDesk.Registers(store.matters(), store.drafts()),
                Recusal.unknown(), clock);
        day = new DayDesk(store.journal(), store.matters(), store.closedDays(), store.windowKeys().key(), clock);
    }

    private Assessment assess(CaseFile file) {
        Assessment decided = assessor.assessment(file);
        return decided.with(deferral.on(file, rulings.on(file, decided), Words.chinese()));
    }

    /** The cases of the training day carry what the roster says of their people. */
    private static Roster noRoster() {
        return new Roster() {
            @Override
            public RosterAnswer lookup(String certno, String area) {
                return new RosterAnswer.NoRoster();
            }

            @Override
            public Optional<RosterStamp> stamp() {
                return Optional.empty();
            }
        };
    }

    /** Opens a draft for a case as it is written down. */
    CaseFile open(CaseFile said) {
        CaseFile opened = intake.inform(intake.open(said.purpose(), CLERK), CLERK);
        return new CaseFile(opened.id(), said.purpose(), said.applicationDate(), null, said.area(), said.giver(),
                said.persons(), said.papers(), said.members(), said.insurance(), said.statements(), said.standing(),
                said.facts());
    }

    /** The same, taken in. */
    CaseFile lay(CaseFile said) {
        CaseFile file = open(said);
        return intake.accept(file, intake.assess(file), CLERK);
    }

    /** The supervisor has a password of their own here and steps beside the clerk. */
    SecondPerson beside(char[] password) {
        store.accounts().addForTraining(store.journal(), List.of(SUPERVISOR), password, CLERK);
        return second;
    }

    OpenStore store() {
        return store;
    }

    IntakeDesk intake() {
        return intake;
    }

    ReviewDesk review() {
        return review;
    }

    DeferralDesk deferral() {
        return deferral;
    }

    DayDesk day() {
        return day;
    }

    @Override
    public void close() {
        store.close();
        door.close();
    }
}
