package org.gongji.desk.app.screen.visit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongji.desk.access.Lockout;
import org.gongji.desk.access.SecondPerson;
import org.gongji.desk.access.Session;
import org.gongji.desk.access.SignInDesk;
import org.gongji.desk.access.SignInVerdict;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.Equipment;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.app.training.TrainingOffice;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.device.idcard.NoCardReader;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.printer.simulated.SimulatedPrinter;
import org.gongji.desk.device.signpad.simulated.SimulatedSignPad;
import org.gongji.desk.evidence.reading.PageReader;
import org.gongji.desk.forms.TestFonts;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.vault.KdfCost;

/** A training window on the morning of the training day: real store, real office, simulated devices. */
final class Hall implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant MORNING = ZonedDateTime.of(2026, 11, 23, 8, 35, 0, 0, ZONE).toInstant();
    private static final Path SAMPLE = Path.of("sample-data");
    private static final String INK = "{\"value\": \"INK\"";
    private static final String PAD = "{\"value\": \"PAD\"";

    final Path home;
    private Duration ahead = Duration.between(Instant.now(), MORNING);
    final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the hall has one zone");
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    };
    final SimulatedCardReader reader;
    final SimulatedPrinter printer;
    final SimulatedSignPad pad = new SimulatedSignPad();
    final Equipment equipment;
    final TrainingOffice office;
    private final StoreDoor door;
    /** Null once the hall is closed. */
    Counter counter;
    final SecondPerson beside;

    /** @param pad the office's packs want the signature on a pen display, not in ink */
    Hall(Path home, boolean pad) throws IOException {
        this(home, pad, PageReader.OFF);
    }

    /** @param pages reads what the scanner saves */
    Hall(Path home, boolean pad, PageReader pages) throws IOException {
        this(home, pad ? text -> text.replace(INK, PAD) : null, pages);
    }

    /** @param packs what the office writes otherwise into its packs; the signature is wanted on the pad */
    Hall(Path home, UnaryOperator<String> packs) throws IOException {
        this(home, text -> packs.apply(text.replace(INK, PAD)), PageReader.OFF);
    }

    private Hall(Path home, UnaryOperator<String> packs, PageReader pages) throws IOException {
        this.home = home;
        SecureRandom random = new SecureRandom();
        SampleData sample = new SampleData(packs == null ? SAMPLE : copied(home.resolve("sample"), packs));
        TrainingStore training = new TrainingStore(home.resolve("store"), clock, random);
        training.found();
        office = new TrainingOffice(TrainingStore.WINDOW.office(), sample, clock, random);
        reader = new SimulatedCardReader(home.resolve("cards"));
        printer = new SimulatedPrinter(Files.createDirectories(home.resolve("printed")));
        equipment = new Equipment(TestFonts.found(), reader, NoCardReader.absent(), printer, pages);
        char[] password = PasswordFile.read(training.passwordFile());
        door = StoreDoor.open(home.resolve("store"), clock, random, KdfCost.FULL);
        SignInDesk<OpenStore> desk = new SignInDesk<>(door, Lockout.USUAL, clock, System::nanoTime);
        Session<OpenStore> session = ((SignInVerdict.SignedIn<OpenStore>) desk.signIn(TrainingStore.CLERK.staffNo(),
                password.clone())).session();
        beside = desk.beside(session);
        OpenStore store = session.opened();
        training.enrol(store, office, password);
        Arrays.fill(password, '\0');
        counter = new Counter(store, home.resolve("store"), equipment, clock, random);
        training.fill(counter.inbox(), office, LocalDate.of(2026, 11, 14));
        counter.renewPacks();
    }

    /** The sample office with some parameters changed; roster and packs only. */
    private static Path copied(Path copy, UnaryOperator<String> packs) throws IOException {
        for (String folder : List.of("roster", "packs")) {
            Files.createDirectories(copy.resolve(folder));
            try (Stream<Path> files = Files.list(SAMPLE.resolve(folder))) {
                for (Path file : files.toList()) {
                    Path to = copy.resolve(folder).resolve(file.getFileName());
                    if (folder.equals("packs")) {
                        Files.writeString(to, packs.apply(Files.readString(file)));
                    } else {
                        Files.copy(file, to);
                    }
                }
            }
        }
        return copy;
    }

    /** Nights pass; the desk stays as it was left. */
    void nights(int number) {
        ahead = ahead.plusDays(number);
    }

    /** Somebody lays a card down: a copy, because the simulated reader renames what it has read. */
    void layDown(String card) {
        copy(SAMPLE.resolve("cards").resolve(card + ".bin"), home.resolve("cards").resolve(card + ".bin"));
    }

    /** A card whose chip holds another text of the same length. */
    void layDown(String card, String text, String other) {
        try {
            byte[] block = Files.readAllBytes(SAMPLE.resolve("cards").resolve(card + ".bin"));
            String held = new String(block, StandardCharsets.ISO_8859_1);
            Files.createDirectories(home.resolve("cards"));
            Files.write(home.resolve("cards").resolve(card + ".bin"), held.replace(chip(text), chip(other))
                    .getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String chip(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    /** The scanner saves a page of the sample. */
    void scan(String page) {
        copy(SAMPLE.resolve("pages").resolve(page), home.resolve("scans").resolve(page));
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param about draft ids and case numbers; @return what was entered for them, in order */
    List<EntryKind> kinds(String... about) {
        long last = counter.store().journal().head().orElseThrow().sequence();
        return counter.store().journal().range(1, last).stream().map(Entry::header)
                .filter(header -> about.length == 0 || List.of(about).contains(header.caseNo()))
                .map(EntryHeader::kind).toList();
    }

    List<String> printed() {
        try (Stream<Path> files = Files.list(home.resolve("printed"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        counter.close();
        door.close();
        // a class keeps its hall as long as the JVM runs, and a counter holds its parsed typefaces
        counter = null;
    }
}
