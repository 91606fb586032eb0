package org.gongji.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.Strength;
import org.junit.jupiter.api.Test;

class ReasonerBenchmarkTest {
    private final ReasonerBenchmark benchmark = new ReasonerBenchmark();

    @Test
    void asksTwelvePeopleAndTenPapersAboutEveryKindOfKin() {
        assertThat(benchmark.questions()).hasSize(12).allSatisfy(question -> {
            assertThat(question.persons()).hasSize(12);
            assertThat(question.papers()).hasSize(10);
        });
        assertThat(benchmark.questions().stream().map(q -> new PaperProver().prove(q)).toList())
                .satisfies(proofs -> assertThat(proofs).extracting(Proof::strength)
                        .containsOnly(Strength.PROVED, Strength.PRESUMED))
                .extracting(proof -> proof.shown().near()).contains(Relation.Near.YES, Relation.Near.NO);
    }

    @Test
    void answersEveryQuestionWhileItMeasures() {
        assertThat(benchmark.median(1, 12)).isPositive();
    }
}
