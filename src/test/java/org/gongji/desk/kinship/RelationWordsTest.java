package org.gongji.desk.kinship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RelationWordsTest {
    private final RelationTable table = new RelationTable();
    private final RelationWords words = new RelationWords(table);

    static List<SpokenCase> spoken() {
        return SpokenCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoken")
    void saysWhatTheLawCallsIt(SpokenCase one) {
        assertThat(one.answered(words.resolve(one.path()))).isEqualTo(one.expected());
    }

    @Test
    void namesTheDaughterAsTheWayRoundForAFatherInLaw() {
        Resolved.Detour detour = words.resolve("岳父").detour().orElseThrow();

        assertThat(detour.through().name()).isEqualTo("妻");
        assertThat(detour.then().name()).isEqualTo("父亲");
    }

    @Test
    void namesTheFatherAsTheWayRoundForAnUncle() {
        Resolved.Detour detour = words.resolve("叔叔").detour().orElseThrow();

        assertThat(detour.through().name()).isEqualTo("父亲");
        assertThat(detour.then().name()).isEqualTo("弟");
    }

    @Test
    void knowsNoWayRoundForAStranger() {
        assertThat(words.resolve("同事").detour()).isEmpty();
    }

    @Test
    void everyCodeOfTheStandardStandsInTheTable() {
        Stream<String> codes = ("01 02 10 11 12 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 "
                + "43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 72 73 74 75 "
                + "76 77 78 79 80 81 82 83 84 85 86 87 88 89 90 91 92 93 94 95 96 97 99").lines()
                .flatMap(line -> Stream.of(line.split(" ")));

        assertThat(table.all().stream().map(Relation::code).distinct().toList()).contains(codes.toArray(String[]::new));
    }

    @Test
    void nearCodesAreThoseOfTheCivilCode() {
        assertThat(table.all().stream().filter(r -> r.near() == Relation.Near.NO && !r.code().isEmpty())
                .map(Relation::code).distinct().toList())
                .containsExactlyInAnyOrder("01", "28", "38", "45", "46", "47", "48", "53", "54", "55", "56", "65", "66",
                        "67", "68", "69", "72", "74", "76", "78", "80", "81", "82", "83", "84", "85", "86", "87", "88",
                        "89", "90", "91", "92", "93", "94", "95", "96", "97", "99");
    }

    @Test
    void everyFormalNameIsUnderstoodWhenSaid() {
        assertThat(table.all().stream().filter(r -> r.code().matches("[1-9]\\d"))
                .filter(r -> !words.resolve(r.name()).relation().code().equals(r.code()))
                .map(Relation::name).toList()).isEmpty();
    }

    @Test
    void walkingBackInverts() {
        assertThat(Way.parse("Uf.Bm+.Df").back(Sex.MALE)).hasToString("Um.Bf-.Dm");
        assertThat(Way.parse("Uf.Bm+.Df").back(Sex.MALE).back(Sex.FEMALE)).hasToString("Uf.Bm+.Df");
    }

    @ParameterizedTest
    @EnumSource(WordReason.class)
    void everyReasonHasWordsInBothLanguages(WordReason reason) {
        assertThat(Words.chinese().say("kinship.reason." + reason)).isNotBlank();
        assertThat(Words.english().say("kinship.reason." + reason)).isNotBlank().matches("\\p{ASCII}*|.*[“”].*");
    }

    @Test
    void everyRelationHasAnEnglishName() {
        assertThat(table.all()).allSatisfy(r -> assertThat(table.english(r).orElse("")).isNotBlank());
    }
}
