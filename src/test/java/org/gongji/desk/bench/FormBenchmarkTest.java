package org.gongji.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongji.desk.forms.TestFonts;
import org.junit.jupiter.api.Test;

/** The plain program draws the press's paper, not a lesser one; how fast, no test says. */
class FormBenchmarkTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void thePlainProgramDrawsTheSamePaper() throws IOException {
        try (FormBenchmark.Pair pair = new FormBenchmark(TestFonts.found(), CLOCK, new SecureRandom()).pair()) {
            byte[] ours = pair.press().draw(pair.form());
            byte[] plain = pair.plain().draw();
            Path shots = Files.createDirectories(Path.of("target", "bench"));
            Files.write(shots.resolve("press.pdf"), ours);
            Files.write(shots.resolve("plain.pdf"), plain);

            List<PaperTrace.Page> pressed = PaperTrace.of(ours);
            List<PaperTrace.Page> drawn = PaperTrace.of(plain);
            assertThat(drawn).hasSameSizeAs(pressed).isNotEmpty();
            for (int i = 0; i < drawn.size(); i++) {
                assertThat(texts(drawn.get(i))).isEqualTo(texts(pressed.get(i))).hasSizeGreaterThan(15);
                assertThat(drawn.get(i).shapes()).hasSameSizeAs(pressed.get(i).shapes());
                assertThat(drawn.get(i).pictures()).hasSameSizeAs(pressed.get(i).pictures()).hasSize(1);
            }
            assertThat(drawn.get(0).shapes()).as("rules of two tables").hasSizeGreaterThan(20);
            assertThat(squeezed(plain)).isEqualTo(squeezed(ours)).contains("孟安澜", "叶知秋", "孟知行", "孟守田");
            assertThat(fonts(plain)).isEqualTo(fonts(ours)).isNotEmpty();
        }
    }

    private static List<String> texts(PaperTrace.Page page) {
        return page.lines().stream().map(PaperTrace.Line::text).toList();
    }

    private static String squeezed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("[\\s\u3000\u00a0]", "");
        }
    }

    /** Embedded subsets, without their tags. */
    private static Set<String> fonts(byte[] pdf) throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).contains("+");
                    names.add(font.getName().replaceFirst("^[A-Z]+\\+", ""));
                }
            }
        }
        return new TreeSet<>(names);
    }
}
