package org.gongji.desk.app.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingOffice;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.central.Ingested;
import org.gongji.desk.central.Published;
import org.gongji.desk.central.TrainingFolder;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.day.ClosedDay;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.printer.simulated.SimulatedPrinter;
import org.gongji.desk.device.signpad.simulated.SimulatedSignPad;
import org.gongji.desk.exchange.BundleExport;
import org.gongji.desk.exchange.Exported;
import org.gongji.desk.exchange.FolderMedium;
import org.gongji.desk.exchange.OpenMe;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.forms.PaperDesk;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.vault.KdfCost;

/** Plays the training day whole: from an empty folder to the centre's receipt, on a clock that stands on that day. */
public final class Demo {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ZonedDateTime OPENING = ZonedDateTime.of(2026, 11, 23, 8, 20, 0, 0, ZONE);
    private static final ZonedDateTime CLOSING = ZonedDateTime.of(2026, 11, 23, 17, 20, 0, 0, ZONE);
    private static final LocalDate ROSTER = LocalDate.of(2026, 11, 14);

    private static final String ONE_PAPER_SHORT = "D-0503";

    private final Path folder;
    private final SampleData sample;
    private final Typefaces typefaces;
    private final SecureRandom random;
    private final DemoClock clock = new DemoClock(OPENING.toInstant(), ZONE);
    private final SimulatedCardReader reader = new SimulatedCardReader();
    private final List<Published> sent = new ArrayList<>();

    /** @param folder empty or new; everything the demo leaves lies in it */
    public Demo(Path folder, SampleData sample, Typefaces typefaces, SecureRandom random) {
        this.folder = folder;
        this.sample = sample;
        this.typefaces = typefaces;
        this.random = random;
    }

    /** @return what {@code summary.json} says; {@link Summary#differences} is for the caller to judge */
    public Summary play() throws IOException {
        for (String name : List.of("forms", "out", "in", "central")) {
            Files.createDirectories(folder.resolve(name));
        }
        TrainingStore training = new TrainingStore(folder.resolve("store"), clock, random);
        training.found();
        TrainingOffice office = new TrainingOffice(TrainingStore.WINDOW.office(), sample,
                PenDisplays::allowedIn, clock, random);
        char[] password = PasswordFile.read(training.passwordFile());
        try (StoreDoor door = StoreDoor.open(folder.resolve("store"), clock, random, KdfCost.FULL)) {
            OpenStore store = signIn(door, password);
            training.enrol(store, office, password);
            return playAt(store, training, office);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Draws every screen as it stands the next morning into {@code shots}, and lists the pictures in the summary.
     *
     * @param summary of this folder's play
     * @throws IllegalStateException where {@link org.gongji.desk.app.screen.DeskShots#canDraw} says no
     */
    public Summary drawScreens(Summary summary) throws IOException {
        new Shots(folder, sample, typefaces, clock, random).take(summary.draft(ONE_PAPER_SHORT));
        return summary.counted(folder);
    }

    private OpenStore signIn(StoreDoor door, char[] password) {
        SignInVerdict<OpenStore> verdict = new SignInDesk<>(door, Lockout.USUAL, clock, System::nanoTime)
                .signIn(TrainingStore.CLERK.staffNo(), password.clone());
        if (verdict instanceof SignInVerdict.SignedIn<OpenStore> in) {
            return in.session().opened();
        }
        throw new IllegalStateException("the training clerk was not let in");
    }

    private Summary playAt(OpenStore store, TrainingStore training, TrainingOffice office) throws IOException {
        SimulatedPrinter printer = new SimulatedPrinter(Files.createDirectories(folder.resolve("printed")));
        Equipment equipment = new Equipment(typefaces, reader, printer);
        try (Counter counter = new Counter(store, folder.resolve("store"), equipment, clock, random)) {
            sent.addAll(training.fill(counter.inbox(), office, ROSTER));
            counter.renewPacks();
            Clerk clerk = TrainingStore.CLERK;
            List<Played> played = new ArrayList<>();
            for (DayPlan.Visit visit : DayPlan.read(sample).visits()) {
                played.add(visit(counter, clerk, visit));
            }
            ClosedDay closed = closeTheDay(counter, clerk);
            played.forEach(visit -> visit.ended(counter.store().matters()));
            export(counter, closed, clerk);
            new TrainingFolder(folder.resolve("central")).write(office.keys());
            new TrainingFolder(folder.resolve("central")).write(store.windowKeys().key());
            int answers = exchange(counter, office, clerk);
            for (Published published : sent) {
                Files.write(folder.resolve("in").resolve(published.fileName()), published.bytes());
            }
            takeOut(counter);
            return Summary.of(folder, played, Foretold.read(sample), closed, counter, answers);
        }
    }

    private Played visit(Counter counter, Clerk clerk, DayPlan.Visit visit) {
        clock.reach(visit.steps().get(0).at());
        Script script = new Script(counter, sample, reader, clerk, visit.script());
        SimulatedSignPad pad = new SimulatedSignPad();
        VisitPlayer player = new VisitPlayer(counter, new VisitPlayer.Stage(clock, pad,
                new InkHand(counter.press(), pad)), clerk, script, visit);
        for (DayPlan.Step step : visit.steps()) {
            clock.reach(step.at());
            player.step(step.act());
        }
        return player.played();
    }

    private ClosedDay closeTheDay(Counter counter, Clerk clerk) {
        clock.reach(CLOSING.toInstant());
        ClosedDay closed = counter.day().close(counter.intake().drafts().size(), clerk);
        PaperDesk.Made made = counter.papers().make(counter.daySheets().sheet(closed,
                counter.day().byBusiness(closed), counter.store().matters().waiting(), clerk), List.of(),
                "day-" + closed.number(), clerk);
        if (!(made instanceof PaperDesk.Made.Paper paper)) {
            throw new IllegalStateException("the day sheet could not be drawn");
        }
        counter.papers().cameOut(paper.paper().documentId(), 1, clerk);
        return closed;
    }

    private void export(Counter counter, ClosedDay closed, Clerk clerk) throws IOException {
        Path out = folder.resolve("out");
        Exported exported = counter.export().export(closed, counter.inbox().trust().orElseThrow(),
                new FolderMedium(out), stage -> { }, clerk);
        if (!(exported instanceof Exported.Done)) {
            throw new IllegalStateException("the bundle did not reach its medium");
        }
        OpenMe.write(out);
    }

    /** The centre takes the bundle, answers, hands it on to the core platform, answers again; the desk imports both. */
    private int exchange(Counter counter, TrainingOffice office, Clerk clerk) throws IOException {
        clock.reach(CLOSING.plus(Duration.ofHours(1)).toInstant());
        List<byte[]> parts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".p7m")).sorted().toList()) {
                parts.add(Files.readAllBytes(file));
            }
        }
        if (!(office.ingest(parts) instanceof Ingested.Taken)) {
            throw new IllegalStateException("the training centre did not take its bundle");
        }
        List<Published> receipts = new ArrayList<>(office.receipts());
        clock.pass(Duration.ofHours(14));
        office.handOn();
        receipts.addAll(office.receipts());
        int answered = 0;
        for (Published receipt : receipts) {
            Reading<?> reading = counter.inbox().takeReceipt(receipt.bytes(), clerk);
            if (reading.taken().isEmpty()) {
                throw new IllegalStateException("the receipt was not taken");
            }
            answered++;
        }
        sent.addAll(receipts);
        return answered;
    }

    /** Copies of the papers, named by kind and document, never by person. */
    private void takeOut(Counter counter) throws IOException {
        for (var paper : counter.store().issuedPapers().all()) {
            String name = paper.kind().word() + "-" + paper.documentId().substring(0, 12) + ".pdf";
            Files.write(folder.resolve("forms").resolve(name), counter.papers().pdf(paper));
        }
        Path printed = folder.resolve("printed");
        try (Stream<Path> files = Files.list(printed)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(printed);
    }
}
