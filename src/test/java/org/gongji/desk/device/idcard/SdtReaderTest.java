package org.gongji.desk.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.host.HostCommand;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.identity.CardPhoto;
import org.gongji.desk.identity.CardReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A reader through sdtapi in the helper process, the library compiled for the test")
class SdtReaderTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    /** Generous where a busy machine could be taken for a hanging library. */
    private static final HostTimes TIMES = new HostTimes(Duration.ofSeconds(90), Duration.ofSeconds(30),
            Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ZERO);
    private static final HostTimes IMPATIENT = new HostTimes(Duration.ofSeconds(90), Duration.ofSeconds(2),
            Duration.ofSeconds(60), Duration.ofMillis(500), Duration.ZERO);

    @TempDir
    private static Path folder;
    private static VendorKit kit;
    private static Path library;
    /** One helper for all that leaves it alive. */
    private static HostedCardReader reader;

    @BeforeAll
    static void compile() throws IOException {
        kit = new VendorKit(folder);
        library = kit.library("fake_sdtapi.c", "libsdtapi.so");
        reader = reader(kit.sdt(library), TIMES);
    }

    @AfterAll
    static void nothingIsLeft() throws IOException {
        if (reader != null) {
            reader.read(PATIENCE);
            assertThat(VendorKit.processes()).as("seen while it runs").hasSize(1);
            reader.close();
            assertThat(VendorKit.processes()).isEmpty();
            assertThat(kit.leftovers()).isEmpty();
        }
    }

    @BeforeEach
    void aCardLies() {
        kit.play("card");
        kit.put("block", ChipBlock.citizen().bytes());
        kit.put("address", new byte[0]);
        kit.put("photo", new byte[0]);
    }

    @AfterEach
    void notInterrupted() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private static HostedCardReader reader(ReaderSettings settings, HostTimes times) {
        return new HostedCardReader(settings, kit.allowed(), kit.helpers(), times, new SecureRandom());
    }

    private static CardReader.Outcome failed(DeviceFault fault) {
        return new CardReader.Outcome.Failed(fault);
    }

    private static Stream<ChipBlock> layouts() {
        return Stream.of(ChipBlock.citizen(), ChipBlock.hmt(), ChipBlock.foreign2017(), ChipBlock.foreign2023());
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void bringsEveryLayoutWithItsRareCharactersExactly(ChipBlock card) {
        kit.put("block", card.bytes());
        assertThat(reader.read(PATIENCE)).isEqualTo(new CardReader.Outcome.Read(card.reading()));
        assertThat(reader.state()).isEqualTo(DeviceState.READY);
    }

    @Test
    void takesTheNewestAddress() {
        kit.put("address", Arrays.copyOf("河南省开封市新样例路1号".getBytes(StandardCharsets.UTF_16LE), 70));
        assertThat(((CardReader.Outcome.Read) reader.read(PATIENCE)).reading().address()).isEqualTo("河南省开封市新样例路1号");
        kit.play("old-module");
        assertThat(((CardReader.Outcome.Read) reader.read(PATIENCE)).reading().address())
                .isEqualTo("河南省郑州市样例路𠅤里8号");
    }

    @Test
    void waitsForACardThatComesLate() {
        kit.play("late");
        assertThat(reader.read(Duration.ofSeconds(20))).isEqualTo(
                new CardReader.Outcome.Read(ChipBlock.citizen().reading()));
        kit.play("none");
        assertThat(reader.read(PATIENCE)).isEqualTo(new CardReader.Outcome.NoCard());
    }

    @ParameterizedTest
    @CsvSource({"removed, CARD_REMOVED, READY", "lifted, CARD_REMOVED, READY", "rejected, CARD_REJECTED, READY",
        "unknown, CARD_UNKNOWN, READY", "short, CARD_SHORT, READY", "timeout, READER_TIMEOUT, NEEDS_ATTENTION",
        "unplug, READER_UNPLUGGED, NOT_PLUGGED_IN", "pulled, READER_UNPLUGGED, NOT_PLUGGED_IN",
        "odd, READER_FAILED, NEEDS_ATTENTION"})
    void namesWhatWentWrongAndReadsTheNextCard(String play, DeviceFault fault, DeviceState state) {
        kit.play(play);
        assertThat(reader.read(PATIENCE)).isEqualTo(failed(fault));
        assertThat(reader.state()).isEqualTo(state);
        kit.play("card");
        assertThat(reader.read(PATIENCE)).isInstanceOf(CardReader.Outcome.Read.class);
    }

    @ParameterizedTest
    @CsvSource({"hang, READER_TIMEOUT", "hang-find, READER_TIMEOUT", "spin, READER_TIMEOUT",
        "crash, READER_CRASHED", "abort, READER_CRASHED", "exit, READER_CRASHED"})
    void outlivesALibraryThatHangsOrCrashes(String play, DeviceFault fault) throws IOException {
        try (HostedCardReader fresh = reader(kit.sdt(library), IMPATIENT)) {
            kit.play(play);
            assertThat(fresh.read(PATIENCE)).isEqualTo(failed(fault));
            assertThat(fresh.state()).isEqualTo(DeviceState.CRASHED);
            kit.play("card");
            assertThat(readPatiently(fresh)).isInstanceOf(CardReader.Outcome.Read.class);
        }
    }

    /** A new process on a busy machine may itself take longer than the impatient times allow. */
    private static CardReader.Outcome readPatiently(CardReader reader) {
        CardReader.Outcome outcome = reader.read(PATIENCE);
        for (int k = 0; k < 10 && outcome.equals(failed(DeviceFault.READER_TIMEOUT)); k++) {
            outcome = reader.read(PATIENCE);
        }
        return outcome;
    }

    @Test
    void believesNoAnswerThatTheLibraryPrintsAndKeepsNothingOfWhatItWrites() throws IOException {
        kit.play("noisy");
        assertThat(reader.read(PATIENCE)).isEqualTo(new CardReader.Outcome.Read(ChipBlock.citizen().reading()));
        List<Path> work = kit.leftovers();
        assertThat(work).anyMatch(file -> file.endsWith("wz.txt"));
        Path own = work.stream().filter(file -> file.endsWith("wz.txt")).findFirst().orElseThrow().getParent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own))).isEqualTo("rwx------");
    }

    @Test
    void clearsWhatADeskThatWasKilledLeftBehind() throws IOException {
        Path helpers = Files.createDirectories(kit.helpers());
        Path left = Files.createDirectories(helpers.resolve("id-card-1"));
        Files.writeString(left.resolve(".gongji-helper"), "");
        Files.writeString(left.resolve("wz.txt"), "somebody");
        Path foreign = Files.createDirectories(helpers.resolve("id-card-of-somebody-else"));
        try (HostedCardReader fresh = new HostedCardReader(kit.sdt(library), kit.allowed(), helpers, TIMES,
                new SecureRandom())) {
            assertThat(fresh.read(PATIENCE)).isInstanceOf(CardReader.Outcome.Read.class);
        }
        assertThat(left).doesNotExist();
        assertThat(foreign).exists();
        Files.delete(foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "hang"})
    void stopsWhenNobodyWaitsAnyMore(String play) throws Exception {
        try (HostedCardReader fresh = reader(kit.sdt(library), IMPATIENT)) {
            assertThat(readPatiently(fresh)).isInstanceOf(CardReader.Outcome.Read.class);
            kit.play(play);
            CompletableFuture<CardReader.Outcome> outcome = new CompletableFuture<>();
            Thread waiting = new Thread(() -> outcome.complete(fresh.read(Duration.ofMinutes(5))));
            waiting.start();
            TimeUnit.MILLISECONDS.sleep(500);
            waiting.interrupt();
            assertThat(outcome.get(30, TimeUnit.SECONDS)).isEqualTo(new CardReader.Outcome.NoCard());
            kit.play("card");
            assertThat(readPatiently(fresh)).isInstanceOf(CardReader.Outcome.Read.class);
        }
    }

    @Test
    void endsWhileSomebodyWaits() throws Exception {
        HostedCardReader fresh = reader(kit.sdt(library), TIMES);
        assertThat(fresh.read(PATIENCE)).isInstanceOf(CardReader.Outcome.Read.class);
        kit.play("hang");
        CompletableFuture<CardReader.Outcome> outcome = CompletableFuture.supplyAsync(
                () -> fresh.read(Duration.ofMinutes(5)));
        TimeUnit.MILLISECONDS.sleep(300);
        fresh.close();
        assertThat(outcome.get(30, TimeUnit.SECONDS)).isEqualTo(new CardReader.Outcome.NoCard());
        assertThat(fresh.state()).isEqualTo(DeviceState.OFF);
    }

    @Test
    void knowsWhetherTheReaderIsThereBeforeAnybodyLaysACardDown() {
        kit.play("unplug");
        try (HostedCardReader fresh = reader(kit.sdt(library), TIMES)) {
            assertThat(fresh.state()).isEqualTo(DeviceState.BUSY);
            fresh.probe();
            assertThat(fresh.state()).isEqualTo(DeviceState.NOT_PLUGGED_IN);
            kit.play("none");
            fresh.probe();
            assertThat(fresh.state()).isEqualTo(DeviceState.READY);
        }
    }

    @Test
    void startsNoProcessForEveryTryOfALibraryThatAlwaysCrashes() {
        HostTimes slow = new HostTimes(Duration.ofSeconds(90), Duration.ofSeconds(30), Duration.ofSeconds(60),
                Duration.ofSeconds(20), Duration.ofHours(1));
        kit.play("crash");
        try (HostedCardReader fresh = reader(kit.sdt(library), slow)) {
            assertThat(fresh.read(PATIENCE)).isEqualTo(failed(DeviceFault.READER_CRASHED));
            kit.play("card");
            List<Long> others = VendorKit.processes();
            assertThat(fresh.read(PATIENCE)).isEqualTo(failed(DeviceFault.READER_CRASHED));
            assertThat(VendorKit.processes()).containsExactlyInAnyOrderElementsOf(others);
            assertThat(fresh.state()).isEqualTo(DeviceState.CRASHED);
        }
    }

    @Test
    void decodesThePhotoWithTheVendorsLicence() throws IOException {
        byte[] sealed = new byte[1024];
        Arrays.fill(sealed, (byte) 7);
        sealed[1] = 9;
        kit.put("photo", sealed);
        VendorKit own = new VendorKit(Files.createDirectories(folder.resolve("photo")));
        Path plain = own.library("fake_sdtapi.c", "libsdtapi.so");
        own.library("fake_decoder.c", "libunpack.so");
        own.put("block", ChipBlock.citizen().bytes());
        own.put("photo", sealed);
        ReaderSettings settings = new ReaderSettings(ReaderSettings.Surface.SDT, plain, 3,
                Optional.of("libunpack.so"), HostCommand.sameJava());
        assertThat(photo(own, settings)).isEmpty();
        Path licence = Files.writeString(plain.resolveSibling("licence.dat"), "licence");
        own.list(licence);
        CardPhoto photo = photo(own, settings).orElseThrow();
        assertThat(photo.bmp()).hasSize(CardPhoto.BMP_LENGTH).startsWith('B', 'M');
        assertThat(photo.bmp()[54]).isEqualTo((byte) 7);
        assertThat(photo.bmp()[54 + 308]).isEqualTo((byte) 9);
        photo.wipe();
        assertThat(photo.bmp()).containsOnly(0);
    }

    private static Optional<CardPhoto> photo(VendorKit own, ReaderSettings settings) {
        try (HostedCardReader fresh = new HostedCardReader(settings, own.allowed(), own.helpers(), TIMES,
                new SecureRandom())) {
            return ((CardReader.Outcome.Read) fresh.read(PATIENCE)).photo();
        }
    }

    @Test
    void runsNoLibraryThatIsNotTheRecordedOne() throws IOException {
        VendorKit own = new VendorKit(Files.createDirectories(folder.resolve("changed")));
        Path plain = own.library("fake_sdtapi.c", "libsdtapi.so");
        Path text = Files.writeString(plain.resolveSibling("text.so"), "no library at all");
        own.list(text);
        refuses(own, plain.resolveSibling("other.so"), DeviceFault.LIBRARY_UNLISTED);
        refuses(own, text, DeviceFault.LIBRARY_UNUSABLE);
        Files.writeString(text, "another");
        // a listed neighbour is loaded with it, so it must be the recorded one too
        refuses(own, plain, DeviceFault.LIBRARY_CHANGED);
        Files.delete(text);
        refuses(own, plain, DeviceFault.LIBRARY_MISSING);
        assertThat(own.leftovers()).isEmpty();
    }

    private static void refuses(VendorKit own, Path library, DeviceFault fault) {
        try (HostedCardReader fresh = new HostedCardReader(own.sdt(library), own.allowed(), own.helpers(), TIMES,
                new SecureRandom())) {
            assertThat(fresh.read(PATIENCE)).isEqualTo(failed(fault));
            assertThat(fresh.state()).isEqualTo(DeviceState.NEEDS_ATTENTION);
        }
    }

    @Test
    void endsWithADeskThatIsKilledWhileTheLibraryHangs() throws Exception {
        kit.play("hang");
        Path helpers = kit.helpers();
        Process desk = new ProcessBuilder(HostCommand.sameJava().toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                KilledDesk.class.getName(), library.toString(), kit.allowed().toString(), helpers.toString())
                .inheritIO().start();
        try {
            assertThat(soon(() -> !helping(helpers).isEmpty())).as("the helper runs").isTrue();
            // by now it may hang in the library, or be on its way there: it must end in both cases
            TimeUnit.MILLISECONDS.sleep(500);
        } finally {
            desk.destroyForcibly().waitFor();
        }
        assertThat(soon(() -> helping(helpers).isEmpty())).as("the helper ends").isTrue();
        try (Stream<Path> left = Files.list(helpers)) {
            assertThat(left).isEmpty();
        }
    }

    private static List<Long> helping(Path helpers) {
        return ProcessHandle.allProcesses().filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains(helpers.toString() + "/id-card"))
                .map(ProcessHandle::pid).toList();
    }

    private static boolean soon(BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!happened.getAsBoolean() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return happened.getAsBoolean();
    }
}
