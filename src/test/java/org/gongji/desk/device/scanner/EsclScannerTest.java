package org.gongji.desk.device.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.gongji.desk.device.host.HostCommand;
import org.gongji.desk.device.scanner.simulated.SimulatedEsclScanner;
import org.gongji.desk.device.scanner.simulated.SimulatedEsclScanner.Mood;
import org.gongji.desk.evidence.PageScanner.Fault;
import org.gongji.desk.evidence.PageScanner.Outcome;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EsclScannerTest {
    private static final Path PAGE = Path.of("sample-data", "pages", "01-booklet-2.jpg");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void takesAPageThroughTheHelperProcess() throws Exception {
        byte[] page = Files.readAllBytes(PAGE);
        try (SimulatedEsclScanner twin = new SimulatedEsclScanner(page, Mood.WELL);
             EsclScanner scanner = new EsclScanner(EsclAddress.of(twin.address()), 300, HostCommand.sameJava(), PATIENCE)) {
            assertThat(((Outcome.Scanned) scanner.scan()).bytes()).isEqualTo(page);
            assertThat(twin.asked()).containsExactly("GET /eSCL/ScannerCapabilities", "POST /eSCL/ScanJobs",
                     "GET /eSCL/ScanJobs/N/NextDocument",
                    "DELETE /eSCL/ScanJobs/N");
        }
    }

    @Test
    void theHelperSaysWhyThereIsNoPage() throws Exception {
        try (SimulatedEsclScanner twin = new SimulatedEsclScanner(new byte[0], Mood.JAMMED);
             EsclScanner scanner = new EsclScanner(EsclAddress.of(twin.address()), 300, HostCommand.sameJava(), PATIENCE)) {
            assertThat(scanner.scan()).isEqualTo(new Outcome.Failed(Fault.JAMMED));
        }
    }

    /** A scanner that names itself by another host is still asked where the administrator said it is. */
    @ParameterizedTest
    @EnumSource(value = Mood.class, names = {"WELL", "WARMING_UP", "ELSEWHERE"})
    void getsThePage(Mood mood) throws Exception {
        byte[] page = Files.readAllBytes(PAGE);
        try (SimulatedEsclScanner twin = new SimulatedEsclScanner(page, mood)) {
            assertThat(((Outcome.Scanned) talk(twin)).bytes()).isEqualTo(page);
            assertThat(twin.asked()).last().isEqualTo("DELETE /eSCL/ScanJobs/N");
        }
    }

    /** Who has laid a heap into the feeder wants it taken from there, and nobody has to say so. */
    @ParameterizedTest
    @CsvSource({"WELL,Platen", "FEEDER,Feeder", "FEEDER_EMPTY,Platen", "FEEDER_ONLY,Feeder"})
    void takesThePageFromTheFeederWhereThereIsPaperInIt(Mood mood, String source) throws Exception {
        byte[] page = Files.readAllBytes(PAGE);
        try (SimulatedEsclScanner twin = new SimulatedEsclScanner(page, mood)) {
            assertThat(((Outcome.Scanned) talk(twin)).bytes()).isEqualTo(page);
            assertThat(twin.source()).isEqualTo(source);
        }
    }

    @ParameterizedTest
    @CsvSource({"BUSY,BUSY", "EMPTY,NO_PAPER", "JAMMED,JAMMED", "OPEN,COVER_OPEN", "REDIRECTS,FAILED", "HALF,FAILED",
        "HUGE,TOO_LARGE", "NONSENSE,FAILED"})
    void saysWhatWentWrong(Mood mood, Fault fault) throws Exception {
        try (SimulatedEsclScanner twin = new SimulatedEsclScanner(Files.readAllBytes(PAGE), mood)) {
            assertThat(talk(twin)).isEqualTo(new Outcome.Failed(fault));
        }
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(new EsclTalk(EsclAddress.of("http://127.0.0.1:" + free + "/eSCL")).page(300))
                .isEqualTo(new Outcome.Failed(Fault.NOT_FOUND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eSCL", "ftp://x/eSCL", "file:///eSCL", "http:///eSCL", "http://u:p@x/eSCL", "http://x/eSCL?a=b",
        "http://x/eSCL#a", "http://x y/eSCL"})
    void takesNoOtherAddress(String text) {
        assertThatThrownBy(() -> EsclAddress.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The judge of the twin itself: Debian's sane-airscan scans a page from it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void sanesOwnDriverAcceptsTheTwin() throws Exception {
        Judge.require("scanimage", "sane-utils");
        Judge.requireFile(driver(), "sane-airscan");
        Path scanned = folder.resolve("page.png");
        java.awt.image.BufferedImage whole = new java.awt.image.BufferedImage(850, 1169,
                java.awt.image.BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(whole, "jpeg", jpeg);
        try (SimulatedEsclScanner twin = new SimulatedEsclScanner(jpeg.toByteArray(), Mood.WELL)) {
            Files.writeString(folder.resolve("dll.conf"), "airscan\n");
            // without a daemon that discovers, it would give up before it looks at the address
            Files.writeString(folder.resolve("airscan.conf"), "[options]\ndiscovery = disable\n");
            Judge.Said said = Judge.run("env", "SANE_CONFIG_DIR=" + folder, "scanimage", "-d", "airscan:escl:Twin:" + twin.address(), "--format=png",
                    "--resolution=100", "--output-file=" + scanned);
            assertThat(said.exit()).as(said.text()).isZero();
            assertThat(ImageIO.read(scanned.toFile()).getWidth()).isBetween(840, 860);
            assertThat(twin.asked()).contains("GET /eSCL/ScannerCapabilities", "POST /eSCL/ScanJobs",
                    "GET /eSCL/ScanJobs/N/NextDocument");
        }
    }

    private static Path driver() throws IOException {
        try (java.util.stream.Stream<Path> libraries = Files.find(Path.of("/usr/lib"), 4, (file, what) ->
                file.getFileName().toString().equals("libsane-airscan.so.1"))) {
            return libraries.findFirst().orElse(Path.of("/usr/lib/sane/libsane-airscan.so.1"));
        }
    }

    private static Outcome talk(SimulatedEsclScanner twin) {
        return new EsclTalk(EsclAddress.of(twin.address())).page(300);
    }
}
