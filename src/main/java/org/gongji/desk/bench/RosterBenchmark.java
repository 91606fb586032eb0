package org.gongji.desk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.roster.RosterCsv;
import org.gongji.desk.roster.RosterManifest;

/**
 * {@code roster}: the rows of a roster file checked, sealed and swapped in, beside the same lines put into one plain
 * table in the order of its key; then look-ups, size and memory of both, each side in a process of its own with
 * {@code -Xmx640m}. A wrong answer ends the measurement.
 */
public final class RosterBenchmark implements Benchmark {
    private static final long ROWS = 1_000_000;
    private static final int LOOKUPS = 50_000;
    private static final double MEGA = 1 << 20;
    private static final double MOST_MEGA = 900;
    private static final int DEADLINE_MINUTES = 60;
    /** How much memory may differ between a quarter of the rows and all of them. */
    private static final double FLAT = 1.25;

    private final Path folder;
    private final long rows;
    private final int lookups;

    /** @param folder a scratch folder is made in it and taken away after */
    public RosterBenchmark(Path folder) {
        this(folder, ROWS, LOOKUPS);
    }

    RosterBenchmark(Path folder, long rows, int lookups) {
        this.folder = folder;
        this.rows = rows;
        this.lookups = lookups;
    }

    @Override
    public String name() {
        return "roster";
    }

    @Override
    public Benchmark sized(long wanted) {
        return new RosterBenchmark(folder, wanted, lookups);
    }

    @Override
    public List<Compared> run() throws IOException, CannotMeasure {
        if (!Files.isReadable(Path.of("/proc/self/status"))) {
            throw new CannotMeasure("这台机器不说一个进程最多占了多少内存。",
                    "this machine does not say how much memory a process held");
        }
        Map<String, Long> quarter = sides(rows / 4, Math.min(lookups, 1000), List.of("ours")).get("ours");
        Map<String, Map<String, Long>> both = sides(rows, lookups, List.of("plain", "ours"));
        Map<String, Long> ours = both.get("ours");
        Map<String, Long> plain = both.get("plain");
        return List.of(of("", "import", 1e6, ours, plain, 0.7), of("-file", "file", MEGA, ours, plain, 1.15),
                new Compared("roster-memory", ours.get("memory") / MEGA, MOST_MEGA, 1),
                new Compared("roster-flat", ours.get("memory") / MEGA, quarter.get("memory") / MEGA, FLAT),
                of("-lookup", "p50", 1e6, ours, plain, 1), of("-lookup-p99", "p99", 1e6, ours, plain, 3),
                of("-delta", "delta", 1e6, ours, plain, 2));
    }

    private static Compared of(String line, String what, double unit, Map<String, Long> ours, Map<String, Long> plain,
                               double bar) {
        return new Compared("roster" + line, ours.get(what) / unit, plain.get(what) / unit, bar);
    }

    /** What each side said of itself, on a file of this many rows. */
    private Map<String, Map<String, Long>> sides(long size, int asked, List<String> sides) throws IOException {
        Path scratch = Files.createTempDirectory(folder, "gongji-bench-");
        try {
            RosterManifest manifest = new RosterPeople(size).write(scratch.resolve(RosterCsv.FILE));
            Map<String, Map<String, Long>> said = new HashMap<>();
            for (String side : sides) {
                said.put(side, side(side, scratch, manifest, asked));
            }
            return said;
        } finally {
            Scratch.remove(scratch);
        }
    }

    private static Map<String, Long> side(String side, Path scratch, RosterManifest manifest, int asked)
            throws IOException {
        Path answer = scratch.resolve(side + ".txt");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                RosterSide.class.getName(), side, scratch.toString(), Long.toString(manifest.count()),
                manifest.sha256().hex(), Integer.toString(asked)).redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(answer.toFile()).start();
        try {
            if (!child.waitFor(DEADLINE_MINUTES, TimeUnit.MINUTES) || child.exitValue() != 0) {
                throw new IOException("a side of the measurement did not end well");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a side was measured", e);
        } finally {
            child.destroyForcibly();
        }
        Map<String, Long> said = new HashMap<>();
        for (String line : Files.readAllLines(answer, StandardCharsets.UTF_8)) {
            said.put(line.substring(0, line.indexOf(' ')), Long.parseLong(line.substring(line.indexOf(' ') + 1)));
        }
        long wrong = said.get("wrong") + said.get("wrong-after");
        if (wrong != 0) {
            throw new IllegalStateException(side + " answered wrongly " + wrong + " times");
        }
        return said;
    }
}
