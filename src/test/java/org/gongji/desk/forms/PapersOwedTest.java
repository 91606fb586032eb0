package org.gongji.desk.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gongji.desk.access.Session;
import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.device.printer.simulated.SimulatedPrinter;
import org.gongji.desk.forms.IssuedPaper.SpoiledSheet;
import org.gongji.desk.forms.pdf.FormPress;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;
import org.gongji.desk.vault.TestWindowKey;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Act and paper are two things: what did not come out is owed until the clerk has seen it lie in the tray. */
class PapersOwedTest {
    private static final String CASE = "410105-W03-1-261123-0015-C";

    @TempDir
    private Path folder;
    private StoreDoor door;
    private Session<OpenStore> session;
    private FormPress press;
    private SimulatedPrinter printer;
    private PaperDesk papers;
    private PrintDesk printing;
    private IssuedPaper receipt;

    @BeforeEach
    void openTheCounter() throws IOException {
        Typefaces fonts = TestFonts.found();
        Stores.found(folder.resolve("store"));
        door = Stores.door(folder.resolve("store"));
        session = Stores.signIn(door);
        press = new FormPress(fonts, TestWindowKey.create(), Stores.CLOCK);
        printer = new SimulatedPrinter(folder.resolve("tray"));
        papers = new PaperDesk(session.opened().journal(), session.opened().blobs(),
                session.opened().issuedPapers(), press, Stores.CLOCK);
        printing = new PrintDesk(papers, printer);
        receipt = ((PaperDesk.Made.Paper) papers.make(SampleForms.receipt(), List.of(), CASE, Stores.WANG)).paper();
    }

    @AfterEach
    void lockUp() throws IOException {
        if (session != null) {
            press.close();
            session.signOut();
            door.close();
        }
    }

    @Test
    void staysOwedAfterAnEmptyTrayUntilBothOriginalsWereSeen() {
        printer.trouble(new PaperPrinter.Outcome.OutOfPaper());
        PrintDesk.Sent failed = printing.send(receipt.documentId(), Stores.WANG);
        assertThat(failed.handedOver()).isFalse();
        assertThat(Words.chinese().say(failed.key())).contains("加纸");
        assertThat(printing.owed()).containsExactly(receipt);

        PrintDesk.Sent sent = printing.send(receipt.documentId(), Stores.WANG);
        assertThat(sent.handedOver()).isTrue();
        assertThat(sent.copies()).isEqualTo(2);
        assertThat(printing.owed()).as("handed over is not yet in a hand").containsExactly(receipt);

        printing.cameOut(receipt.documentId(), 2, Stores.WANG);
        assertThat(printing.owed()).isEmpty();
        assertThat(kinds()).endsWith(EntryKind.PAPER_OWED, EntryKind.PAPER_PRINTED);
    }

    @Test
    void numbersSpoiledSheetsAndSendsOnlyTheCopyThatLacks() throws IOException {
        printing.send(receipt.documentId(), Stores.WANG);
        printing.cameOut(receipt.documentId(), 1, Stores.WANG);
        IssuedPaper half = printing.spoiled(receipt.documentId(), List.of(1), Stores.WANG);
        assertThat(half.sheets()).containsExactly(new SpoiledSheet(1, 1));
        assertThat(printing.owed()).containsExactly(half);

        assertThat(printing.send(receipt.documentId(), Stores.WANG).copies()).isEqualTo(1);
        assertThat(printing.spoiled(receipt.documentId(), List.of(1), Stores.WANG).sheets())
                .containsExactly(new SpoiledSheet(1, 1), new SpoiledSheet(2, 1));
        assertThat(session.opened().issuedPapers().owed().get(0).sheets()).hasSize(2);
        printing.send(receipt.documentId(), Stores.WANG);
        assertThat(printing.cameOut(receipt.documentId(), 1, Stores.WANG).owed()).isFalse();
        assertThat(tray()).extracting(file -> file.getFileName().toString().replaceAll(".*-x", "x"))
                .containsExactly("x2-duplex.pdf", "x1-duplex.pdf", "x1-duplex.pdf");
    }

    @Test
    void marksAFurtherCopyAsReprintAndLeavesTheFileAsItWasIssued() throws IOException {
        assertThatThrownBy(() -> printing.askReprint(receipt.documentId(), "回执丢失", Stores.WANG))
                .isInstanceOf(IllegalArgumentException.class);
        printing.send(receipt.documentId(), Stores.WANG);
        printing.cameOut(receipt.documentId(), 2, Stores.WANG);
        assertThatThrownBy(() -> printing.send(receipt.documentId(), Stores.WANG))
                .isInstanceOf(IllegalStateException.class);

        IssuedPaper asked = printing.askReprint(receipt.documentId(), "回执丢失", Stores.WANG);
        assertThat(printing.owed()).containsExactly(asked);
        assertThat(printing.send(receipt.documentId(), Stores.WANG).copies()).isEqualTo(1);
        assertThat(printing.cameOut(receipt.documentId(), 1, Stores.WANG).owed()).isFalse();

        byte[] original = Files.readAllBytes(tray().get(0));
        byte[] reprint = Files.readAllBytes(tray().get(1));
        assertThat(original).isEqualTo(papers.pdf(receipt));
        assertThat(inkAboveTheLetterhead(original)).isZero();
        assertThat(inkAboveTheLetterhead(reprint)).isGreaterThan(200);
    }

    @Test
    void refusesMoreCopiesOrOtherPagesThanThePaperHas() {
        String id = receipt.documentId();
        assertThatThrownBy(() -> printing.cameOut(id, 3, Stores.WANG)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> printing.spoiled(id, List.of(receipt.pages() + 1), Stores.WANG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(printing.owed()).containsExactly(receipt);
    }

    /** Dark dots in the strip where only 补打 may stand, top right. */
    private int inkAboveTheLetterhead(byte[] pdf) throws IOException {
        var page = ImageIO.read(new ByteArrayInputStream(press.pictures(pdf, 100).get(0)));
        int dark = 0;
        for (int y = 0; y < 12 / 25.4 * 100; y++) {
            for (int x = page.getWidth() / 2; x < page.getWidth(); x++) {
                dark += (page.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    private List<EntryKind> kinds() {
        long last = session.opened().journal().head().orElseThrow().sequence();
        return session.opened().journal().range(1, last).stream().map(entry -> entry.header().kind()).toList();
    }

    private List<Path> tray() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("tray"))) {
            return files.sorted().toList();
        }
    }
}
