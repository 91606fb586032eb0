package org.gongji.desk.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.access.Unlocking;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.central.BundleDesk;
import org.gongji.desk.central.Centre;
import org.gongji.desk.central.CentreFacts;
import org.gongji.desk.central.CentreKeys;
import org.gongji.desk.central.Ingested;
import org.gongji.desk.central.Published;
import org.gongji.desk.central.memory.MemoryRegister;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.exchange.BundleExport;
import org.gongji.desk.exchange.Exported;
import org.gongji.desk.exchange.Fault;
import org.gongji.desk.exchange.FolderMedium;
import org.gongji.desk.exchange.v1.Pem;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.RestoreVerdict;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.StoreRestore;
import org.gongji.desk.store.StoreVerdict;
import org.gongji.desk.store.StoreVerifier;
import org.gongji.desk.vault.KdfCost;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scenario 16 of the day without the upgrade: 40 drafts, three bundles nobody has acknowledged, and a new machine.
 * Purging by retention is {@code store purge}'s own suite.
 */
@DisplayName("Month end: the store goes on another machine")
class MonthEndTest {
    private static final int DRAFTS = 40;
    private static final int BUNDLES = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path root;

    /** Whatever must come through: everything but the acts of restoring itself. */
    private record State(Map<String, Sha256> drafts, List<ClosedDay> days, List<?> bindings, List<?> matters,
                         List<Sha256> ledger) {
        static State of(Counter counter, long last) {
            OpenStore store = counter.store();
            Map<String, Sha256> drafts = new TreeMap<>();
            for (Drafts.Line line : store.drafts().list()) {
                drafts.put(line.id(), Sha256.of(store.drafts().load(line.id()).orElseThrow()));
            }
            return new State(drafts, store.closedDays().all(), store.bindings().all(), store.matters().all(),
                    store.journal().range(1, last).stream().map(Entry::header).map(header -> header.digest())
                            .toList());
        }
    }

    @Test
    void losesNothingAndAnswersStillComeHome() throws Exception {
        Assumptions.assumeTrue(TrainingCounter.typefaces().usable(), "papers cannot be drawn without fonts");
        try (TrainingCounter training = TrainingCounter.played(root.resolve("old"), "D-0505")) {
            Counter old = training.counter();
            for (int k = 0; k < DRAFTS; k++) {
                old.intake().open(CaseFile.Purpose.BIND, TrainingStore.CLERK);
            }
            List<Exported.Done> sent = new ArrayList<>();
            for (int k = 1; k <= BUNDLES; k++) {
                training.pass(Duration.ofDays(1));
                sent.add(close(old, Files.createDirectories(root.resolve("stick-" + k))));
            }
            long last = old.store().journal().head().orElseThrow().sequence();
            State before = State.of(old, last);
            assertThat(before.drafts()).hasSize(DRAFTS);
            assertThat(before.days()).hasSize(BUNDLES).allMatch(day -> day.receipt() == 0);
            assertThat(before.bindings()).isNotEmpty();
            Path backup = old.store().backups().make(TrainingStore.CLERK).made().orElseThrow().file();

            Path folder = root.resolve("new");
            RestoreVerdict.Restored restored = restored(backup, folder, training.clock());
            assertThat(restored.identity().incarnation()).isEqualTo(2);
            assertThat(restored.sequence()).isEqualTo(last);
            assertThat(verified(folder)).isInstanceOf(StoreVerdict.Sound.class);

            try (StoreDoor door = StoreDoor.open(folder, training.clock(), RANDOM, KdfCost.FULL);
                 Counter counter = counter(door, folder, training)) {
                assertThat(State.of(counter, last)).isEqualTo(before);
                assertThat(counter.roster().stamp()).as("the roster is imported again").isEmpty();
                sameBundles(counter, sent);
                answersComeHome(counter, training, sent.size());
                goesOnAsAnotherIncarnation(counter, training);
            }
            assertThat(verified(folder)).isInstanceOf(StoreVerdict.Sound.class);
        }
    }

    private static Exported.Done close(Counter counter, Path stick) {
        ClosedDay day = counter.day().close(counter.intake().drafts().size(), TrainingStore.CLERK);
        return (Exported.Done) counter.export().export(day, counter.inbox().trust().orElseThrow(),
                new FolderMedium(stick), stage -> assertThat(stage).isInstanceOf(BundleExport.Stage.class),
                TrainingStore.CLERK);
    }

    private char[] password() throws IOException {
        return PasswordFile.read(root.resolve("old/store.password"));
    }

    private RestoreVerdict.Restored restored(Path backup, Path folder, Clock clock) throws IOException {
        return (RestoreVerdict.Restored) new StoreRestore(clock, RANDOM, KdfCost.FULL).restore(backup, folder,
                Optional.empty(), Optional.of(TrainingStore.SUPERVISOR.staffNo()), password());
    }

    private StoreVerdict verified(Path folder) throws IOException {
        return new StoreVerifier(RANDOM, KdfCost.FULL).verify(folder, Optional.of(TrainingStore.CLERK.staffNo()),
                password());
    }

    private Counter counter(StoreDoor door, Path folder, TrainingCounter training) throws IOException {
        OpenStore store = ((SignInVerdict.SignedIn<OpenStore>) new SignInDesk<>(door, Lockout.USUAL,
                training.clock(), System::nanoTime).signIn(TrainingStore.CLERK.staffNo(), password())).session()
                .opened();
        return new Counter(store, folder, new Equipment(TrainingCounter.typefaces(), training.reader(),
                training.printer()), training.clock(), RANDOM);
    }

    /** Written again from the restored store, a bundle holds the same bytes. */
    private void sameBundles(Counter counter, List<Exported.Done> sent) throws IOException {
        for (ClosedDay day : counter.store().closedDays().all()) {
            Exported.Done again = (Exported.Done) counter.export().export(day, counter.inbox().trust().orElseThrow(),
                    new FolderMedium(Files.createDirectories(root.resolve("again-" + day.number()))),
                    stage -> { }, TrainingStore.CLERK);
            assertThat(again.content()).isEqualTo(sent.get((int) day.number() - 1).content());
        }
    }

    private void answersComeHome(Counter counter, TrainingCounter training, int bundles) throws IOException {
        for (int k = 1; k <= bundles; k++) {
            assertThat(training.office().ingest(parts(root.resolve("stick-" + k)))).isInstanceOf(Ingested.Taken.class);
        }
        for (Published receipt : training.office().receipts()) {
            assertThat(counter.inbox().takeReceipt(receipt.bytes(), TrainingStore.CLERK).taken()).isPresent();
        }
        assertThat(counter.store().closedDays().all()).allMatch(day -> day.receipt() == 1);
    }

    /** Its next bundle carries the restore in its chain; the centre takes it once it has accepted the new id. */
    private void goesOnAsAnotherIncarnation(Counter counter, TrainingCounter training) throws IOException {
        training.pass(Duration.ofDays(1));
        Path stick = Files.createDirectories(root.resolve("stick-new"));
        close(counter, stick);
        List<Path> files = files(stick);
        assertThat(files).singleElement().satisfies(file -> assertThat(file.getFileName().toString())
                .isEqualTo("410105-W03-2-4-1.p7m"));
        assertThat(training.office().ingest(parts(stick))).isInstanceOfSatisfying(Ingested.Refused.class,
                refused -> assertThat(refused.fault()).isEqualTo(Fault.OTHER_INCARNATION));
        assertThat(counter.store().journal().range(1, Long.MAX_VALUE).stream().map(Entry::header)
                .filter(header -> header.kind() == EntryKind.RESTORED)).hasSize(1);
    }

    private static List<Path> files(Path stick) throws IOException {
        try (Stream<Path> files = Files.list(stick)) {
            return files.filter(file -> file.toString().endsWith(".p7m")).sorted().toList();
        }
    }

    private static List<byte[]> parts(Path stick) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (Path file : files(stick)) {
            parts.add(Files.readAllBytes(file));
        }
        return parts;
    }

    @Test
    void aTrainingStoreCannotSendToALiveOffice() throws Exception {
        Assumptions.assumeTrue(TrainingCounter.typefaces().usable(), "papers cannot be drawn without fonts");
        Path stick = Files.createDirectories(root.resolve("stick"));
        try (TrainingCounter training = TrainingCounter.played(root.resolve("old"), "D-0505")) {
            CentreKeys live = CentreKeys.make(StoreMode.LIVE, TrainingStore.WINDOW.office(), "测试医保局",
                    training.clock(), RANDOM);
            MemoryRegister register = new MemoryRegister();
            Published trust = new Centre(live, register, training.clock(), RANDOM).trust();
            Counter counter = training.counter();
            assertThat(counter.inbox().takeTrust(trust.bytes(), Pem.fingerprint(live.root()), TrainingStore.CLERK)
                    .taken()).as("a live office is not trusted here").isEmpty();
            close(counter, stick);
            assertThat(new BundleDesk(live, register, CentreFacts.NONE, training.clock()).ingest(parts(stick)))
                    .as("a live office does not open what training sent").isInstanceOf(Ingested.Refused.class);
        }
        Path store = root.resolve("old/store");
        shell(store, "UPDATE identity SET mode = 'live'");
        assertThat(verified(store)).as("nor can training be renamed").isInstanceOf(StoreVerdict.Damaged.class);
        try (StoreDoor door = StoreDoor.open(store, Clock.systemUTC(), RANDOM, KdfCost.FULL)) {
            assertThat(door.unlock(TrainingStore.CLERK.staffNo(), password()))
                    .isInstanceOf(Unlocking.Damaged.class);
        }
    }

    private static void shell(Path store, String statement) throws SQLException {
        try (Connection shell = DriverManager.getConnection("jdbc:sqlite:" + store.resolve("desk.db"));
             Statement one = shell.createStatement()) {
            one.execute(statement);
        }
    }
}
