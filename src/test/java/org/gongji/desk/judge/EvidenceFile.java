package org.gongji.desk.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes {@code src/docs/evidence/<issue>.txt} after the long run of one issue; see {@link Evidence}. */
public final class EvidenceFile implements TestExecutionListener {
    private static final Map<String, List<String>> PROGRAMS = programs();
    private static final Map<String, String> LIBRARIES = Map.of("veraPDF", "org.verapdf/validation-model");
    /** DSS needs libraries of its own and runs in a JVM of its own. */
    private static final Path DSS = Path.of("target", "judges", "dss");

    // one JVM may run many plans, a class each; other JVMs of the run leave tallies of their own
    private static long passed;
    private static final TreeSet<String> FAILED = new TreeSet<>();
    private static final TreeSet<String> SKIPPED = new TreeSet<>();

    private static Map<String, List<String>> programs() {
        Map<String, List<String>> programs = new LinkedHashMap<>();
        programs.put("openssl", List.of("openssl", "version"));
        programs.put("pdfsig, pdftotext, pdftoppm", List.of("pdfsig", "-v"));
        programs.put("zbarimg", List.of("zbarimg", "--version"));
        programs.put("sha256sum", List.of("sha256sum", "--version"));
        programs.put("unzip", List.of("unzip", "-v"));
        programs.put("strace", List.of("strace", "-V"));
        programs.put("cups", List.of("cupsd", "-t"));
        return programs;
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean sound = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (sound && test.isTest()) {
            passed++;
        } else if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
            SKIPPED.add(name(test) + ": " + result.getThrowable().map(Throwable::getMessage).orElse(""));
        } else if (!sound) {
            FAILED.add(name(test));
        }
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        SKIPPED.add(name(test) + ": " + reason);
    }

    private static String name(TestIdentifier test) {
        return test.getUniqueIdObject().getSegments().stream().skip(1).map(segment -> segment.getValue())
                .map(value -> value.substring(value.lastIndexOf('.') + 1)).reduce((a, b) -> a + " " + b).orElse("?");
    }

    @Override
    public synchronized void testPlanExecutionFinished(TestPlan plan) {
        String issue = System.getProperty("gongji.issue", "");
        // a run of chosen tests (-Dtest) proves nothing about the issue
        if (Evidence.isLong(issue) && issue.matches("[A-Z]") && System.getProperty("test") == null) {
            try {
                Path run = Path.of("target", "evidence", issue + "-" + System.getProperty("gongji.run"));
                new Tally(passed, FAILED, SKIPPED, Evidence.counts(issue)).leave(run,
                        Long.toString(ProcessHandle.current().pid()));
                Path folder = Files.createDirectories(Path.of("src", "docs", "evidence"));
                Files.writeString(folder.resolve(issue + ".txt"), text(issue, Tally.whole(run)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String text(String issue, Tally tally) {
        StringBuilder out = new StringBuilder("Evidence for issue " + issue + ", written by mvn -B verify -Plong -Dissue="
                + issue + "\n\n");
        line(out, "date", LocalDate.now().toString());
        line(out, "commit", commit());
        line(out, "seed", Long.toString(Evidence.seed()));
        line(out, "java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        line(out, "system", System.getProperty("os.name") + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        line(out, "tests", tally.passed() + " passed, " + tally.failed().size() + " failed, "
                + tally.skipped().size() + " skipped");
        tally.failed().forEach(test -> line(out, "failed", test));
        tally.skipped().forEach(test -> line(out, "skipped", test));
        out.append("\ncounted (cases, faults)\n");
        tally.counts().forEach((what, count) -> out.append(String.format("  %8d %4d  %s%n", count.cases(),
                count.faults(), what)));
        out.append("\njudges\n");
        PROGRAMS.forEach((judge, command) -> out.append("  ").append(judge).append(": ").append(version(command))
                .append('\n'));
        LIBRARIES.forEach((judge, path) -> out.append("  ").append(judge).append(": ").append(packaged(path))
                .append('\n'));
        out.append("  DSS: ").append(jar(DSS, "dss-pades-")).append('\n');
        return out.toString();
    }

    private static String jar(Path folder, String start) {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.map(jar -> jar.getFileName().toString()).filter(name -> name.matches(start + "[0-9].*"))
                    .map(name -> name.substring(start.length(), name.lastIndexOf('.'))).findFirst().orElse("missing");
        } catch (IOException e) {
            return "missing";
        }
    }

    private static void line(StringBuilder out, String what, String value) {
        out.append(String.format("%-8s %s%n", what, value));
    }

    /** The commit tested; what is not committed is said, or the file would vouch for something nobody can fetch. */
    private static String commit() {
        String head = Judge.run("git", "rev-parse", "HEAD").text().strip();
        String changed = Judge.run("git", "status", "--porcelain", "--", ".", ":!src/docs/evidence").text();
        return changed.isBlank() ? head : head + " with uncommitted changes";
    }

    private static String version(List<String> command) {
        if (!Judge.onPath(command.get(0)) && !Files.isExecutable(Path.of("/usr/sbin", command.get(0)))) {
            return "missing";
        }
        if (command.get(0).equals("cupsd")) {
            return Judge.onPath("dpkg-query")
                    ? Judge.run("dpkg-query", "-W", "-f", "${Version}", "cups").text().strip() : "there";
        }
        return Judge.run(command, Path.of(".")).text().lines().findFirst().orElse("there").strip();
    }

    private static String packaged(String path) {
        try (InputStream in = EvidenceFile.class.getResourceAsStream("/META-INF/maven/" + path + "/pom.properties")) {
            if (in == null) {
                return "missing";
            }
            Properties properties = new Properties();
            properties.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
