package org.gongji.desk.faults;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link StageRun} in a JVM of its own, started once and asked for one stage after another until a fault kills it. */
final class StageProcess implements AutoCloseable {
    /** 128 + SIGKILL. */
    private static final int KILLED = 137;
    /** Less than a second on a quiet machine; minutes where many share two processors. */
    private static final long SECONDS = 600;

    private final Path room;
    private final Process process;
    private final BufferedReader out;
    private final BufferedWriter in;

    private StageProcess(Path room, Process process) {
        this.room = room;
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * @param exit     what {@link StageRun} says of its end, or how its process ended
     * @param injected calls that were made to fail; 0 where the fault was a signal
     * @param calls    how often the busiest thread made each call that was looked at
     */
    record Ended(int exit, List<String> said, int injected, Map<String, Integer> calls, String errors) {
        boolean killed() {
            return exit == KILLED;
        }
    }

    /** @param room for what the process itself leaves lying about */
    static StageProcess in(Path room) {
        try {
            StageProcess one = new StageProcess(room, new ProcessBuilder(ChildJvm.command(room))
                    .redirectError(room.resolve("errors.txt").toFile()).start());
            if (!StageRun.READY.equals(one.heard())) {
                throw new IllegalStateException("no stage begins: " + one.errors(0));
            }
            return one;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended play(Stage stage, Path folder, Optional<Injection> fault) {
        List<String> said = new ArrayList<>();
        try {
            long before = Files.size(room.resolve("errors.txt"));
            Traced traced = Traced.beside(process.pid(), room.resolve("trace.txt"), fault);
            Optional<Integer> end;
            try (traced) {
                in.write(stage.name() + "\n" + folder + "\n");
                in.flush();
                end = listened(said);
            }
            int exit = end.isPresent() ? end.get() : process.waitFor();
            return new Ended(exit, said, traced.injected(), traced.calls(), errors(before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return empty where the process ended before it said how it came out */
    private Optional<Integer> listened(List<String> said) throws IOException {
        String line = heard();
        while (line != null && !line.startsWith(StageRun.END)) {
            said.add(line);
            line = heard();
        }
        return Optional.ofNullable(line).map(end -> Integer.valueOf(end.substring(StageRun.END.length())));
    }

    /** @return null at the end of the process */
    private String heard() throws IOException {
        long until = System.nanoTime() + SECONDS * 1_000_000_000L;
        try {
            while (process.isAlive() && !out.ready()) {
                if (System.nanoTime() > until) {
                    throw new AssertionError("the stage hangs");
                }
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return out.readLine();
    }

    private String errors(long from) throws IOException {
        byte[] all = Files.readAllBytes(room.resolve("errors.txt"));
        return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
    }

    Path room() {
        return room;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
