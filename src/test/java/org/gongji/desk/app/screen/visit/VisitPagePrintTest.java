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
import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.picture.Quad;
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
    private static final String CARD = "01-booklet-2.jpg";
    private static final String NEXT = "01-booklet-3.jpg";
    private static final Sha256 PAGE = Sha256.of(new byte[]{1});

    @TempDir
    private Path folder;

    /** Cards of the training day, each a sheet, laid down turned by so many quarters. */
    private record Cards(int turns, String... files) implements PageDesk {
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
                byte[] upright = Files.readAllBytes(Path.of("sample-data/pages", files[sheet]));
                byte[] laid = DarkRoom.developed(upright, new Recipe(Quad.WHOLE, turns, false)).picture();
                return Optional.of(new Shown(turns == 0 ? upright : laid, files.length, List.of()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Optional<Shown> shown(Page page, int sheet) {
            return Optional.empty();
        }
    }

    private static ReadPage read(PageReader reader, PageDesk cards, int sheet) {
        PageReader.Outcome outcome = new VisitPagePrint(cards, reader).read(PAGE, Recipe.NONE).get(sheet).outcome();
        assertThat(outcome).isInstanceOf(PageReader.Outcome.Read.class);
        return ((PageReader.Outcome.Read) outcome).page();
    }

    @Test
    void whatNobodyNeedsIsCoveredBeforeTheMachineLooks() {
        try (PageReader reader = HostedPageReader.of(folder, TIMES, new SecureRandom(), HostedPageReader.IDLE)) {
            assumeTrue(reader.state() != DeviceState.OFF, "no onnxruntime for this machine");

            ReadPage page = read(reader, new Cards(0, CARD), 0);

            assertThat(number(page)).isEqualTo("410172199104120213");
            assertThat(page.lines()).extracting(ReadLine::text).as("the name of a field stays, its value does not")
                    .contains("宗教信仰").noneMatch(text -> text.contains("样例）"));
        }
    }

    /** The layout of a card is known upright only: read as it lies, everything on it would be read. */
    @Test
    void aPageThatLiesUpsideDownOrSidewaysIsSetUprightAndCoveredFirst() {
        try (PageReader reader = HostedPageReader.of(folder, TIMES, new SecureRandom(), HostedPageReader.IDLE)) {
            assumeTrue(reader.state() != DeviceState.OFF, "no onnxruntime for this machine");

            for (int turns = 1; turns < 4; turns++) {
                Cards lying = new Cards(turns, CARD);
                byte[] shown = lying.shown(PAGE, 0).orElseThrow().picture();
                assertThat(DarkRoom.developed(shown, Recipe.NONE).covered()).as("as it lies").isZero();
                assertThat(reader.read(shown)).isEqualTo(new PageReader.Outcome.Lying(4 - turns));

                ReadPage page = read(reader, lying, 0);

                assertThat(number(page)).as("turned by %d", turns).isEqualTo("410172199104120213");
                assertThat(page.lines()).extracting(ReadLine::text).contains("宗教信仰")
                        .noneMatch(text -> text.contains("样例）"));
            }
        }
    }

    @Test
    void everySheetOfAPdfIsRead() {
        try (PageReader reader = HostedPageReader.of(folder, TIMES, new SecureRandom(), HostedPageReader.IDLE)) {
            assumeTrue(reader.state() != DeviceState.OFF, "no onnxruntime for this machine");
            Cards two = new Cards(0, CARD, NEXT);

            assertThat(number(read(reader, two, 0))).isEqualTo("410172199104120213");
            assertThat(number(read(reader, two, 1))).isNotEqualTo("410172199104120213").hasSize(18);
        }
    }

    private static String number(ReadPage page) {
        return PageFields.of(PaperKind.HUKOU_BOOKLET, page).get(0).text(Item.NUMBER);
    }

    @Test
    void aMachineThatCannotReadIsHeardAsSuch() {
        assertThat(new VisitPagePrint(new Cards(0, CARD), PageReader.OFF).read(PAGE, Recipe.NONE).get(0).outcome())
                .isEqualTo(new PageReader.Outcome.Off());
    }
}
