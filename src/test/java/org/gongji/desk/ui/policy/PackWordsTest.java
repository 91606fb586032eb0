package org.gongji.desk.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.ui.Samples;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A pack in words")
class PackWordsTest {
    private static final PolicyShelf SHELF = PolicyShelf.shipped();

    static Stream<PolicyPack> packs() {
        return SHELF.packs().stream();
    }

    private static PolicyPack pack(String id) {
        return packs().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyParameterThatAnyPackNamesHasOneRow() {
        Set<String> named = new HashSet<>();
        packs().forEach(pack -> named.addAll(pack.provenance().keySet()));
        List<String> rows = PackWords.of(pack("TEACH-STRICT")).stream().map(PackWords.Row::name).toList();
        assertThat(rows).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(named);
    }

    @ParameterizedTest
    @MethodSource("packs")
    void saysEveryValueInBothLanguages(PolicyPack pack) {
        for (PackWords.Row row : PackWords.of(pack)) {
            assertThat(row.title().in(Words.chinese())).isNotBlank();
            assertThat(row.value().in(Words.chinese())).as(row.name()).isNotBlank().doesNotContain("{");
            assertThat(row.title().in(Words.english()) + row.value().in(Words.english())).as(row.name()).isNotBlank()
                    .doesNotContain("{").doesNotContainPattern("(?!离休)\\p{IsHan}{3}");
        }
    }

    @Test
    void saysWhatAPackLeavesOutAsTheUsual() {
        PackWords.Row left = row(pack("HN-ZZ-2021"), "hmt_residence_cert_type");
        assertThat(left.from()).isEmpty();
        assertThat(left.value().in(Words.chinese())).isEqualTo("01");
        assertThat(row(pack("TEACH-STRICT"), "hmt_residence_cert_type").value().in(Words.chinese())).isEqualTo("05");
    }

    @Test
    void saysLimitsWithTheirUnitAndNoLimitAsNone() {
        PolicyPack strict = pack("TEACH-STRICT");
        assertThat(Stream.of("max_members_current", "min_days_before_unbind", "cap_max", "period_max_years",
                "max_changes_per_year", "max_per_relation").map(name -> row(strict, name).value().in(Words.chinese())))
                .containsExactly("3 人", "90 天", "5,000 元", "3 年", "2 次", "子女 2 人、父亲 1 人、母亲 1 人、配偶 1 人");
        assertThat(row(pack("HN-2024-09"), "max_members_current").value().in(Words.chinese())).isEqualTo("不限");
    }

    private static PackWords.Row row(PolicyPack pack, String name) {
        return PackWords.of(pack).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void marksExactlyWhatTheOneBeforeSaysOtherwise() {
        PolicyViewModel model = model("2024-09-01");
        model.filter();
        List<String> changed = model.lines().stream().map(PolicyViewModel.Line::title).toList();
        List<String> expected = new ArrayList<>();
        PolicyPack before = pack("HN-ZZ-2021");
        PackWords.of(pack("HN-2024-09")).stream().filter(now -> !row(before, now.name()).value().equals(now.value()))
                .forEach(now -> expected.add(now.title().in(Words.chinese())));
        assertThat(changed).containsExactlyElementsOf(expected).contains("哪些亲属");
        assertThat(model("2024-08-31").changes()).isEqualTo("前面没有别的版本");
    }

    private static PolicyViewModel model(String day) {
        PolicyDesk desk = new PolicyDesk() {
            @Override
            public String office() {
                return "410105";
            }

            @Override
            public Answer on(LocalDate asked, String area) {
                Optional<PolicyPack> found = SHELF.choose(asked, area);
                return new Answer(asked, area, found, found.flatMap(SHELF::before), found.flatMap(SHELF::after),
                        SHELF.orders(), SHELF.lastDay());
            }

            @Override
            public Optional<Touched> touched() {
                return Optional.empty();
            }
        };
        PolicyViewModel model = new PolicyViewModel(desk, Words.chinese(), new PolicyViewModel.Around(
                Samples.atOnce(), new Nobody(), LocalDate.parse(day), draft -> { }, caseNo -> { }));
        model.load();
        return model;
    }

    private static final class Nobody implements Question.Asker {
        @Override
        public void ask(Question question) {
            throw new AssertionError("nothing is asked here");
        }

        @Override
        public void tell(Grade grade, String sentence) {
            throw new AssertionError(sentence);
        }
    }
}
