package org.gongji.desk.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.base.Ids;

/**
 * {@code first}: the first case after unlocking, in a JVM that has just started and rehearsed for the six seconds a
 * password takes, beside the same case in the same JVM when it is warm. Medians over several JVMs.
 */
public final class FirstCaseBenchmark implements Benchmark {
    static final double BAR = 3.0;
    private static final int MEASURED = 5;
    private static final int DEADLINE_SECONDS = 300;

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    /** @param folder a scratch folder is made in it and taken away after */
    public FirstCaseBenchmark(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String name() {
        return "first";
    }

    @Override
    public List<Compared> run() throws IOException {
        Path scratch = Files.createTempDirectory(folder, "gongji-bench-");
        Spans first = new Spans();
        Spans warm = new Spans();
        try {
            for (int i = 0; i < MEASURED; i++) {
                String[] said = child(scratch.resolve("store-" + i)).split(" ");
                first.add(Long.parseLong(said[0]));
                warm.add(Long.parseLong(said[1]));
            }
        } finally {
            Scratch.remove(scratch);
        }
        return List.of(new Compared(name(), first.median(), warm.median(), BAR));
    }

    private String child(Path store) throws IOException {
        String password = Ids.random(random).next();
        SealedDesk.found(store, clock, random, password.toCharArray());
        Path answer = store.resolve("answer");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), FirstCase.class.getName(), store.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(answer.toFile()).start();
        try (OutputStream in = child.getOutputStream()) {
            in.write(password.getBytes(StandardCharsets.US_ASCII));
        }
        try {
            if (!child.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("a first case did not end in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a first case was measured", e);
        } finally {
            child.destroyForcibly();
        }
        String said = Files.readString(answer, StandardCharsets.UTF_8).strip();
        if (!said.matches("\\d+ \\d+")) {
            throw new IOException("a first case was not measured");
        }
        return said;
    }
}
