package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongji.desk.identity.SocialCardReading.NameState;
import org.gongji.desk.identity.SourceDifference.Field;
import org.gongji.desk.identity.SourceDifference.Sourced;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SourceDifferenceTest {
    private static final String NUMBER = "410105199003070026";
    private static final LocalDate BIRTH = LocalDate.of(1990, 3, 7);

    private static IdDocument document(String number, Source source) {
        return new IdDocument(IdKind.RESIDENT18, number, null, null, false, source);
    }

    private static Person keyed(String name, String number) {
        return new Person("p1", name, Source.KEYED, document(number, Source.KEYED_TWICE), Sex.FEMALE, BIRTH, "",
                List.of(), List.of());
    }

    private static CardReading chip(String name) {
        return new CardReading("citizen", name, "", Sex.FEMALE, "01", BIRTH, "", document(NUMBER, Source.CHIP), "", "",
                "", false);
    }

    private static SocialCardReading social(String number, String name, NameState state) {
        return new SocialCardReading(number, name, state, Sex.FEMALE, "01", BIRTH, "A1", "410100", "2.00", null);
    }

    @Test
    void findsNothingWhereSourcesAgreeOrOneIsSilent() {
        assertThat(SourceDifference.between(keyed("阿依古丽•买买提", NUMBER), chip("阿依古丽·买买提"))).isEmpty();
        Person nobody = new Person("p1", "", Source.KEYED, null, Sex.UNKNOWN, null, "", List.of(), List.of());
        assertThat(SourceDifference.between(nobody, chip("李四"))).isEmpty();
        Person legacy = keyed("李四", "410105900307002");
        assertThat(SourceDifference.between(legacy, chip("李四"))).isEmpty();
    }

    /** The typed look-alike must not vanish under the chip's name, nor the chip's under the typed one. */
    @Test
    void namesBothValuesWithTheirSources() {
        assertThat(SourceDifference.between(keyed("李\u5E9A", NUMBER), chip("李\uD84A\uDD8F"))).containsExactly(
                new SourceDifference(Field.NAME, new Sourced("李\u5E9A", Source.KEYED),
                        new Sourced("李\uD84A\uDD8F", Source.CHIP)));
        assertThat(SourceDifference.between(keyed("李四", NUMBER), social("410105198003070021", "李四", NameState.WHOLE)))
                .containsExactly(new SourceDifference(Field.NUMBER, new Sourced(NUMBER, Source.KEYED_TWICE),
                        new Sourced("410105198003070021", Source.SOCIAL_CARD)));
    }

    @Test
    void takesNoNameFromACardThatLostOrCutIt() {
        assertThat(SourceDifference.between(keyed("李四", NUMBER), social(NUMBER, "李", NameState.MAY_BE_CUT))).isEmpty();
        assertThat(SourceDifference.between(keyed("李四", NUMBER), social(NUMBER, "", NameState.LOST))).isEmpty();
        assertThat(SourceDifference.between(keyed("李四", NUMBER), social(NUMBER, "李", NameState.WHOLE))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void saysTheFindingInBothLanguages(Field field) {
        assertThat(Words.chinese().say(field.key(), "芯片", "手录")).contains("芯片", "手录");
        assertThat(Words.english().say(field.key(), "chip", "keyed")).contains("chip", "keyed");
    }
}
