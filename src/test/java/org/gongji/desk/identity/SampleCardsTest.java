package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The cards of the training day, read as a reader would hand them over, beside the roster of the same town. */
class SampleCardsTest {
    private static final Path SAMPLE = Path.of("sample-data");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private static List<CardReading> cards() throws IOException {
        List<CardReading> cards = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLE.resolve("cards"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".bin")).sorted().toList()) {
                cards.add(CardBlock.parse(Files.readAllBytes(file)));
            }
        }
        return cards;
    }

    @Test
    void showsAllFourLayoutsWithNumbersThatHold() throws IOException {
        List<CardReading> cards = cards();
        assertThat(cards).extracting(CardReading::layout).containsOnly("citizen", "foreign2017", "foreign2023", "hmt");
        assertThat(cards).allSatisfy(card -> {
            IdCheck check = IdNumbers.check(card.document().number(), card.document().kind(), DAY);
            assertThat(check.usable()).isTrue();
            assertThat(Names.check(card.name()).usable()).isTrue();
        });
    }

    @Test
    void agreesWithTheRosterExceptWhereALookalikeStands() throws IOException {
        Map<String, String> roster;
        try (Stream<String> lines = Files.lines(SAMPLE.resolve("roster/roster.csv"))) {
            roster = lines.skip(1).map(line -> line.split(",")).collect(Collectors.toMap(
                    cell -> IdNumbers.canonical(cell[3]), cell -> cell[1], (first, second) -> first));
        }
        List<Lookalike.Why> lookalikes = new ArrayList<>();
        for (CardReading card : cards()) {
            String listed = roster.get(IdNumbers.canonical(card.document().number()));
            if (listed != null && !Names.same(listed, card.name())) {
                lookalikes.add(Names.lookalike(listed, card.name()).orElseThrow().differences().get(0).why());
            }
        }
        assertThat(lookalikes).contains(Lookalike.Why.SHAPE);
    }
}
