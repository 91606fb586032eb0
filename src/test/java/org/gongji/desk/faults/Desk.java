package org.gongji.desk.faults;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.BindingDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.day.DayDesk;
import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.Press;
import org.gongji.desk.forms.SignedForm;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestKdf;

/** The desks of one signed-in clerk over a real store; only fonts, roster and the cost of a password are spared. */
public final class Desk implements AutoCloseable {
    static final Clerk CLERK = Stores.WANG;

    private final StoreDoor door;
    private final Session<OpenStore> session;
    private final OpenStore store;
    private final Clock clock;
    /** Made when first asked for: a stage that only signs in reads no packs. */
    private IntakeDesk intake;

    private Desk(StoreDoor door, Session<OpenStore> session, Clock clock) {
        this.door = door;
        this.session = session;
        this.store = session.opened();
        this.clock = clock;
    }

    /** Opens the store and signs in, as after a start of the machine. */
    static Desk at(Path folder) {
        return at(clock -> door(folder, clock));
    }

    /** @param opening how the store is opened by a clock that goes on where its ledger stands */
    static Desk at(Function<Clock, StoreDoor> opening) {
        LedgerClock clock = new LedgerClock();
        StoreDoor door = opening.apply(clock);
        boolean in = false;
        try {
            clock.goOnFrom(door);
            SignInVerdict<OpenStore> verdict = signInDesk(door, clock).signIn(CLERK.staffNo(), Stores.password());
            if (!(verdict instanceof SignInVerdict.SignedIn<OpenStore> signedIn)) {
                throw new AssertionError("the clerk is not let in: " + verdict);
            }
            in = true;
            return new Desk(door, signedIn.session(), clock);
        } finally {
            if (!in) {
                door.close();
            }
        }
    }

    static StoreDoor door(Path folder, Clock clock) {
        return StoreDoor.open(folder, clock, Stores.RANDOM, TestKdf.cheap());
    }

    static SignInDesk<OpenStore> signInDesk(StoreDoor door, Clock clock) {
        return new SignInDesk<>(door, Lockout.USUAL, clock, System::nanoTime);
    }

    /** A colleague's password opens a vault of its own beside this seat. */
    boolean letsIn(String staffNo, char[] password) {
        if (door.unlock(staffNo, password) instanceof Unlocking.Open<OpenStore> open) {
            open.opened().close();
            return true;
        }
        return false;
    }

    OpenStore store() {
        return store;
    }

    Clock clock() {
        return clock;
    }

    IntakeDesk intake() {
        if (intake == null) {
            intake = newIntake();
        }
        return intake;
    }

    private IntakeDesk newIntake() {
        RelationWords words = new RelationWords();
        Assessor assessor = new Assessor(PolicyShelf.shipped(), years -> new PaperProver(words, years),
                new Decider());
        return new IntakeDesk(store.journal(), store.drafts(), new IntakeDesk.Known(new NoRoster(),
                store.bindings(), store.seenCards()), assessor::assessment, IntakeDesk.Acting.alone(binding()), Stores.WINDOW, clock);
    }

    private BindingDesk binding() {
        return new BindingDesk(store.journal(), new BindingDesk.Registers(store.bindings(), store.families(),
                store.matters(), store.cases()), new BindingDesk.Office(Stores.WINDOW,
                store.identity().incarnation()), Ids.random(Stores.RANDOM), clock);
    }

    DayDesk day() {
        return new DayDesk(store.journal(), store.matters(), store.closedDays(), store.windowKeys().key(), clock);
    }

    PaperDesk papers() {
        return new PaperDesk(store.journal(), store.blobs(), store.issuedPapers(), new PlainPress(), clock);
    }

    void signOut() {
        session.signOut();
    }

    @Override
    public void close() {
        store.close();
        door.close();
    }

    /** What is known about insurance stands in the case, as a clerk without a roster types it. */
    private static final class NoRoster implements Roster {
        private static final RosterStamp NONE = new RosterStamp(1, LocalDate.of(2026, 11, 14), Set.of());

        @Override
        public RosterAnswer lookup(String certno, String area) {
            return new RosterAnswer.AreaNotCovered(NONE);
        }

        @Override
        public Optional<RosterStamp> stamp() {
            return Optional.of(NONE);
        }
    }

    /** Sets the words of a form down as they are: fonts cost a start seconds and no fault lies in them. */
    private static final class PlainPress implements Press {
        @Override
        public Outcome issue(Form form, List<Handwriting> hands) {
            byte[] words = form.words().getBytes(StandardCharsets.UTF_8);
            Sha256 digest = form.digest();
            return new Outcome.Issued(new SignedForm(form.kind(), digest.hex().substring(0, 32), digest, 1, words));
        }

        @Override
        public void warmUp() {
            // nothing to load
        }

        @Override
        public byte[] marked(byte[] pdf, String remark) {
            return pdf;
        }

        @Override
        public List<byte[]> pictures(byte[] pdf, int dotsPerInch) {
            return List.of();
        }
    }
}
