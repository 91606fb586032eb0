package org.gongji.desk.judge;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One fuzzing process in a folder of its own; ends itself after its runs or at its first finding. */
public final class FuzzingHand {
    /** Jazzer's own exit code for a finding. */
    public static final int FINDING = 77;
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs");
    private static final String JAZZER = "com.code_intelligence.jazzer.Jazzer";

    /**
     * What several hands came to.
     *
     * @param faults hands that did not end by themselves after their runs
     * @param found  their findings; empty where there were none
     */
    public record Sum(long runs, int faults, String found) {
        /** Waits for all of them. */
        public static Sum of(List<FuzzingHand> hands) throws IOException, InterruptedException {
            long runs = 0;
            int faults = 0;
            StringBuilder found = new StringBuilder();
            for (FuzzingHand hand : hands) {
                faults += hand.ended() == 0 ? 0 : 1;
                runs += hand.runs();
                found.append(hand.finding());
            }
            return new Sum(runs, faults, found.toString());
        }
    }

    private final Process process;
    private final Path log;

    /**
     * Starts it. Its memory is bounded by the heap of the options, where running out of it is a finding; the fuzzer's own
     * limit would count the peak of the process that started it, which Linux hands down.
     *
     * @param needs   a class out of each jar the target needs
     * @param seeds   folder of inputs to begin with; its parent is the hand's own
     * @param options {@code -X…} for the virtual machine, all others for Jazzer
     */
    public FuzzingHand(Class<?> target, List<String> needs, Path seeds, List<String> options)
            throws IOException, URISyntaxException {
        Path own = seeds.getParent();
        log = own.resolve("log.txt");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options.stream().filter(option -> option.startsWith("-X")).forEach(command::add);
        command.addAll(List.of("-XX:+UseSerialGC", "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + Files.createDirectories(own.resolve("tmp")), "-cp", classPath(target, needs),
                JAZZER, "--target_class=" + target.getName(), "--custom_hook_includes=none.**", "--trace=cov",
                "-reload=0", "-rss_limit_mb=0"));
        options.stream().filter(option -> !option.startsWith("-X")).forEach(command::add);
        command.add(Files.createDirectories(own.resolve("corpus")).toString());
        command.add(seeds.toString());
        process = new ProcessBuilder(command).directory(own.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
    }

    /** Waits for its end. */
    public int ended() throws InterruptedException {
        boolean inTime = process.waitFor(40, TimeUnit.MINUTES);
        if (!inTime) {
            process.destroyForcibly();
        }
        return inTime ? process.exitValue() : -1;
    }

    public long runs() throws IOException {
        Matcher done = DONE.matcher(Files.readString(log));
        return done.find() ? Long.parseLong(done.group(1)) : 0;
    }

    /** What it found, and the input; empty where it found nothing. */
    public String finding() throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return String.join("\n", lines.filter(line -> line.startsWith("== Java Exception")
                    || line.startsWith("\tat org.gongji") || line.startsWith("Base64:")
                    || line.startsWith("ERROR") || line.startsWith("SUMMARY") || line.startsWith("#")
                    && line.contains("SIG")).toList());
        }
    }

    private static String classPath(Class<?> target, List<String> needs) throws URISyntaxException {
        Set<String> places = new LinkedHashSet<>();
        List<String> names = new ArrayList<>(List.of(JAZZER, "com.code_intelligence.jazzer.api.FuzzedDataProvider",
                target.getName()));
        names.addAll(needs);
        for (String name : names) {
            try {
                places.add(Path.of(Class.forName(name, false, FuzzingHand.class.getClassLoader())
                        .getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(name + " is no longer a test dependency", e);
            }
        }
        return String.join(File.pathSeparator, places);
    }
}
