package org.gongji.desk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFileReader;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingDayTest {
    /** Sample numbers the card rules themselves publish (domain.md §4.2). */
    private static final Set<String> PUBLISHED = Set.of("830000198501010030", "911124198108030024");
    private static final DateTimeFormatter REAL_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    static List<String> caseFiles() {
        return SampleFolder.caseFiles();
    }

    @Test
    void hasEveryVisitItPromises() {
        assertThat(caseFiles()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(caseFiles()).isEqualTo(files("day/day.json", "visits"));
        assertThat(caseFiles()).isEqualTo(files("day/expected.json", "cases"));
    }

    @ParameterizedTest
    @MethodSource("caseFiles")
    void parsesWithEveryCardAndPageInItsPlace(String file) {
        CaseFileReader.Read read = SampleFolder.read(file);
        assertThat(read.file().person(read.file().giver())).isPresent();
        assertThat(read.file().members()).isNotEmpty();
        assertThat(read.file().acceptedAt()).isNotNull();
        assertThat(read.file().papers().stream().map(Paper::pages)).allSatisfy(pages -> assertThat(pages).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("caseFiles")
    void namesOnlyNumbersThatBelongToNobody(String file) {
        CaseFileReader.Read read = SampleFolder.read(file);
        Stream.concat(read.file().persons().stream().map(Person::number),
                        read.file().papers().stream().flatMap(paper -> paper.people().stream())
                                .map(Paper.Named::number))
                .filter(number -> !number.isEmpty()).forEach(TrainingDayTest::assertSynthetic);
    }

    @Test
    void numbersTheWholeRosterInZonesThatBelongToNobody() {
        new RosterSheet(Cast.ofTrainingDay()).rows().forEach(row -> assertSynthetic(row.certno()));
    }

    @Test
    void readsEveryCardAndUsesAllFourLayouts() {
        List<CardReading> readings = SampleFolder.files("cards").stream()
                .map(file -> CardBlock.parse(SampleFolder.bytes(file))).toList();
        assertThat(readings).extracting(CardReading::layout)
                .contains("citizen", "hmt", "foreign2017", "foreign2023");
        Cast cast = Cast.ofTrainingDay();
        for (String file : SampleFolder.files("cards")) {
            CardReading reading = CardBlock.parse(SampleFolder.bytes(file));
            Player player = cast.get(file.substring("cards/".length(), file.length() - ".bin".length()));
            assertThat(reading.name()).isEqualTo(player.name());
            assertThat(reading.document().number()).isEqualTo(player.number());
            assertThat(reading.birth()).isEqualTo(player.birth());
            assertThat(reading.sex()).isEqualTo(player.sex());
            assertThat(reading.document().validTo()).isEqualTo(player.validTo());
        }
    }

    @Test
    void leavesNoCardAndNoPageUnused() {
        Set<String> used = new TreeSet<>();
        for (String file : caseFiles()) {
            CaseFileReader.Read read = SampleFolder.read(file);
            used.addAll(read.cardFiles().values());
            read.pageFiles().values().forEach(used::addAll);
        }
        Set<String> there = new TreeSet<>(SampleFolder.files("cards"));
        there.addAll(SampleFolder.files("pages"));
        assertThat(there).isEqualTo(used);
    }

    @Test
    void balances() {
        JsonNode day = json("day/day.json");
        JsonNode sum = day.get("sum");
        List<String> ends = new ArrayList<>();
        day.get("visits").forEach(visit -> visit.get("matters")
                .forEach(matter -> ends.add(matter.get("ends").asText())));
        assertThat(sum.get("carried_in").asInt() + sum.get("new").asInt()).isEqualTo(ends.size());
        for (String end : List.of("done", "refused", "withdrawn", "carried_over")) {
            assertThat(sum.get(end).asInt()).as(end).isEqualTo((int) ends.stream().filter(end::equals).count());
        }
        assertThat(sum.get("done").asInt() + sum.get("refused").asInt() + sum.get("withdrawn").asInt()
                + sum.get("carried_over").asInt()).isEqualTo(ends.size());
    }

    @Test
    void tellsTheSameSumInTheReadme() {
        JsonNode sum = json("day/day.json").get("sum");
        String readme = new String(SampleFolder.bytes("README.md"), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        assertThat(readme).contains("%d new matters = %d done + %d refused + %d withdrawn + %d carried over".formatted(
                sum.get("new").asInt(), sum.get("done").asInt(), sum.get("refused").asInt(),
                sum.get("withdrawn").asInt(), sum.get("carried_over").asInt()));
    }

    @Test
    void keepsTheClockGoingForward() {
        List<OffsetDateTime> opened = new ArrayList<>();
        for (JsonNode visit : json("day/day.json").get("visits")) {
            List<OffsetDateTime> steps = new ArrayList<>();
            visit.get("steps").forEach(step -> steps.add(OffsetDateTime.parse(step.get("at").asText())));
            assertThat(steps).isSorted().doesNotHaveDuplicates();
            opened.add(steps.get(0));
        }
        assertThat(opened).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void expectsOnlyWordsTheRulesKnow() {
        Set<String> outcomes = new HashSet<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.add(outcome.word());
        }
        for (JsonNode visit : json("day/expected.json").get("cases")) {
            for (JsonNode matter : visit.get("matters")) {
                assertThat(outcomes).contains(matter.get("outcome").asText());
                matter.get("reasons").forEach(code -> assertThat(ReasonCode.valueOf(code.asText())).isNotNull());
            }
        }
    }

    /** Zone, real date, check digit; letters are those of a 2017 card, which has no check digit. */
    private static void assertSynthetic(String number) {
        if (PUBLISHED.contains(number) || number.matches("FRA4101\\d{8}")) {
            return;
        }
        assertThat(number).matches("41017[123]\\d{11}[\\dX]");
        assertThat(LocalDate.parse(number.substring(6, 14), REAL_DATE)).isBefore(TrainingCalendar.DAY);
        assertThat(number.charAt(17)).isEqualTo(CitizenNumber.checkDigit(number.substring(0, 17)));
    }

    private static List<String> files(String list, String field) {
        List<String> files = new ArrayList<>();
        json(list).get(field).forEach(visit -> files.add(visit.get("file").asText()));
        return files;
    }

    private static JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(SampleFolder.bytes(file));
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + file, e);
        }
    }
}
