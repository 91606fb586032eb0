package org.gongji.desk.identity.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.FuzzingHand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The parsers of everything a hand, a gun or a chip can bring. First the seeds must reach their lines, then Jazzer goes
 * on from the seeds: fifty million inputs in the long run, two processes on two cores.
 */
class FuzzTest {
    private static final int HANDS = 2;

    @TempDir
    Path folder;

    @Test
    void seedsReachTheParsersLines() throws Exception {
        ParserLines lines = ParserLines.reachedBy(Seeds.all());
        Evidence.counted("C", "lines of the parsers (per cent, by JaCoCo) that the fuzzer's seeds reach",
                (long) (100 * lines.share()), 0);
        assertThat(lines.share()).as("missed: " + lines.missed()).isGreaterThanOrEqualTo(0.95);
        assertThat(ParserLines.reachedBy(List.of(new byte[] {0, '4'})).share()).as("control").isLessThan(0.5);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void survivesWhateverIsTypedScannedOrRead() throws Exception {
        int each = Evidence.of("C", 30_000, 50_000_000) / HANDS;
        List<FuzzingHand> hands = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            hands.add(hand(IdentityFuzz.class, each, i));
        }
        FuzzingHand.Sum sum = FuzzingHand.Sum.of(hands);
        Evidence.counted("C", "inputs of the fuzzer to the parsers of numbers, names, terms and chips", sum.runs(),
                sum.faults());
        assertThat(sum.found()).isEmpty();
        assertThat(sum.faults()).isZero();
        assertThat(sum.runs()).isGreaterThanOrEqualTo((long) each * HANDS);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void findsAFaultThatWasPlanted() throws Exception {
        FuzzingHand hand = hand(PlantedFuzz.class, 1_000_000, 7);
        assertThat(hand.ended()).isEqualTo(FuzzingHand.FINDING);
        assertThat(hand.finding()).contains("planted");
    }

    private FuzzingHand hand(Class<?> target, int runs, int number) throws Exception {
        Path own = Files.createDirectories(folder.resolve(target.getSimpleName() + number));
        Path seeds = Files.createDirectories(own.resolve("seeds"));
        Seeds.write(seeds);
        return new FuzzingHand(target, List.of(IdNumbers.class.getName()), seeds, List.of("-Xmx1g",
                "--instrumentation_includes=org.gongji.desk.identity.**", "-runs=" + runs,
                "-seed=" + (Evidence.seed() + number), "-max_len=300"));
    }
}
