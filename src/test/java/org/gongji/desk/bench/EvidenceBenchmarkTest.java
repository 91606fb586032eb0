package org.gongji.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.PageIntake;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.forms.pdf.EvidencePdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides make a copy of the same size of the same page; no test measures time. */
class EvidenceBenchmarkTest {
    @TempDir
    Path folder;

    @Test
    void thePlainSideMakesAsLargeACopyOfTheSamePage() throws IOException {
        byte[] page = MeasuredPage.jpeg();
        Path file = Files.write(folder.resolve("page.jpg"), MeasuredPage.another(page, new Random(1)));
        PageOutcome.Taken taken = (PageOutcome.Taken) new PageIntake(new EvidencePdf()).take(file, Origin.SCANNER, Set.of());

        var ours = ImageIO.read(new ByteArrayInputStream(taken.display()));
        var plain = ImageIO.read(new ByteArrayInputStream(EvidenceBenchmark.plain(file)));
        assertThat(ours.getHeight()).isEqualTo(plain.getHeight()).isEqualTo(2000);
        assertThat(ours.getWidth()).isEqualTo(plain.getWidth());
        assertThat(DarkRoom.advice(taken.display())).isEmpty();
        assertThat(Files.readAllBytes(file)).isNotEqualTo(MeasuredPage.another(page, new Random(2)));
    }
}
