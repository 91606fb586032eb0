package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody promises who was not told the five things first (国办发〔2020〕42号): such a pack is refused at the door. */
class PackNoticeTest {
    private static final int FIVE = 5;

    private static String told(int items) {
        return Stream.iterate(1, number -> number + 1).limit(items)
                .map(number -> "{\"title\": \"" + number + "\", \"text\": \"告知\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void isRefused(PackEdits pack) {
        assertThatThrownBy(pack::pack).isInstanceOfSatisfying(BadJson.class, bad -> {
            assertThat(bad.problem()).isEqualTo("pack_notice");
            assertThat(bad.path()).isEqualTo("texts.told");
            assertThat(Words.chinese().say("reading.pack_notice", bad.arguments())).contains("texts.told", "五项", "不实");
            assertThat(Words.english().say("reading.pack_notice", bad.arguments())).contains("texts.told", "five items");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void refusesAPackThatTellsLessThanTheFiveItems(int items) {
        isRefused(PackEdits.near().field("texts.told", told(items)));
    }

    @Test
    void takesFive() {
        assertThat(PackEdits.near().field("texts.told", told(FIVE)).pack().texts().told()).hasSize(FIVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\": \"\", \"text\": \"告知\"}", "{\"title\": \"五\", \"text\": \" \"}"})
    void anItemWithoutItsTitleOrItsTextIsNone(String empty) {
        isRefused(PackEdits.near().field("texts.told", told(FIVE - 1).replace("]", "," + empty + "]")));
    }

    /** One relation that may be promised is enough to owe the notice; where none may, nothing is to be told. */
    @Test
    void owesItOnlyWhereSomebodyMayPromise() {
        List<String> modes = new ArrayList<>();
        for (NearKind kind : NearKind.values()) {
            modes.add("\"" + kind.name().toLowerCase(java.util.Locale.ROOT) + "\": [\"DOC\"]");
        }
        String documents = modes.stream().collect(Collectors.joining(",", "{", "}"));

        assertThat(PackEdits.near().parameter("evidence_modes_by_relation", documents).field("texts.told", "[]").pack()
                .texts().told()).isEmpty();
        isRefused(PackEdits.near().parameter("evidence_modes_by_relation", documents.replaceFirst("\"DOC\"",
                "\"COMMITMENT\"")).field("texts.told", "[]"));
    }

    @Test
    void everyShippedPackTellsThem() {
        assertThat(PolicyShelf.shipped().packs()).isNotEmpty()
                .allSatisfy(pack -> assertThat(pack.texts().told()).hasSizeGreaterThanOrEqualTo(FIVE));
    }
}
