package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.device.ocr.HostedPageReader;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.evidence.reading.PageFields;
import org.gongji.desk.evidence.reading.PageReader;
import org.gongji.desk.evidence.reading.ReadLine;
import org.gongji.desk.evidence.reading.ReadPage;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.ui.step.evidence.PageDesk;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The page that lies on the light table, read")
class VisitPagePrintTest {
    private static final HostTimes TIMES = new HostTimes(Duration.ofSeconds(90), Duration.ofSeconds(60),
            Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ZERO);
    private static final Sha256 PAGE = Sha256.of(new byte[]{1});

    @TempDir
    private Path folder;

    /** One card of the training day. */
    private static final class Card implements PageDesk {
        @Override
        public Optional<Taken> next(Set<Sha256> already) {
            return Optional.empty();
        }

        @Override
        public Taken take(Path file, Set<Sha256> already) {
            return new Taken.Again();
        }

        @Override
        public Taken take(BufferedImage pasted, Set<Sha256> already) {
            return new Taken.Again();
        }

        @Override
        public Optional<Shown> shown(Sha256 page, int sheet) {
            try {
                return Optional.of(new Shown(Files.readAllBytes(Path.of("sample-data/pages/01-booklet-2.jpg")), 1,
                        List.of()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<Shown> shown(Page page, int sheet) {
            return Optional.empty();
        }
    }

    private ReadPage read(PageReader reader, Recipe recipe) {
        PageReader.Outcome outcome = new VisitPagePrint(new Card(), reader).read(PAGE, recipe).orElseThrow().outcome();
        assertThat(outcome).isInstanceOf(PageReader.Outcome.Read.class);
        return ((PageReader.Outcome.Read) outcome).page();
    }

    @Test
    void whatNobodyNeedsIsCoveredBeforeTheMachineLooks() {
        try (PageReader reader = HostedPageReader.of(folder, TIMES, new SecureRandom(), HostedPageReader.IDLE)) {
            assumeTrue(reader.state() != DeviceState.OFF, "no onnxruntime for this machine");

            ReadPage page = read(reader, Recipe.NONE);

            assertThat(PageFields.of(PaperKind.HUKOU_BOOKLET, page).get(0).text(Item.NUMBER))
                    .isEqualTo("410172199104120213");
            assertThat(page.lines()).extracting(ReadLine::text).as("the name of a field stays, its value does not")
                    .contains("宗教信仰").noneMatch(text -> text.contains("样例）"));
        }
    }

    @Test
    void aMachineThatCannotReadIsHeardAsSuch() {
        assertThat(new VisitPagePrint(new Card(), PageReader.OFF).read(PAGE, Recipe.NONE).orElseThrow().outcome())
                .isEqualTo(new PageReader.Outcome.Off());
    }
}
