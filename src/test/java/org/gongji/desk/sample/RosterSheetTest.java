package org.gongji.desk.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RosterSheetTest {
    private final Cast cast = Cast.ofTrainingDay();
    private final List<RosterRow> rows = new RosterSheet(cast).rows();

    @Test
    void holdsAtLeastTwoThousandPeople() {
        assertThat(rows.stream().map(RosterRow::certno).distinct()).hasSizeGreaterThan(2000);
    }

    @Test
    void givesEveryPersonOneNumberAndEveryNumberOnePerson() {
        Map<String, List<RosterRow>> byNumber = rows.stream().collect(Collectors.groupingBy(RosterRow::certno));
        assertThat(byNumber.values()).allSatisfy(same ->
                assertThat(same.stream().map(row -> row.psnNo() + row.name()).distinct()).hasSize(1));
        assertThat(rows.stream().map(RosterRow::psnNo).distinct()).hasSize(byNumber.size());
    }

    @Test
    void showsEveryStateTheRulesAskFor() {
        Map<Cover, Long> kinds = rows.stream().map(RosterRow::cover)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(kinds.keySet()).anyMatch(cover -> cover.psnType().equals("1201"))
                .anyMatch(cover -> cover.psnType().equals("1300"))
                .anyMatch(cover -> cover.insutype().equals("310") && cover.hasAccount().equals("0"))
                .anyMatch(cover -> cover.insutype().equals("310") && cover.hasAccount().isEmpty())
                .anyMatch(cover -> cover.insutype().equals("390") && cover.status().equals("2"))
                .anyMatch(cover -> cover.insutype().equals("310") && cover.status().equals("4"))
                .anyMatch(cover -> cover.poolingArea().equals("419900"))
                .anyMatch(cover -> cover.place().startsWith("4103"))
                .anyMatch(cover -> !cover.place().startsWith("41"))
                .anyMatch(cover -> !cover.alive());
    }

    @Test
    void writesTheRareNameAsAnOldSystemWould() {
        Player wife = cast.get("baiHui");
        assertThat(rows).filteredOn(row -> row.certno().equals(wife.number())).extracting(RosterRow::name)
                .containsExactly("白恵");
        assertThat(wife.name().codePoints().toArray()).containsExactly(0x767D, 0x20164);
    }
}
