package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.gongji.desk.evidence.second.FamilyText;
import org.gongji.desk.evidence.second.SecondReasoner;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.kinship.Proof;
import org.junit.jupiter.api.Test;

/** Two reasoners that share nothing but the law must say the same of any family. */
class SecondReasonerTest {
    private static final int SAMPLE = 600;
    private static final int WHOLE = 100_000;
    private static final PaperProver PROVER = new PaperProver();

    @Test
    void sayTheSameOfRandomFamilies() {
        int families = Evidence.of("D", SAMPLE, WHOLE);
        Map<String, Integer> strengths = new TreeMap<>();
        List<String> differ = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            FamilyText text = FamilyText.drawn(Evidence.seed() + i);
            String first = first(text, PROVER);
            strengths.merge(first.substring(first.indexOf(' ') + 1), 1, Integer::sum);
            if (!new SecondReasoner(text).answers().contains(first)) {
                differ.add(first + " against " + new SecondReasoner(text).answers() + " of " + text);
            }
        }

        Evidence.counted("D", "random families of whom a second reasoner says the same", families, differ.size());
        assertThat(differ.stream().limit(5).toList()).as("%d differ", differ.size()).isEmpty();
        // families of which nothing is ever shown would agree about nothing
        assertThat(strengths.get("proved")).isGreaterThan(families / 5);
        assertThat(strengths.get("presumed")).isGreaterThan(families / 200);
        assertThat(strengths.get("not_provable")).isGreaterThan(families / 10);
    }

    /** Class A, and nothing else the papers say may hide it. */
    @Test
    void sayTheSameOfWordsThatGoAgainstTheTwoPeoplesSexes() {
        int families = Evidence.of("D", SAMPLE, WHOLE / 10);
        int against = 0;
        List<String> differ = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            FamilyText text = FamilyText.drawn(Evidence.seed() + i);
            boolean first = PROVER.prove(new Families(text.people(), text.papers()).question(text.claim()))
                    .contradictions().stream().anyMatch(one -> one.code().equals("REL_SEX_MISMATCH"));
            against += first ? 1 : 0;
            if (first != new SecondReasoner(text).wordAgainstSexes()) {
                differ.add(text.toString());
            }
        }

        Evidence.counted("D", "random families of whose word a second reasoner says as well whether it fits the sexes",
                families, differ.size());
        assertThat(differ.stream().limit(5).toList()).as("%d differ", differ.size()).isEmpty();
        assertThat(against).as("words that fit nobody, and words that fit").isBetween(families / 20, families * 19 / 20);
    }

    /** Negative control: a reasoner whose table lost what a wife may be presumed to be is caught. */
    @Test
    void noticeAReasonerThatPresumesTooLittle() {
        AlteredTables tables = new AlteredTables();
        PaperProver forgetful = tables.with(tables.all().stream().filter(one -> one.table().equals("presumptions"))
                .filter(one -> one.row() == null).findFirst().orElseThrow()).prover();
        long differ = LongStream.range(0, SAMPLE).mapToObj(i -> FamilyText.drawn(Evidence.seed() + i))
                .filter(text -> !new SecondReasoner(text).answers().contains(first(text, forgetful))).count();

        assertThat(differ).isPositive();
    }

    private static String first(FamilyText text, PaperProver prover) {
        Proof proof = prover.prove(new Families(text.people(), text.papers()).question(text.claim()));
        return (proof.shown() == null ? "-" : proof.shown().name()) + " " + proof.strength().word();
    }
}
