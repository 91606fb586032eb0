package org.gongji.desk.identity.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The parsers of everything a hand, a gun or a chip can bring. First the seeds must reach their lines, then Jazzer goes
 * on from the seeds: fifty million inputs in the long run, two processes on two cores.
 */
class FuzzTest {
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");
    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";
    private static final int HANDS = 2;
    /** Jazzer's own exit code for a finding. */
    private static final int FINDING = 77;

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
        List<Hand> hands = new ArrayList<>();
        for (int i = 0; i < HANDS; i++) {
            hands.add(new Hand(IdentityFuzz.class, each, i));
        }
        long runs = 0;
        int faults = 0;
        StringBuilder found = new StringBuilder();
        for (Hand hand : hands) {
            faults += hand.ended() == 0 ? 0 : 1;
            runs += hand.runs();
            found.append(hand.finding());
        }
        Evidence.counted("C", "inputs of the fuzzer to the parsers of numbers, names, terms and chips", runs, faults);
        assertThat(found).isEmpty();
        assertThat(faults).isZero();
        assertThat(runs).isGreaterThanOrEqualTo((long) each * HANDS);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void findsAFaultThatWasPlanted() throws Exception {
        Hand hand = new Hand(PlantedFuzz.class, 1_000_000, 7);
        assertThat(hand.ended()).isEqualTo(FINDING);
        assertThat(hand.finding()).contains("planted");
    }

    /** One fuzzing process in a folder of its own. */
    private final class Hand {
        private final Process process;
        private final Path log;

        Hand(Class<?> target, int runs, int number) throws IOException, URISyntaxException {
            Path own = Files.createDirectories(folder.resolve(target.getSimpleName() + number));
            Path seeds = Files.createDirectories(own.resolve("seeds"));
            Seeds.write(seeds);
            log = own.resolve("log.txt");
            process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                    "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + Files.createDirectories(own.resolve("tmp")),
                    "-cp", classPath(target), JAZZER, "--target_class=" + target.getName(),
                    "--instrumentation_includes=org.gongji.desk.identity.**", "--custom_hook_includes=none.**",
                    "--trace=cov", "-runs=" + runs, "-seed=" + (Evidence.seed() + number), "-max_len=300", "-reload=0", Files.createDirectories(own.resolve("corpus")).toString(),
                    seeds.toString())
                    .directory(own.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        }

        int ended() throws InterruptedException {
            boolean inTime = process.waitFor(40, TimeUnit.MINUTES);
            if (!inTime) {
                process.destroyForcibly();
            }
            return inTime ? process.exitValue() : -1;
        }

        long runs() throws IOException {
            Matcher done = DONE.matcher(Files.readString(log));
            return done.find() ? Long.parseLong(done.group(1)) : 0;
        }

        /** What it found, and the input; empty where it found nothing. */
        String finding() throws IOException {
            try (Stream<String> lines = Files.lines(log)) {
                return String.join("\n", lines.filter(line -> line.startsWith("== Java Exception")
                        || line.startsWith("\tat org.gongji") || line.startsWith("Base64:")
                        || line.startsWith("ERROR")).toList());
            }
        }
    }

    private static String classPath(Class<?> target) throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (String name : List.of(JAZZER, "com.code_intelligence.jazzer.api.FuzzedDataProvider",
                IdNumbers.class.getName(), target.getName())) {
            try {
                places.add(Path.of(Class.forName(name, false, FuzzTest.class.getClassLoader()).getProtectionDomain()
                        .getCodeSource().getLocation().toURI()).toString());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(name + " is no longer a test dependency", e);
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
