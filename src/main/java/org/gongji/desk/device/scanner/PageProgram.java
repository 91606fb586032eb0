package org.gongji.desk.device.scanner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongji.desk.evidence.PageIntake;
import org.gongji.desk.evidence.PageScanner.Fault;
import org.gongji.desk.evidence.PageScanner.Outcome;

/**
 * A program that writes one page to its standard output, a child process a page: what crashes or hangs in it takes
 * nothing with it, and the page touches no disk.
 */
final class PageProgram {
    private static final int MOST_SAID = 8192;

    private final Map<String, Fault> words;
    private final Duration patience;
    private volatile Process running;

    /**
     * @param words    what the program says on standard error, and what it means
     * @param patience for one page, from the start of the program to its end
     */
    PageProgram(Map<String, Fault> words, Duration patience) {
        this.words = words;
        this.patience = patience;
    }

    Outcome run(ProcessBuilder program) throws InterruptedException {
        Process process;
        try {
            process = program.start();
            process.getOutputStream().close();
        } catch (IOException missing) {
            return new Outcome.Failed(Fault.NOT_FOUND);
        }
        running = process;
        CompletableFuture<byte[]> page = read(process.getInputStream(), PageIntake.MOST_BYTES + 1);
        CompletableFuture<byte[]> said = read(process.getErrorStream(), MOST_SAID);
        try {
            return outcome(process, page.get(patience.toNanos(), TimeUnit.NANOSECONDS), said);
        } catch (TimeoutException slow) {
            return new Outcome.Failed(Fault.TOO_SLOW);
        } catch (ExecutionException broken) {
            return new Outcome.Failed(Fault.FAILED);
        } finally {
            end(process);
            running = null;
        }
    }

    private Outcome outcome(Process process, byte[] page, CompletableFuture<byte[]> said)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (page.length > PageIntake.MOST_BYTES) {
            return new Outcome.Failed(Fault.TOO_LARGE);
        }
        if (!process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            return new Outcome.Failed(Fault.TOO_SLOW);
        }
        if (process.exitValue() == 0 && page.length > 0) {
            return new Outcome.Scanned(page);
        }
        String all = new String(said.get(patience.toNanos(), TimeUnit.NANOSECONDS), StandardCharsets.UTF_8);
        return new Outcome.Failed(words.entrySet().stream().filter(one -> all.contains(one.getKey()))
                .map(Map.Entry::getValue).findFirst().orElse(Fault.FAILED));
    }

    /** At most so many bytes; a program that has more to say finds nobody listening. */
    private static CompletableFuture<byte[]> read(InputStream from, int most) {
        CompletableFuture<byte[]> all = new CompletableFuture<>();
        Thread reading = new Thread(() -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (from) {
                byte[] part = new byte[1 << 16];
                for (int got = from.read(part); got >= 0 && bytes.size() < most; got = from.read(part)) {
                    bytes.write(part, 0, Math.min(got, most - bytes.size()));
                }
            } catch (IOException ended) {
                // it was killed: what came is judged
            }
            all.complete(bytes.toByteArray());
        }, "scanner");
        reading.setDaemon(true);
        reading.start();
        return all;
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Also while a page is awaited: there is none then. */
    void close() {
        Process process = running;
        if (process != null) {
            end(process);
        }
    }
}
