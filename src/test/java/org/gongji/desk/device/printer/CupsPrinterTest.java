package org.gongji.desk.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.gongji.desk.judge.Judge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a real cupsd and the cups-pdf queue: pages, size, page_log, copies and both sides. */
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
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private String print(int copies, boolean duplex, String queue) throws IOException, InterruptedException {
        String classPath = Stream.of(CupsPrinter.class, PrintOnce.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .reduce((a, b) -> a + ":" + b).orElseThrow();
        Process child = server.client(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true", "-cp", classPath, PrintOnce.class.getName(), pdf.toString(), name,
                Integer.toString(copies), Boolean.toString(duplex), queue)).redirectErrorStream(true).start();
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
        for (int tries = 0; (printed().isEmpty() || server.pageLog().isEmpty()) && tries < 300; tries++) {
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
