package org.gongji.desk.app.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongji.desk.access.Account;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.MorningFacts;
import org.gongji.desk.central.Published;
import org.gongji.desk.central.TrainingFolder;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.exchange.InboxDesk;
import org.gongji.desk.exchange.Parcel;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.PackageLabel;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.exchange.v1.WindowList;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.roster.SqliteRoster;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.WindowKey;

/**
 * The training world of one desk: {@code training/} in its home holds the store, its password, the training centre's
 * keys, sample cards and sample pages. It is made beside its place and renamed, so a start killed half-way leaves none.
 */
public final class TrainingHome {
    private static final int FRESH_DAYS = 7;

    private final Path home;
    private final Optional<SampleData> sample;
    private final Clock clock;
    private final SecureRandom random;

    /**
     * @param home   held by this desk alone while anything here is called
     * @param sample what a world is made of; without it one that stands goes on, but gets no post
     */
    public TrainingHome(Path home, Optional<SampleData> sample, Clock clock, SecureRandom random) {
        this.home = home;
        this.sample = sample;
        this.clock = clock;
        this.random = random;
    }

    /** What the first start is at; the splash has a sentence for each. */
    public enum Stage {
        STORE, CENTRE, ENROLMENT, ROSTER, DONE
    }

    public Path folder() {
        return home.resolve("training");
    }

    public Path store() {
        return folder().resolve("store");
    }

    /** What the sign-in screen may say before anything is unlocked. */
    public Path morning() {
        return morning(folder());
    }

    private static Path morning(Path folder) {
        return folder.resolve("morning.properties");
    }

    /** A copy of one of {@code cards/} laid in here is the next card the simulated reader reads. */
    public Path reader() {
        return folder().resolve("reader");
    }

    public boolean exists() {
        return Files.isRegularFile(store().resolve("desk.db"));
    }

    /** The password shown at sign-in. */
    public String password() throws IOException {
        char[] password = PasswordFile.read(at(folder()).passwordFile());
        try {
            return new String(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private TrainingStore at(Path folder) {
        return new TrainingStore(folder.resolve("store"), clock, random);
    }

    /**
     * Makes the training world; takes seconds.
     *
     * @param progress called on this thread before each part
     * @throws NoSuchFileException without sample data
     */
    public void make(Consumer<Stage> progress) throws IOException {
        SampleData from = sample.orElseThrow(() -> new NoSuchFileException("sample-data"));
        Path fresh = home.resolve("training.new");
        remove(fresh);
        Files.createDirectories(fresh);
        TrainingStore training = at(fresh);
        progress.accept(Stage.STORE);
        training.found();
        progress.accept(Stage.CENTRE);
        TrainingOffice office = new TrainingOffice(TrainingStore.WINDOW.office(), from, clock, random);
        char[] password = PasswordFile.read(training.passwordFile());
        try (StoreDoor door = StoreDoor.open(fresh.resolve("store"), clock, random, KdfCost.FULL)) {
            fill(door, training, office, password, progress);
        } finally {
            Arrays.fill(password, '\0');
        }
        copy(from.folder().resolve("cards"), fresh.resolve("cards"));
        copy(from.folder().resolve("pages"), fresh.resolve("pages"));
        Files.createDirectories(fresh.resolve("reader"));
        Files.createDirectories(fresh.resolve("scans"));
        Files.move(fresh, folder(), StandardCopyOption.ATOMIC_MOVE);
        force(home);
        progress.accept(Stage.DONE);
    }

    private void fill(StoreDoor door, TrainingStore training, TrainingOffice office, char[] password,
                      Consumer<Stage> progress) throws IOException {
        Session<OpenStore> session = signIn(door, password);
        Path folder = training.passwordFile().getParent();
        try (SqliteRoster roster = SqliteRoster.open(folder.resolve("store"), session.opened()::rosterKeys, random)) {
            progress.accept(Stage.ENROLMENT);
            training.enrol(session.opened(), office, password);
            progress.accept(Stage.ROSTER);
            InboxDesk inbox = Counter.inbox(session.opened(), roster, clock);
            training.fill(inbox, office, LocalDate.now(clock).minusDays(1));
            MorningFacts.of(session.opened(), roster, Counter.shelf(inbox).choose(LocalDate.now(clock),
                    TrainingStore.WINDOW.office()), door.accounts().stream().map(Account::staffNo).toList())
                    .write(morning(folder));
            TrainingFolder central = new TrainingFolder(folder.resolve("central"));
            central.write(office.keys());
            central.write(session.opened().windowKeys().key());
        } finally {
            session.signOut();
        }
    }

    private Session<OpenStore> signIn(StoreDoor door, char[] password) {
        SignInVerdict<OpenStore> verdict = new SignInDesk<>(door, Lockout.USUAL, clock, System::nanoTime)
                .signIn(TrainingStore.CLERK.staffNo(), password.clone());
        if (verdict instanceof SignInVerdict.SignedIn<OpenStore> in) {
            return in.session();
        }
        throw new IllegalStateException("the training clerk was not let in");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    /**
     * The training centre's post: a certificate for window keys made since, and a roster and packs of today where those
     * in force are older than a week, taken by the normal door. A world whose centre lost its keys goes on without.
     *
     * @return what was taken
     */
    public Set<PackageLabel.Kind> takePost(Counter counter, Clerk clerk) throws IOException {
        LocalDate today = LocalDate.now(clock);
        Optional<RosterStamp> roster = counter.roster().stamp();
        Optional<Parcel> packs = counter.inbox().packs();
        boolean oldRoster = roster.map(stamp -> stamp.daysOldOn(today) > FRESH_DAYS).orElse(true);
        boolean oldPacks = packs.map(parcel -> ChronoUnit.DAYS.between(parcel.label().asOf(), clock.instant())
                > FRESH_DAYS).orElse(true);
        TrainingFolder central = new TrainingFolder(folder().resolve("central"));
        if (!central.exists() || sample.isEmpty()) {
            return Set.of();
        }
        renewKeys(central, counter, clerk);
        if (!oldRoster && !oldPacks) {
            return Set.of();
        }
        long generation = roster.map(RosterStamp::generation).orElse(0L);
        TrainingOffice office = office(central, counter, generation,
                packs.map(parcel -> parcel.label().generation()).orElse(0L));
        Set<PackageLabel.Kind> taken = EnumSet.noneOf(PackageLabel.Kind.class);
        if (oldPacks) {
            counter.inbox().takePacks(office.packs().bytes(), clerk).taken()
                    .ifPresent(parcel -> taken.add(parcel.label().kind()));
            counter.renewPacks();
        }
        if (oldRoster) {
            Published sent = office.roster(WindowId.of(counter.store().window()), today, generation + 1);
            counter.inbox().takeRoster(sent.bytes(), clerk).taken().ifPresent(parcel -> {
                taken.add(parcel.label().kind());
                counter.rosters().settle(clerk);
            });
        }
        return taken;
    }

    /** Somebody left: the centre certifies the keys that were made then. */
    private void renewKeys(TrainingFolder central, Counter counter, Clerk clerk) throws IOException {
        if (counter.store().windowKeys().renewalDue()) {
            at(folder()).certify(counter.store(), office(central, counter, 0, 0), clerk);
            central.write(counter.store().windowKeys().key());
        }
    }

    private TrainingOffice office(TrainingFolder central, Counter counter, long rosters, long packs)
            throws IOException {
        WindowKey key = counter.store().windowKeys().key();
        WindowId window = WindowId.of(counter.store().window());
        try {
            return TrainingOffice.resumed(central.read(window.office(), random), new WindowList.Listed(window,
                    key.signingChain().get(0), key.encryptionCertificate(), clock.instant(), Optional.empty()),
                    rosters, packs, sample.orElseThrow(), clock, random);
        } catch (Malformed e) {
            throw new IOException("the training centre's keys cannot be read", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Windows opens no folder; there the rename is as durable as the file system makes it. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
