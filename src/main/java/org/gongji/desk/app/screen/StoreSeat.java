package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.access.Account;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.SecondPerson;
import org.gongji.desk.access.PasswordState;
import org.gongji.desk.access.PasswordVerdict;
import org.gongji.desk.access.Renewal;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.MorningFacts;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.SettingsDesk;
import org.gongji.desk.store.StandstillException;
import org.gongji.desk.store.StoreBrokenException;
import org.gongji.desk.store.StoreDamagedException;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.shell.SelfCheck;
import org.gongji.desk.ui.shell.SignInDesk;
import org.gongji.desk.ui.staff.NewPasswordDesk;

/** The seat at one store: locked or taken by one clerk, with the counter around it while it is taken. */
final class StoreSeat implements SignInDesk, NewPasswordDesk, AutoCloseable {
    private final StoreDoor door;
    private final World world;
    private final Equipment equipment;
    private final SelfTest selfTest;
    private final Clock clock;
    private final SecureRandom random;
    private final org.gongji.desk.access.SignInDesk<OpenStore> desk;
    private Session<OpenStore> session;
    private Renewal<OpenStore> renewal;
    private final PinPad pin = new PinPad();
    private SeatKeys keys;
    private volatile SettingsDesk machine;
    private Counter counter;
    private List<Said> news = List.of();

    /**
     * The store this seat stands before.
     *
     * @param store    its folder
     * @param morning  file of {@link MorningFacts}
     * @param window   said at sign-in while there is no such file
     * @param password shown openly; training only
     * @param post     what is done for a clerk who came in, e.g. taking the training centre's post
     */
    record World(Path store, Path morning, Window window, Optional<String> password, Post post) {
    }

    /** Told at home once the clerk is in. */
    interface Post {
        List<Said> take(Counter counter, Clerk clerk) throws IOException;
    }

    StoreSeat(StoreDoor door, World world, Equipment equipment, SelfTest selfTest, Clock clock, SecureRandom random) {
        this.door = door;
        this.world = world;
        this.equipment = equipment;
        this.selfTest = selfTest;
        this.clock = clock;
        this.random = random;
        door.use(PluggedTokens.of(world.store().toAbsolutePath().resolveSibling("token"), pin));
        this.desk = new org.gongji.desk.access.SignInDesk<>(door, Lockout.USUAL, clock, System::nanoTime);
    }

    @Override
    public Morning morning() {
        MorningFacts facts = facts();
        List<Clerk> clerks = desk.accounts().stream().map(account -> clerk(account, facts.roles())).toList();
        Optional<String> security = clerks.stream().filter(clerk -> clerk.is(Role.SECURITY_ADMINISTRATOR))
                .map(Clerk::name).findFirst();
        StoreMode mode = door.identity().mode();
        return new Morning(facts.window(), mode, clerks, facts.roster(), facts.people(), facts.packName(),
                facts.packFrom(), facts.lastClose(), facts.exported(), security,
                mode == StoreMode.TRAINING ? world.password() : Optional.empty());
    }

    private MorningFacts facts() {
        Optional<MorningFacts> written;
        try {
            written = MorningFacts.read(world.morning());
        } catch (IOException e) {
            written = Optional.empty();
        }
        return written.orElseGet(() -> new MorningFacts(world.window(), Map.of(), Optional.empty(), 0, "",
                LocalDate.EPOCH, Optional.empty(), false));
    }

    private static Clerk clerk(Account account, Map<String, Set<Role>> roles) {
        return new Clerk(account.staffNo(), account.name(), roles.getOrDefault(account.staffNo(), Set.of(Role.CLERK)));
    }

    @Override
    public boolean asksPin(String staffNo) {
        return door.asksToken(staffNo);
    }

    @Override
    public void key(char[] typed) {
        pin.key(typed);
    }

    @Override
    public synchronized Answer signIn(String staffNo, char[] password) {
        try {
            Answer answer = answer(staffNo, password);
            return pin.wasRefused() && answer.equals(new Answer.Closed(Answer.Why.NO_TOKEN))
                    ? new Answer.Closed(Answer.Why.WRONG_PIN) : answer;
        } finally {
            pin.wipe();
        }
    }

    private Answer answer(String staffNo, char[] password) {
        if (session != null) {
            throw new IllegalStateException("the seat is taken");
        }
        giveUp();
        SignInVerdict<OpenStore> verdict;
        try {
            verdict = desk.signIn(staffNo, password);
        } catch (StoreDamagedException e) {
            return new Answer.Closed(Answer.Why.DAMAGED);
        }
        if (verdict instanceof SignInVerdict.SignedIn<OpenStore> in) {
            return seated(in.session());
        }
        if (verdict instanceof SignInVerdict.MustChange<OpenStore> must) {
            return mustChange(must);
        }
        if (verdict instanceof SignInVerdict.WrongPassword<OpenStore> wrong) {
            return new Answer.WrongPassword(wrong.left());
        }
        if (verdict instanceof SignInVerdict.Locked<OpenStore> locked) {
            return new Answer.Wait(locked.pause());
        }
        if (verdict instanceof SignInVerdict.NoToken<OpenStore>) {
            return new Answer.Closed(Answer.Why.NO_TOKEN);
        }
        return new Answer.Closed(verdict instanceof SignInVerdict.NoSuchAccount<OpenStore> ? Answer.Why.GONE
                : verdict instanceof SignInVerdict.SlotWeakened<OpenStore> ? Answer.Why.WEAKENED : Answer.Why.DAMAGED);
    }

    private Answer mustChange(SignInVerdict.MustChange<OpenStore> must) {
        if (!equipment.typefaces().usable()) {
            must.renewal().close();
            return new Answer.Closed(Answer.Why.FONTS);
        }
        renewal = must.renewal();
        return new Answer.MustChange(must.why() == PasswordState.ONE_TIME);
    }

    @Override
    public synchronized Outcome renew(char[] fresh) {
        PasswordVerdict verdict = renewal.renew(fresh);
        if (verdict instanceof PasswordVerdict.Refused refused) {
            return new Outcome.Refused(refused.flaws().stream().map(Enum::name).sorted().toList());
        }
        if (verdict instanceof PasswordVerdict.Locked locked) {
            return new Outcome.Wait(locked.pause());
        }
        Session<OpenStore> opened = renewal.session();
        renewal = null;
        seated(opened);
        return new Outcome.Changed();
    }

    @Override
    public synchronized void giveUp() {
        if (renewal != null) {
            Renewal<OpenStore> left = renewal;
            renewal = null;
            left.close();
        }
    }

    private Answer seated(Session<OpenStore> opened) {
        if (!equipment.typefaces().usable()) {
            opened.signOut();
            return new Answer.Closed(Answer.Why.FONTS);
        }
        boolean seated = false;
        try {
            counter = new Counter(opened.opened(), world.store(), equipment, clock, random);
            session = opened;
            news = post(opened.clerk());
            keys = new SeatKeys(desk, opened);
            machine = opened.opened().machine();
            machine.load();
            seated = true;
            return new Answer.Opened(opened.clerk());
        } catch (IOException e) {
            throw new StoreSeatException("the counter does not open", e);
        } finally {
            if (!seated) {
                leave(opened::signOut);
            }
        }
    }

    /** What fails here keeps nobody from work; it is told. */
    private List<Said> post(Clerk clerk) {
        try {
            List<Said> told = world.post().take(counter, clerk);
            writeMorning();
            return told;
        } catch (StandstillException e) {
            return List.of(Said.of("life.stop." + e.why()));
        } catch (IOException | StoreBrokenException e) {
            return List.of(Said.of("desk.post.failed"));
        }
    }

    private void writeMorning() throws IOException {
        MorningFacts.of(counter.store(), counter.roster(), counter.packToday(),
                desk.accounts().stream().map(Account::staffNo).toList()).write(world.morning());
    }

    @Override
    public List<SelfCheck> selfTest() {
        return selfTest.run(door, enrolled());
    }

    /** Empty while the seat is locked: the certificates are sealed. */
    private synchronized Optional<Boolean> enrolled() {
        return counter == null ? Optional.empty() : Optional.of(counter.store().windowKeys().enrolled());
    }

    /** @throws IllegalStateException while nobody sits here */
    synchronized Counter counter() {
        if (counter == null) {
            throw new IllegalStateException("the desk is locked");
        }
        return counter;
    }

    /**
     * A colleague beside whoever sits here.
     *
     * @throws IllegalStateException while nobody does
     */
    synchronized SecondPerson beside() {
        if (session == null) {
            throw new IllegalStateException("the desk is locked");
        }
        return desk.beside(session);
    }

    /** What is set for the idle lock; empty while nothing is, or nobody sits here. Answers at once. */
    Optional<Duration> idle() {
        return Optional.ofNullable(machine).flatMap(SettingsDesk::idleSet);
    }

    /** @throws IllegalStateException while nobody sits here */
    synchronized SeatKeys keys() {
        if (keys == null) {
            throw new IllegalStateException("the desk is locked");
        }
        return keys;
    }

    synchronized boolean taken() {
        return session != null;
    }

    /** Looks after the store while somebody sits here; what could not be done is told. Takes seconds. */
    List<Said> look() {
        Counter open = atWork();
        return open == null ? List.of() : open.store().care().look().stream()
                .map(neglect -> Said.of("life." + neglect.word())).toList();
    }

    /** Lays one invented sheet out and throws it away: the first form of a fresh JVM takes seconds. */
    void warmPress() {
        Counter open = atWork();
        if (open != null) {
            open.press().warmUp();
        }
    }

    private synchronized Counter atWork() {
        return counter;
    }

    /** What there was to tell the clerk who came in last. */
    synchronized List<Said> news() {
        return news;
    }

    /** The clerk stays at work, the keys go. */
    synchronized void lock() {
        if (session != null) {
            leave(session::lock);
        }
    }

    synchronized void signOut() {
        if (session != null) {
            leave(session::signOut);
        }
    }

    /** What was imported or closed meanwhile stands on the next sign-in screen; without that the store still locks. */
    private void leave(Runnable way) {
        Counter left = counter;
        try {
            if (counter != null) {
                writeMorning();
            }
        } catch (IOException | StoreBrokenException | StoreDamagedException e) {
            // the words of one screen stay those of yesterday until the next sign-in writes them
        }
        if (keys != null) {
            keys.close();
            keys = null;
        }
        session = null;
        counter = null;
        machine = null;
        try {
            way.run();
        } finally {
            close(left);
        }
    }

    private static void close(Counter left) {
        try {
            if (left != null) {
                left.close();
            }
        } catch (IOException e) {
            throw new StoreSeatException("the counter does not close", e);
        }
    }

    /** Signs whoever is in out and lets the store go. */
    @Override
    public synchronized void close() {
        try {
            giveUp();
            signOut();
        } finally {
            door.close();
        }
    }

    /** The machine failed around an open store; holds no content. */
    static final class StoreSeatException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoreSeatException(String what, IOException cause) {
            super(what, cause);
        }
    }
}
