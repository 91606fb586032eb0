package org.gongji.desk.evidence.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.gongji.desk.evidence.reading.ReadLine.Place;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.evidence.reading.ReadingCheck.Finding;
import org.gongji.desk.evidence.reading.ReadingCheck.From;
import org.gongji.desk.evidence.reading.ReadingCheck.Known;
import org.gongji.desk.evidence.reading.ReadingCheck.Trouble;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was read, held against what is known better")
class ReadingCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 22);
    private static final String NAME = "沈嘉禾";
    private static final String NUMBER = "410172199104120213";
    private static final Known CHIP = new Known(NAME, NUMBER, From.CHIP);

    private static ReadPerson person(Object... items) {
        Map<Item, ReadValue> all = new EnumMap<>(Item.class);
        for (int i = 0; i < items.length; i += 2) {
            all.put((Item) items[i], new ReadValue((String) items[i + 1], 0.9, new Place(0, 0, 1, 1, 0)));
        }
        return new ReadPerson("row", all);
    }

    private static List<Finding> check(ReadPerson person, Known... known) {
        return new ReadingCheck(List.of(known), TODAY).of(person);
    }

    @Test
    void whatTheChipSaysTooNeedsNoWord() {
        ReadPerson person = person(Item.NAME, NAME, Item.NUMBER, NUMBER, Item.SEX, "男", Item.BIRTH, "1991-04-12");

        assertThat(check(person, CHIP)).isEmpty();
        assertThat(new ReadingCheck(List.of(CHIP), TODAY).agrees(person, Item.NUMBER)).isTrue();
        assertThat(new ReadingCheck(List.of(CHIP), TODAY).agrees(person, Item.NAME)).isTrue();
    }

    @Test
    void anotherNumberUnderTheSameName() {
        assertThat(check(person(Item.NAME, NAME, Item.NUMBER, "410172199104120221"), CHIP)).containsExactly(
                new Finding(Item.NUMBER, Trouble.NUMBER_MISMATCH, NUMBER, Optional.of(From.CHIP)));
    }

    @Test
    void anotherNameUnderTheSameNumber() {
        assertThat(check(person(Item.NAME, "沈嘉和", Item.NUMBER, NUMBER), new Known(NAME, NUMBER, From.ROSTER)))
                .containsExactly(new Finding(Item.NAME, Trouble.NAME_MISMATCH, NAME, Optional.of(From.ROSTER)));
    }

    @Test
    void oneSlipInEach() {
        assertThat(check(person(Item.NAME, "沈嘉和", Item.NUMBER, "410172199104120218"), CHIP))
                .extracting(Finding::trouble).containsExactly(Trouble.NUMBER_MISMATCH, Trouble.NAME_MISMATCH);
    }

    @Test
    void aNumberThatCannotBeOne() {
        assertThat(check(person(Item.NAME, "陆知夏", Item.NUMBER, "410172199209030221")))
                .extracting(Finding::trouble).containsExactly(Trouble.NUMBER_UNSOUND);
    }

    @Test
    void aNumberNobodyHereHasIsLookedAt() {
        assertThat(check(person(Item.NAME, "陆知夏", Item.NUMBER, "410172199209030222"), CHIP))
                .extracting(Finding::trouble).containsExactly(Trouble.NUMBER_STRANGE);
        assertThat(Trouble.NUMBER_STRANGE.isGrave()).isFalse();
    }

    @Test
    void sexBirthAndWordAgainstTheNumber() {
        assertThat(check(person(Item.NUMBER, NUMBER, Item.SEX, "女", Item.BIRTH, "1991-04-13", Item.RELATION, "长于")))
                .extracting(Finding::trouble).containsExactly(Trouble.ID_BIRTH_MISMATCH, Trouble.ID_SEX_MISMATCH,
                        Trouble.RELATION_STRANGE);
    }

    @Test
    void noSlipOfANumberPassesWhileTheChipKnowsBetter() {
        Random random = new Random(Evidence.seed());
        int slipped = 0;
        for (int i = 0; i < 5000; i++) {
            String read = slipped(random);
            if (!read.equals(NUMBER)) {
                slipped++;
                String name = random.nextBoolean() ? NAME : random.nextBoolean() ? "沈嘉和" : "";
                ReadPerson person = name.isEmpty() ? person(Item.NUMBER, read)
                        : person(Item.NAME, name, Item.NUMBER, read);
                assertThat(check(person, CHIP)).as("%s", read).anyMatch(finding -> finding.item() == Item.NUMBER);
                assertThat(new ReadingCheck(List.of(CHIP), TODAY).agrees(person, Item.NUMBER)).isFalse();
            }
        }
        assertThat(slipped).as("slips made").isGreaterThan(4000);
    }

    private static String slipped(Random random) {
        StringBuilder read = new StringBuilder(NUMBER);
        int slips = 1 + random.nextInt(random.nextInt(4) == 0 ? 18 : 3);
        for (int i = 0; i < slips; i++) {
            read.setCharAt(random.nextInt(18), "0123456789X".charAt(random.nextInt(11)));
        }
        return read.toString();
    }
}
