package org.gongji.desk.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.gongji.desk.forms.Press;
import org.gongji.desk.forms.SampleForms;
import org.gongji.desk.forms.TestFonts;
import org.gongji.desk.forms.pdf.FormPress;
import org.gongji.desk.judge.Judge;
import org.gongji.desk.judge.PaperJudge;
import org.gongji.desk.vault.TestWindowKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real cupsd and the cups-pdf queue: pages, size, text, page_log, copies, both sides, and a job's state. */
class CupsPrinterTest {
    private final String name = "doc-" + UUID.randomUUID();
    @TempDir
    private Path folder;
    private Path pdf;
    private Cupsd server;

    @BeforeEach
    void startServer() throws IOException, InterruptedException {
        Judge.require("cupsd", "cups");
        Judge.require("lpr", "cups-bsd");
        Judge.require("pdfinfo", "poppler-utils");
        Judge.require(Path.of("/usr/lib/cups/backend/cups-pdf"), "printer-driver-cups-pdf, and run as root");
        server = Cupsd.start(folder);
        pdf = Files.write(folder.resolve("two.pdf"), twoPages());
    }

    @AfterEach
    void stopServer() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
        for (Path printed : printed()) {
            Files.delete(printed);
        }
    }

    private static byte[] twoPages() throws IOException {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < 2; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream drawing = new PDPageContentStream(document, page)) {
                    drawing.addRect(100, 100, 200, 200 + 100f * i);
                    drawing.fill();
                    drawing.beginText();
                    drawing.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 18);
                    drawing.newLineAtOffset(100, 60);
                    drawing.showText("Gongji page " + (i + 1));
                    drawing.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private String print(int copies, boolean duplex, String queue) throws IOException, InterruptedException {
        return once(pdf.toString(), name, Integer.toString(copies), Boolean.toString(duplex), queue);
    }

    private String once(String... arguments) throws IOException, InterruptedException {
        String classPath = Stream.of(CupsPrinter.class, PrintOnce.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .reduce((a, b) -> a + ":" + b).orElseThrow();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true", "-cp",
                classPath, PrintOnce.class.getName()));
        command.addAll(List.of(arguments));
        Process child = server.client(command).redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor()).as(said).isZero();
        return said.strip();
    }

    /** What cups-pdf left in the home of whoever printed. */
    private List<Path> printed() throws IOException {
        Path out = Path.of(System.getProperty("user.home"), "PDF");
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.getFileName().toString().contains(name)).toList();
        }
    }

    private void await() throws IOException, InterruptedException {
        for (int tries = 0; (printed().isEmpty() || server.pageLog().isEmpty()) && tries < 900; tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Test
    void printsTwoCopiesOnBothSidesSilently() throws IOException, InterruptedException {
        assertThat(print(2, true, "")).isEqualTo("[gongji-pdf] READY Printed[jobName=" + name + "]");
        await();
        assertThat(server.pageLog()).containsExactly("gongji-pdf total 4 " + name + " two-sided-long-edge");
        assertThat(printed()).hasSize(1);
        assertThat(Judge.run("pdfinfo", printed().get(0).toString()).text()).contains("Pages:           2")
                .containsPattern("Page size: +59[45]\\S* x 84[12]\\S* pts \\(A4\\)");
        assertThat(Judge.run("pdftotext", printed().get(0).toString(), "-").text())
                .contains("Gongji page 1", "Gongji page 2");
        assertThat(settled(name)).isEqualTo("DONE");
        assertThat(ask("doc-of-nobody")).isEqualTo("UNKNOWN");
    }

    private String ask(String job) throws IOException, InterruptedException {
        return once(job);
    }

    /** The page log is written a moment before the job is called done. */
    private String settled(String job) throws IOException, InterruptedException {
        String state = ask(job);
        for (int tries = 0; Set.of("WAITING", "PRINTING").contains(state) && tries < 30; tries++) {
            TimeUnit.MILLISECONDS.sleep(200);
            state = ask(job);
        }
        return state;
    }

    /** What comes out of the printer is still the paper that was signed: its code reads the same. */
    @Test
    void printsASignedPaperWhoseCodeStillReads() throws IOException, InterruptedException {
        try (FormPress press = new FormPress(TestFonts.found(), TestWindowKey.create(), Clock.systemUTC())) {
            Files.write(pdf, ((Press.Outcome.Issued) press.issue(SampleForms.receipt(), List.of())).paper().pdf());
        }
        assertThat(print(2, true, "")).endsWith("Printed[jobName=" + name + "]");
        await();
        assertThat(printed()).hasSize(1);
        assertThat(Judge.run("pdfinfo", printed().get(0).toString()).text()).contains("Pages:           1");
        assertThat(PaperJudge.code(printed().get(0), folder)).startsWith("GJ1:").isEqualTo(PaperJudge.code(pdf, folder));
    }

    @Test
    void followsAJobThatWaitsIsHeldUpByItsQueueAndIsCancelled() throws IOException, InterruptedException {
        assertThat(server.run("lp", "-d", Cupsd.QUEUE, "-H", "hold", "-t", name, pdf.toString())).isZero();
        assertThat(ask(name)).isEqualTo("WAITING");
        assertThat(server.run("cupsdisable", Cupsd.QUEUE)).isZero();
        assertThat(server.run("lp", "-i", Cupsd.QUEUE + "-1", "-H", "resume")).isZero();
        assertThat(ask(name)).isEqualTo("HELD_UP");
        assertThat(server.run("cancel", Cupsd.QUEUE + "-1")).isZero();
        assertThat(ask(name)).isEqualTo("CANCELLED");
        assertThat(printed()).isEmpty();
    }

    @Test
    void printsOneCopyOnOneSideOnANamedQueue() throws IOException, InterruptedException {
        assertThat(print(1, false, Cupsd.QUEUE)).endsWith("Printed[jobName=" + name + "]");
        await();
        assertThat(server.pageLog()).containsExactly("gongji-pdf total 2 " + name + " one-sided");
    }

    @Test
    void saysThatThereIsNoSuchPrinterAndThatAQueueIsPausedOrClosed() throws IOException, InterruptedException {
        assertThat(print(1, false, "nowhere")).isEqualTo("[gongji-pdf] READY NoPrinter[]");
        assertThat(server.run("cupsdisable", Cupsd.QUEUE)).isZero();
        assertThat(print(1, false, "")).isEqualTo("[gongji-pdf] NEEDS_ATTENTION Failed[code=print-stopped]");
        assertThat(server.run("cupsenable", Cupsd.QUEUE)).isZero();
        assertThat(server.run("cupsreject", Cupsd.QUEUE)).isZero();
        assertThat(print(1, false, "")).isEqualTo("[gongji-pdf] NEEDS_ATTENTION Failed[code=print-closed]");
        assertThat(server.run("lpadmin", "-x", Cupsd.QUEUE)).isZero();
        assertThat(print(1, false, "")).isEqualTo("[] ABSENT NoPrinter[]");
        assertThat(printed()).isEmpty();
    }
}
