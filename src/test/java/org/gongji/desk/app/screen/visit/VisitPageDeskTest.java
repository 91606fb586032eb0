package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.ui.step.evidence.PageDesk.Taken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitPageDeskTest {
    private static final Path PAGE = Path.of("sample-data/pages/01-marriage.jpg");

    @TempDir
    Path home;
    private VisitPageDesk desk;
    private Path scans;

    @BeforeEach
    void open() throws IOException {
        Rooms rooms = (Rooms) Proxy.newProxyInstance(Rooms.class.getClassLoader(), new Class<?>[] {Rooms.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("home")) {
                        throw new IllegalStateException("a folder of scans needs no " + method.getName());
                    }
                    return home;
                });
        desk = new VisitPageDesk(rooms);
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
}
