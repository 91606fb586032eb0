package org.gongji.desk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.forms.Typefaces;

/**
 * {@code start}: CPU time of a JVM from its birth to the first frame in which somebody can type: the desk's sign-in on
 * a training store that stands, beside {@link PlainWindow}. Each start is a process of its own, turn and turn about.
 */
public final class StartBenchmark implements Benchmark {
    static final double BAR = 1.6;
    private static final int MEASURED = 7;
    private static final int DEADLINE_SECONDS = 180;

    private final String program;
    private final Typefaces typefaces;
    private final Path folder;

    /**
     * @param program the class whose {@code main} opens the desk
     * @param folder  a scratch folder is made in it and taken away after
     */
    public StartBenchmark(String program, Typefaces typefaces, Path folder) {
        this.program = program;
        this.typefaces = typefaces;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Compared> run() throws IOException, CannotMeasure {
        if (!typefaces.usable()) {
            throw new CannotMeasure("找不到中文字体。", "no Chinese font was found");
        }
        Path scratch = Files.createTempDirectory(folder, "gongji-bench-");
        Spans ours = new Spans();
        Spans theirs = new Spans();
        try (VirtualScreen screen = VirtualScreen.ownOrVirtual()) {
            cpu(program, scratch, screen); // the first start makes the training store, and is not measured
            for (int i = 0; i < MEASURED; i++) {
                theirs.add(cpu(PlainWindow.class.getName(), scratch, screen));
                ours.add(cpu(program, scratch, screen));
            }
        } finally {
            Scratch.remove(scratch);
        }
        return List.of(new Compared(name(), ours.median(), theirs.median(), BAR));
    }

    private long cpu(String main, Path home, VirtualScreen screen) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "--enable-native-access=ALL-UNNAMED", "-Dgongji.home=" + home,
                "-Dgongji.bench.fonts=" + typefaces.files().get(Typefaces.Face.SANS).getParent(),
                "-cp", System.getProperty("java.class.path"), FirstFrame.class.getName(), main));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        screen.giveTo(builder.environment());
        Path answer = home.resolve("first-frame");
        Process child = builder.redirectOutput(answer.toFile()).start();
        try {
            if (!child.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("a window did not appear in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a window was opening", e);
        } finally {
            child.destroyForcibly();
        }
        String said = Files.readString(answer, StandardCharsets.UTF_8).strip();
        if (!said.matches("\\d+")) {
            throw new IOException("a window did not appear");
        }
        return Long.parseLong(said);
    }
}
