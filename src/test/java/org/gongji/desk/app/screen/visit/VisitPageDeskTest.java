package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.device.scanner.WatchedFolder;
import org.gongji.desk.device.scanner.simulated.SimulatedEsclScanner;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.evidence.PageScanner;
import org.gongji.desk.judge.Judge;
import org.gongji.desk.ui.step.evidence.PageDesk.Taken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class VisitPageDeskTest {
    private static final Path PAGE = Path.of("sample-data/pages/01-marriage.jpg");

    @TempDir
    Path home;
    private VisitPageDesk desk;
    private Optional<String> network = Optional.empty();
    private Path scans;

    @BeforeEach
    void open() throws IOException {
        desk = new VisitPageDesk(HomeOnly.at(home), new WatchedFolder(home.resolve("scans"), Duration.ofMillis(50),
                Duration.ofMillis(50)), () -> network);
        scans = Files.createDirectories(home.resolve("scans"));
    }

    @Test
    void findsNothingInAnEmptyFolderAndMakesAMissingOne() throws IOException {
        Files.delete(scans);
        assertThat(desk.next(Set.of())).isEmpty();
        assertThat(scans).isDirectory();
    }

    @Test
    void takesThePageWholeAndMovesTheFileAside() throws IOException {
        byte[] bytes = Files.readAllBytes(PAGE);
        Files.copy(PAGE, scans.resolve("scan.jpg"));
        assertThat(desk.next(Set.of())).hasValueSatisfying(taken -> {
            assertThat(taken).isInstanceOf(Taken.Fine.class);
            assertThat(((Taken.Fine) taken).page().mediaType()).isEqualTo("image/jpeg");
            assertThat(((Taken.Fine) taken).page().original()).isEqualTo(bytes);
        });
        assertThat(scans.resolve("taken/scan.jpg")).hasSameBinaryContentAs(PAGE);
        assertThat(desk.next(Set.of())).isEmpty();
    }

    @Test
    void deletesNoFileThatHasTheNameOfAnEarlierOne() throws IOException {
        Files.copy(PAGE, scans.resolve("scan.jpg"));
        desk.next(Set.of());
        Files.copy(Path.of("sample-data/pages/01-booklet-1.jpg"), scans.resolve("scan.jpg"));
        desk.next(Set.of());
        assertThat(scans.resolve("taken/scan.jpg")).exists();
        assertThat(scans.resolve("taken/2-scan.jpg")).exists();
    }

    @Test
    void putsWhatIsNoPictureAsideAndSaysWhy() throws IOException {
        Files.writeString(scans.resolve("note.jpg"), "this is no picture at all");
        assertThat(desk.next(Set.of())).contains(new Taken.Refused(PageOutcome.Reason.FOREIGN, ""));
        assertThat(scans.resolve("refused/note.jpg")).exists();
    }

    @Test
    void saysThatThePageLiesHereAlready() throws IOException {
        Files.copy(PAGE, scans.resolve("scan.jpg"));
        assertThat(desk.next(Set.of(Sha256.of(Files.readAllBytes(PAGE))))).contains(new Taken.Again());
    }

    @Test
    void asksTheScannerOfTheCounterWhenTheFolderIsEmpty() throws IOException {
        Files.writeString(home.resolve("scanner.properties"), "device=-nothing\n");
        assertThat(desk.next(Set.of())).contains(new Taken.NotScanned(PageScanner.Fault.NOT_FOUND));
        Files.writeString(home.resolve("scanner.properties"), "device=test:0\nprogram=" + home.resolve("none") + "\n");
        assertThat(desk.next(Set.of())).contains(new Taken.NotScanned(PageScanner.Fault.NOT_FOUND));
        Files.copy(PAGE, scans.resolve("scan.jpg"));
        assertThat(desk.next(Set.of())).containsInstanceOf(Taken.Fine.class);
    }

    /** The network's scanner is the one the store names: a file that anybody may write calls nobody. */
    @Test
    void callsTheNetworkScannerOnlyWhereAnAdministratorSetItsAddress() throws IOException {
        byte[] page = Files.readAllBytes(PAGE);
        try (SimulatedEsclScanner twin = new SimulatedEsclScanner(page, SimulatedEsclScanner.Mood.FEEDER)) {
            Files.writeString(home.resolve("scanner.properties"), "address=" + twin.address() + "\nprogram="
                    + home.resolve("none") + "\n");
            assertThat(desk.next(Set.of())).contains(new Taken.NotScanned(PageScanner.Fault.NOT_FOUND));
            assertThat(twin.asked()).isEmpty();

            network = Optional.of(twin.address());
            assertThat(desk.next(Set.of())).hasValueSatisfying(taken ->
                    assertThat(((Taken.Fine) taken).page().original()).isEqualTo(page));
            assertThat(twin.source()).isEqualTo("Feeder");
        }
        network = Optional.of("ftp://nobody/eSCL");
        assertThat(desk.next(Set.of())).contains(new Taken.NotScanned(PageScanner.Fault.NOT_FOUND));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takesAPageFromSanesTestScanner() throws IOException {
        Judge.require("scanimage", "sane-utils");
        Files.writeString(home.resolve("scanner.properties"),
                "device=test:0\ndpi=75\noptions=--mode=Color | --test-picture=Color pattern\n");
        assertThat(desk.next(Set.of())).hasValueSatisfying(taken ->
                assertThat(((Taken.Fine) taken).page().mediaType()).isEqualTo("image/png"));
    }
}
