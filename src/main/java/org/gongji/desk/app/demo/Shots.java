package org.gongji.desk.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.screen.DeskShots;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.printer.simulated.SimulatedPrinter;
import org.gongji.desk.device.signpad.simulated.SimulatedSignPad;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;

/** Draws the screens on the morning after the training day, from a copy of its store that is then thrown away. */
final class Shots {
    private static final String ALLOWED = "day/36-changed-mind.json";
    private static final String REFUSED = "day/04-father-in-law.json";
    private static final String DOUBTFUL = "day/06-mother-eleven-years-older.json";
    /** An act of the day that says much. */
    private static final String ASKED = "绑定";
    /** Somebody of the day whose name finds one family. */
    private static final String SEARCHED = "程";

    private final Path folder;
    private final SampleData sample;
    private final Typefaces typefaces;
    private final Clock clock;
    private final SecureRandom random;

    /** @param folder the demo's, played */
    Shots(Path folder, SampleData sample, Typefaces typefaces, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.sample = sample;
        this.typefaces = typefaces;
        this.clock = clock;
        this.random = random;
    }

    /** @param shortOfOne draft of the day's visit that lacks one paper */
    void take(String shortOfOne) throws IOException {
        Path home = Files.createTempDirectory(folder, "shots-of-");
        try {
            copy(home);
            SimulatedCardReader reader = new SimulatedCardReader();
            Equipment equipment = new Equipment(typefaces, reader,
                    new SimulatedPrinter(Files.createDirectories(home.resolve("printed"))));
            new DeskShots(home, equipment, new SimulatedSignPad(), clock, random, folder.resolve("shots"))
                    .take(counter -> {
                        putForward(counter, opened(counter, reader, DOUBTFUL));
                        return new DeskShots.Cases(opened(counter, reader, ALLOWED).id(), shortOfOne,
                                opened(counter, reader, REFUSED).id(), SEARCHED, ASKED);
                    });
        } finally {
            remove(home);
        }
    }

    private CaseFile opened(Counter counter, SimulatedCardReader reader, String script) {
        return new Script(counter, sample, reader, TrainingStore.CLERK, script).open();
    }

    /** Signed, and before a second person: nothing of it is printed, only seen. */
    private static void putForward(Counter counter, CaseFile file) {
        IntakeDesk intake = counter.intake();
        IntakeDesk.Assessment assessment = intake.assess(file);
        CaseFile accepted = intake.accept(file, assessment, TrainingStore.CLERK);
        Sha256 strokes = intake.keepPage(accepted, "{}".getBytes(StandardCharsets.UTF_8), "application/json",
                TrainingStore.CLERK);
        intake.conclude(accepted, assessment, new Signature(Signature.Mode.PAD, accepted.id(), strokes, strokes,
                accepted.acceptedAt()), TrainingStore.CLERK);
    }

    private void copy(Path home) throws IOException {
        Path store = Files.createDirectories(home.resolve("store"));
        try (Stream<Path> files = Files.list(folder.resolve("store"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, store.resolve(file.getFileName()));
            }
        }
        Files.copy(folder.resolve("store.password"), home.resolve("store.password"));
    }

    private static void remove(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
