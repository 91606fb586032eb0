package org.gongji.desk.device.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.PageIntake;
import org.gongji.desk.evidence.PageOutcome;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.evidence.reading.PageFields;
import org.gongji.desk.evidence.reading.PageReader;
import org.gongji.desk.evidence.reading.PageReading;
import org.gongji.desk.evidence.reading.ReadHead;
import org.gongji.desk.evidence.reading.ReadLine.Place;
import org.gongji.desk.evidence.reading.ReadPage;
import org.gongji.desk.evidence.reading.ReadPerson;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.evidence.reading.ReadValue;
import org.gongji.desk.evidence.reading.ReadingCheck;
import org.gongji.desk.forms.pdf.EvidencePdf;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is read on drawn pages of four kinds, at 200 and 300 dpi, tilted, with noise and red seals")
class ReadingAccuracyTest {
    private static final HostTimes TIMES = new HostTimes(Duration.ofSeconds(90), Duration.ofSeconds(60),
            Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ZERO);
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 22);
    /** What must be right of each, in percent; sex and birth only confirm a number. */
    private static final Map<Item, Integer> BARS = Map.of(Item.NUMBER, 98, Item.NAME, 93, Item.RELATION, 97);

    /** Of the numbers and dates of papers; nobody's identity hangs on them. */
    private static final int HEAD_BAR = 93;

    @TempDir
    private Path folder;
    private final Map<Item, Score> scores = new EnumMap<>(Item.class);
    private final Score heads = new Score();
    private final List<String> wrong = new ArrayList<>();
    private int unseen;

    private static final class Score {
        private int all;
        private int right;

        private double percent() {
            return 100.0 * right / all;
        }

        @Override
        public String toString() {
            return right + " of " + all;
        }
    }

    @Test
    void numbersNamesAndRelations() {
        assumeTrue(OcrLibrary.here(), "no onnxruntime for this machine");
        assumeTrue(PagePress.hasFonts(), "no fonts to draw with");
        readAll("drawn pages", Evidence.of("D", 4, 200), Evidence.seed(), i -> 0);
    }

    /** As pages come out of a feeder or off a glass: on either side, or upside down. */
    @Test
    void pagesThatLieOnTheirSideOrUpsideDownAreReadAsWell() {
        assumeTrue(OcrLibrary.here(), "no onnxruntime for this machine");
        assumeTrue(PagePress.hasFonts(), "no fonts to draw with");
        readAll("turned pages", Evidence.of("D", 3, 60), Evidence.seed() + 1, i -> 1 + i % 3);
    }

    private void readAll(String what, int pages, long seed, IntUnaryOperator quarters) {
        PrintedPages press = new PrintedPages(seed);
        try (PageReader reader = HostedPageReader.of(folder, TIMES, new SecureRandom(), HostedPageReader.IDLE)) {
            for (int i = 0; i < pages; i++) {
                PrintedPage page = press.page(i).turned(quarters.applyAsInt(i));
                ReadPage seen = read(reader, page);
                judge(i, page, PageFields.of(page.kind(), seen));
                judge(i, page, PageFields.head(page.kind(), seen));
            }
        }
        String told = scores + " " + wrong;
        scores.forEach((item, score) -> {
            System.out.printf("reading %d %s: %s %d of %d = %.1f %%%n", pages, what, item, score.right, score.all,
                    score.percent());
        });
        System.out.printf("reading %d %s: number and date of a paper %d of %d%n", pages, what, heads.right, heads.all);
        wrong.forEach(System.out::println);
        BARS.forEach((item, bar) -> {
            Score score = scores.get(item);
            Evidence.counted("D", String.format("%s read on %s, %d right, at least %d %% asked", item, what,
                    score.right, bar), score.all, score.percent() < bar ? score.all - score.right : 0);
        });
        Evidence.counted("D", what + " on which no number read wrong is shown as if right", pages, unseen);
        Evidence.counted("D", String.format("number and date of a paper read on %s, %d right, at least %d %% asked",
                what, heads.right, HEAD_BAR), heads.all, heads.percent() < HEAD_BAR ? heads.all - heads.right : 0);
        assertThat(heads.percent()).as("number and date of a paper " + told).isGreaterThanOrEqualTo(HEAD_BAR);
        assertThat(unseen).as("numbers read wrong without a finding: " + told).isZero();
        BARS.forEach((item, bar) -> assertThat(scores.get(item).percent()).as(item + " " + told)
                .isGreaterThanOrEqualTo(bar));
    }

    @Test
    void aMeterThatCannotFailMeasuresNothing() {
        String number = "410172199104120213";
        PrintedPage page = new PrintedPage(PaperKind.ID_COPY, "not drawn", new byte[0], List.of(
                new PrintedPage.Person("subject", Map.of(Item.NAME, "沈嘉禾", Item.NUMBER, number))));
        ReadPerson slip = new ReadPerson("subject", Map.of(Item.NUMBER, value("410172199104120218"), Item.NAME,
                value("沈嘉禾")));

        judge(0, page, List.of(slip));
        judge(1, page, List.of());

        assertThat(scores.get(Item.NUMBER).percent()).isZero();
        assertThat(scores.get(Item.NAME).percent()).isEqualTo(50);
        assertThat(wrong).hasSize(3);
        assertThat(unseen).as("the slip has a finding").isZero();
    }

    private static ReadValue value(String text) {
        return new ReadValue(text, 0.9, new Place(0, 0, 1, 1, 0));
    }

    /** By the way every page takes: through the hygiene, as its display copy. */
    private static ReadPage read(PageReader reader, PrintedPage page) {
        PageOutcome taken = new PageIntake(new EvidencePdf()).take(page.jpeg(), Origin.SCANNER, Set.of());
        assertThat(taken).isInstanceOf(PageOutcome.Taken.class);
        PageReader.Outcome outcome = PageReading.of(reader, ((PageOutcome.Taken) taken).display(), Recipe.NONE)
                .outcome();
        assertThat(outcome).isInstanceOf(PageReader.Outcome.Read.class);
        return ((PageReader.Outcome.Read) outcome).page();
    }

    private void judge(int number, PrintedPage page, List<ReadPerson> read) {
        for (int i = 0; i < page.people().size(); i++) {
            PrintedPage.Person printed = page.people().get(i);
            Optional<ReadPerson> person = role(read, printed.role(), i);
            printed.items().forEach((item, text) -> {
                Score score = scores.computeIfAbsent(item, one -> new Score());
                String got = person.map(one -> one.text(item)).orElse("");
                score.all++;
                if (got.equals(text)) {
                    score.right++;
                } else {
                    wrong.add(number + " " + page.kind() + " (" + page.seen() + ") " + item + " " + text + " -> "
                            + got);
                }
            });
            person.ifPresent(one -> unseen += shownAsRight(printed, one) ? 1 : 0);
        }
    }

    private void judge(int number, PrintedPage page, ReadHead read) {
        if (page.head() == null) {
            return;
        }
        score(heads, number, page, page.head().number(), read.number());
        score(heads, number, page, page.head().date(), read.date());
    }

    private void score(Score score, int number, PrintedPage page, String printed, Optional<ReadValue> read) {
        String got = read.map(ReadValue::text).orElse("");
        score.all++;
        score.right += got.equals(printed) ? 1 : 0;
        if (!got.equals(printed)) {
            wrong.add(number + " " + page.kind() + " (" + page.seen() + ") head " + printed + " -> " + got);
        }
    }

    private static Optional<ReadPerson> role(List<ReadPerson> read, String role, int place) {
        return role.equals("party") ? read.stream().skip(place).findFirst()
                : read.stream().filter(one -> one.role().equals(role)).findFirst();
    }

    /** The chip knows the person; does a wrong number pass for a right one? */
    private static boolean shownAsRight(PrintedPage.Person printed, ReadPerson read) {
        String number = printed.items().getOrDefault(Item.NUMBER, "");
        ReadingCheck check = new ReadingCheck(List.of(new ReadingCheck.Known(printed.items().get(Item.NAME), number,
                ReadingCheck.From.CHIP)), TODAY);
        return !number.isEmpty() && !read.text(Item.NUMBER).isEmpty() && !read.text(Item.NUMBER).equals(number)
                && check.of(read).stream().noneMatch(finding -> finding.item() == Item.NUMBER);
    }
}
