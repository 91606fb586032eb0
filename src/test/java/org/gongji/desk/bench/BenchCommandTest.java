package org.gongji.desk.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsOneLineAMeasurementAndNothingElse() {
        assertThat(run(List.of(measured("case", 12, 10), measured("form", 42, 20)))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("case\t12.000\t10.000\t1.20\t2.20\tok\n"
                + "form\t42.000\t20.000\t2.10\t2.20\tok\n");
        assertThat(err.size()).isZero();
    }

    @Test
    void endsWithOneWhereOneFallsShort() {
        assertThat(run(List.of(measured("case", 30, 10), measured("form", 42, 20)))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("case\t30.000\t10.000\t3.00\t2.20\tshort\n");
    }

    @Test
    void measuresOnlyTheOneThatIsNamed() {
        assertThat(run(List.of(measured("case", 30, 10), measured("form", 42, 20)), "form")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("form\t").hasLineCount(1);
    }

    @Test
    void refusesANameItDoesNotKnow() {
        assertThat(run(List.of(measured("case", 1, 1)), "speed")).isEqualTo(2);
        assertThat(out.size()).isZero();
    }

    @Test
    void saysWhatIsMissingInsteadOfANumber() {
        assertThat(run(List.of(new Benchmark() {
            @Override
            public String name() {
                return "start";
            }

            @Override
            public List<Compared> run() throws CannotMeasure {
                throw new CannotMeasure("没有屏幕", "no screen");
            }
        }))).isEqualTo(3);
        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有屏幕").contains("start: no screen");
    }

    @Test
    void takesNoNumberThatWasNotMeasured() {
        assertThatThrownBy(() -> new Compared("case", 0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Compared("case", 1, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theMedianIsTheMiddleOne() {
        Spans spans = new Spans();
        List.of(5_000_000L, 1_000_000L, 900_000L).forEach(spans::add);
        assertThat(spans.median()).isEqualTo(1.0);
    }

    private static Benchmark measured(String name, double ours, double baseline) {
        return new Benchmark() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Compared> run() {
                return List.of(new Compared(name, ours, baseline, 2.2));
            }
        };
    }

    private int run(List<Benchmark> all, String... arguments) {
        BenchCommand command = new BenchCommand(() -> all, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new CommandLine(command).execute(arguments);
    }
}
