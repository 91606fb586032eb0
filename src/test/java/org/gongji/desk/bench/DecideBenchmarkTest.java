package org.gongji.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecideBenchmarkTest {
    private final DecideBenchmark benchmark = new DecideBenchmark();

    /** Both sides end with an exception where they do not come to the four verdicts they are measured by. */
    @Test
    void comesToTheSameVerdictsOnBothSidesWhileItMeasures() {
        assertThat(benchmark.ours(1, 5)).isPositive();
        assertThat(benchmark.bare(1, 5)).isPositive();
    }

    @Test
    void printsBothLines() {
        assertThat(benchmark.run()).extracting(Compared::name).containsExactly("decide", "decide-bare");
    }
}
