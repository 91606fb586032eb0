package org.gongji.desk.judge;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What is reachable in this JVM now, as the JVM itself writes it down, and whether a text stands in it. */
public final class LiveHeap {
    private LiveHeap() {
    }

    /** Only reachable objects: the dump collects garbage first. */
    public static Path dump(Path folder) throws IOException {
        Path file = Files.createTempDirectory(folder, "heap").resolve("live.hprof");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), true);
        return file;
    }

    /** Occurrences in UTF-16LE, and in the one byte a character that Latin-1 and UTF-8 share for digits and letters. */
    public static int hits(Path file, String text) throws IOException {
        List<byte[]> patterns = new ArrayList<>(List.of(text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE)));
        patterns.add(text.getBytes(StandardCharsets.UTF_8));
        int hits = 0;
        for (byte[] pattern : patterns) {
            hits += hits(file, pattern);
        }
        return hits;
    }

    /** Knuth–Morris–Pratt over a stream: a dump is larger than memory should be. */
    public static int hits(Path file, byte[] pattern) throws IOException {
        int[] fall = fall(pattern);
        int hits = 0;
        int matched = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                while (matched > 0 && pattern[matched] != (byte) next) {
                    matched = fall[matched - 1];
                }
                matched += pattern[matched] == (byte) next ? 1 : 0;
                if (matched == pattern.length) {
                    hits++;
                    matched = fall[matched - 1];
                }
            }
        }
        return hits;
    }

    private static int[] fall(byte[] pattern) {
        int[] fall = new int[pattern.length];
        for (int i = 1, k = 0; i < pattern.length; i++) {
            while (k > 0 && pattern[k] != pattern[i]) {
                k = fall[k - 1];
            }
            k += pattern[k] == pattern[i] ? 1 : 0;
            fall[i] = k;
        }
        return fall;
    }
}
