package org.gongji.desk.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** A screen for windows to appear on: the machine's own, or where it has none an Xvfb that ends with this. */
public final class VirtualScreen implements AutoCloseable {
    private final String display;
    private final Process server;

    private VirtualScreen(String display, Process server) {
        this.display = display;
        this.server = server;
    }

    /** @throws Benchmark.CannotMeasure where there is neither */
    static VirtualScreen ownOrVirtual() throws IOException, Benchmark.CannotMeasure {
        boolean asksForDisplay = System.getProperty("os.name").equals("Linux");
        if (!asksForDisplay || System.getenv("DISPLAY") != null) {
            return new VirtualScreen(System.getenv("DISPLAY"), null);
        }
        boolean there = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "Xvfb")));
        if (!there) {
            throw new Benchmark.CannotMeasure("没有屏幕，也没有 Xvfb，量不了窗口。",
                    "there is no screen and no Xvfb, so no window can be measured");
        }
        return virtual();
    }

    /** A new Xvfb of 1366 × 768 that chooses its own number. */
    public static VirtualScreen virtual() throws IOException {
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten",
                "tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (number == null) {
            server.destroy();
            throw new IOException("Xvfb did not start");
        }
        return new VirtualScreen(":" + number.strip(), server);
    }

    /** Lets a child's windows appear here. */
    public void giveTo(Map<String, String> environment) {
        if (display != null) {
            environment.put("DISPLAY", display);
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
