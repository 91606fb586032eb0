package org.gongji.desk.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a stage under strace. */
final class Traced {
    /** Whatever changes a file or makes a change durable. */
    static final List<String> CALLS = List.of("pwrite64", "fsync", "fdatasync", "ftruncate", "unlink", "rename");
    /** 128 + SIGKILL: strace ends as its child did. */
    private static final int KILLED = 137;
    /** A second on a quiet machine; minutes where many share two processors. */
    private static final long SECONDS = 600;
    private static final Pattern LINE = Pattern.compile("(\\d+) +([a-z0-9]+)\\(.*");

    private Traced() {
    }

    /**
     * @param injected calls that were made to fail; 0 where the fault was a signal
     */
    record Ended(int exit, List<String> said, int injected, String errors) {
        boolean killed() {
            return exit == KILLED;
        }
    }

    static Ended run(Stage stage, Path folder, Optional<Injection> fault) {
        Path trace = folder.resolve("trace.txt");
        try {
            Path said = folder.resolve("said.txt");
            Path errors = folder.resolve("errors.txt");
            Process process = new ProcessBuilder(command(stage, folder, trace, fault)).redirectOutput(said.toFile())
                    .redirectError(errors.toFile()).start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(stage.name() + " hangs after " + fault);
            }
            int injected = (int) Files.readAllLines(trace, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> line.contains("(INJECTED)")).count();
            return new Ended(process.exitValue(), Files.readAllLines(said), injected, Files.readString(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Stage stage, Path folder, Path trace, Optional<Injection> fault)
            throws IOException {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-q", "-s", "0", "-o", trace.toString(),
                "-e", "trace=" + fault.map(Injection::call).orElse(String.join(",", CALLS))));
        fault.ifPresent(one -> command.addAll(List.of("-e", one.option())));
        command.addAll(ChildJvm.command(Files.createDirectories(folder.resolve("own")), stage, folder));
        return command;
    }

    /** How often the busiest thread of an undisturbed run makes each call; a fault further on never happens. */
    static Map<String, Integer> calls(Stage stage, Path folder) {
        Ended ended = run(stage, folder, Optional.empty());
        if (ended.exit() != 0) {
            throw new AssertionError(stage.name() + " does not come to its end undisturbed: " + ended.errors());
        }
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> most = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(folder.resolve("trace.txt"), StandardCharsets.ISO_8859_1)) {
                Matcher call = LINE.matcher(line);
                if (call.matches()) {
                    int count = counts.merge(call.group(1) + " " + call.group(2), 1, Integer::sum);
                    most.merge(call.group(2), count, Math::max);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return most;
    }
}
