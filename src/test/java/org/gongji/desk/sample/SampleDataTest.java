package org.gongji.desk.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.gongji.desk.base.Sha256;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
    private static final Path FONTS = Path.of(".fonts");
    private final SampleData sample = new SampleData();

    @Test
    void makesTheCommittedFilesAgainByteForByte(@TempDir Path folder) throws IOException {
        MakeSampleData.write(sample.exact(), folder);
        Map<String, Sha256> committed = new TreeMap<>();
        Map<String, Sha256> made = new TreeMap<>();
        for (String kind : new String[] {"roster", "cards", "day"}) {
            SampleFolder.files(kind).forEach(file -> committed.put(file, Sha256.of(SampleFolder.bytes(file))));
            try (var files = Files.newDirectoryStream(folder.resolve(kind))) {
                for (Path file : files) {
                    made.put(kind + "/" + file.getFileName(), Sha256.of(Files.readAllBytes(file)));
                }
            }
        }
        assertThat(made).isEqualTo(committed);
    }

    /** JPEG bytes and glyph edges differ between JDKs, so pages are compared as pictures. */
    @Test
    void drawsTheCommittedPagesAgain() throws IOException {
        demandFonts();
        Map<String, byte[]> drawn = sample.pages(PageFonts.in(FONTS));
        assertThat(new TreeSet<>(SampleFolder.files("pages"))).isEqualTo(new TreeSet<>(drawn.keySet()));
        for (Map.Entry<String, byte[]> page : drawn.entrySet()) {
            byte[] committed = SampleFolder.bytes(page.getKey());
            assertThat((double) page.getValue().length).as("size of %s", page.getKey())
                    .isCloseTo(committed.length, within(committed.length * 0.15));
            assertThat(difference(picture(page.getValue()), picture(committed))).as(page.getKey()).isLessThan(4.0);
        }
    }

    @Test
    void keepsPagesSmallEnoughForARepositoryAndLargeEnoughForAScan() {
        long total = 0;
        for (String file : SampleFolder.files("pages")) {
            int size = SampleFolder.bytes(file).length;
            assertThat(size).as(file).isBetween(60 * 1000, 250 * 1000);
            total += size;
        }
        assertThat(total).isLessThan(12_000_000L);
        assertThat(SampleFolder.bytes(RosterSheet.FILE).length).isLessThan(1_000_000);
    }

    private static void demandFonts() {
        if (!PageFonts.present(FONTS)) {
            String words = "fonts missing: run mvn generate-resources once (npm pack into .fonts)";
            if (Boolean.getBoolean("gongji.strict")) {
                Assertions.fail(words);
            }
            System.err.println("SKIPPED, " + words);
            Assumptions.abort(words);
        }
    }

    private static BufferedImage picture(byte[] jpeg) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(jpeg));
    }

    /** Mean difference of the green channel, 0 to 255, over every fourth pixel. */
    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        long sum = 0;
        long count = 0;
        for (int y = 0; y < one.getHeight(); y += 2) {
            for (int x = 0; x < one.getWidth(); x += 2) {
                sum += Math.abs((one.getRGB(x, y) >> 8 & 0xFF) - (other.getRGB(x, y) >> 8 & 0xFF));
                count++;
            }
        }
        return (double) sum / count;
    }
}
