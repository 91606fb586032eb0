package org.gongji.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.roster.Insured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterBenchmarkTest {
    @TempDir
    Path folder;

    /** Time is not a test's business; that nobody is answered wrongly, and what it takes in room, are. */
    @Test
    void answersNobodyWronglyBesideThePlainTableAndStaysSmall() throws Exception {
        int rows = Evidence.of("E", 200_000, 1_000_000);
        int asked = 50_000;
        Map<String, Compared> measured = new RosterBenchmark(folder, rows, asked).run().stream()
                .collect(Collectors.toMap(Compared::name, Function.identity()));
        Evidence.counted("E", "look-ups in a sealed roster beside a plain table, 1 % of them of nobody, before and "
                + "after a delta", 2L * asked, 0);
        assertThat(measured.keySet()).containsExactlyInAnyOrder("roster", "roster-file", "roster-memory", "roster-flat",
                "roster-lookup", "roster-lookup-p99", "roster-delta");
        assertThat(List.of(measured.get("roster-file"), measured.get("roster-memory"))).allMatch(Compared::holds);
    }

    @Test
    void knowsEveryRowByItsPlace() {
        RosterPeople people = new RosterPeople(5_000);
        Set<String> numbers = new HashSet<>();
        long rows = 0;
        for (long person = 0; person < people.persons(); person++) {
            List<Insured> own = people.of(person, 0);
            rows += own.size();
            assertThat(numbers.add(own.get(0).certno())).isTrue();
            assertThat(numbers).doesNotContain(people.certno(person, true));
        }
        assertThat(rows).isEqualTo(5_000);
        assertThat(people.changed().count()).isBetween(20L, 100L);
    }
}
