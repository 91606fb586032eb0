package org.gongji.desk.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.FontSearch;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingOffice;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.printer.simulated.SimulatedPrinter;
import org.gongji.desk.device.signpad.simulated.SimulatedSignPad;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.vault.KdfCost;

/** A real training counter in a folder of its own, with some visits of the training day already played. */
public final class TrainingCounter implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private final DemoClock clock =
            new DemoClock(ZonedDateTime.of(2026, 11, 23, 8, 20, 0, 0, ZONE).toInstant(), ZONE);
    private final SimulatedCardReader reader = new SimulatedCardReader();
    private final SampleData sample = SampleData.find().orElseThrow();
    private final TrainingOffice office;
    private final SimulatedPrinter printer;
    private final StoreDoor door;
    private final Counter counter;

    private TrainingCounter(Path folder) throws IOException {
        SecureRandom random = new SecureRandom();
        TrainingStore training = new TrainingStore(folder.resolve("store"), clock, random);
        training.found();
        office = new TrainingOffice(TrainingStore.WINDOW.office(), sample, clock, random);
        door = StoreDoor.open(folder.resolve("store"), clock, random, KdfCost.FULL);
        char[] password = PasswordFile.read(training.passwordFile());
        OpenStore store = ((SignInVerdict.SignedIn<OpenStore>) new SignInDesk<>(door, Lockout.USUAL, clock,
                System::nanoTime).signIn(TrainingStore.CLERK.staffNo(), password.clone())).session().opened();
        training.enrol(store, office, password);
        printer = new SimulatedPrinter(Files.createDirectories(folder.resolve("printed")));
        counter = new Counter(store, folder.resolve("store"), new Equipment(typefaces(), reader, printer), clock,
                random);
        training.fill(counter.inbox(), office, LocalDate.of(2026, 11, 14));
        counter.renewPacks();
    }

    /** @param cases ids of the training day's visits to play, e.g. {@code D-0505}; in the day's own order */
    public static TrainingCounter played(Path folder, String... cases) throws IOException {
        TrainingCounter training = new TrainingCounter(folder);
        for (DayPlan.Visit visit : DayPlan.read(training.sample).visits()) {
            if (Set.of(cases).contains(visit.id())) {
                training.play(visit);
            }
        }
        return training;
    }

    /** Without fonts nothing is drawn, and a test that needs paper has nothing to look at. */
    public static Typefaces typefaces() {
        return FontSearch.typefaces();
    }

    private void play(DayPlan.Visit visit) {
        clock.reach(visit.steps().get(0).at());
        Script script = new Script(counter, sample, reader, TrainingStore.CLERK, visit.script());
        SimulatedSignPad pad = new SimulatedSignPad();
        VisitPlayer player = new VisitPlayer(counter, new VisitPlayer.Stage(clock, pad,
                new InkHand(counter.press(), pad)), TrainingStore.CLERK, script, visit);
        visit.steps().forEach(step -> {
            clock.reach(step.at());
            player.step(step.act());
        });
    }

    public Counter counter() {
        return counter;
    }

    public TrainingOffice office() {
        return office;
    }

    public SimulatedPrinter printer() {
        return printer;
    }

    public SimulatedCardReader reader() {
        return reader;
    }

    public SampleData sample() {
        return sample;
    }

    public Clock clock() {
        return clock;
    }

    public void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    public void close() throws IOException {
        counter.close();
        door.close();
    }
}
