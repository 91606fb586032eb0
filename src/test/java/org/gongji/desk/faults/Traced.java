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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * strace at the side of a process that already runs. It counts from the moment it is there, so the N-th call is the
 * stage's own N-th and not one of the machine's start.
 */
final class Traced implements AutoCloseable {
    /** Whatever changes a file or makes a change durable; a stage speaks by {@code writev}, which is left alone. */
    private static final List<String> CALLS = List.of("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "unlink",
            "rename");
    private static final Pattern LINE = Pattern.compile("(\\d+) +([a-z0-9]+)\\(.*");
    private static final String THERE = "attached";

    private final Process strace;
    private final Path trace;

    private Traced(Process strace, Path trace) {
        this.strace = strace;
        this.trace = trace;
    }

    /**
     * @param fault nothing is hurt where it is empty, only counted
     * @throws IllegalStateException where strace may not attach to a process beside it
     */
    static Traced beside(long pid, Path trace, Optional<Injection> fault) throws IOException {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-s", "0", "-o", trace.toString(),
                "-e", "trace=" + fault.map(Injection::call).orElse(String.join(",", CALLS))));
        fault.ifPresent(one -> command.addAll(List.of("-e", one.option())));
        command.addAll(List.of("-p", Long.toString(pid)));
        Process strace = new ProcessBuilder(command).start();
        String line = strace.errorReader().readLine();
        if (line == null || !line.contains(THERE)) {
            strace.destroyForcibly();
            throw new IllegalStateException("strace does not come to the side of a process: " + line);
        }
        return new Traced(strace, trace);
    }

    /** Leaves the process alone again; one that was killed has been left already. */
    @Override
    public void close() {
        try {
            strace.destroy();
            strace.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(trace, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls that were made to fail; 0 where the fault was a signal. Asked after {@link #close}. */
    int injected() {
        return (int) lines().stream().filter(line -> line.contains("(INJECTED)")).count();
    }

    /** How often the busiest thread made each call; a fault further on never happens. Asked after {@link #close}. */
    Map<String, Integer> calls() {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> most = new TreeMap<>();
        for (String line : lines()) {
            Matcher call = LINE.matcher(line);
            if (call.matches()) {
                int count = counts.merge(call.group(1) + " " + call.group(2), 1, Integer::sum);
                most.merge(call.group(2), count, Math::max);
            }
        }
        return most;
    }
}
