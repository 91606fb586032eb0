package org.gongji.desk.device.printer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What CUPS says about one queue. javax.print does not pass {@code printer-state-reasons} on, so they are asked for
 * with CUPS' own {@code lpoptions}; where there is none, nothing is known and the job is simply tried.
 */
final class CupsQueue {
    private static final Path LPOPTIONS = Path.of("/usr/bin/lpoptions");
    private static final Pattern NO_PAPER = Pattern.compile("printer-state-reasons=\\S*media-(empty|needed)");
    private static final Pattern ATTENTION = Pattern.compile(
            "printer-state-reasons=\\S*(media-|door-open|cover-open|toner-empty|marker-supply-empty|offline)");
    private static final Pattern JAMMED = Pattern.compile(
            "printer-state-reasons=\\S*(media-jam|door-open|cover-open|toner-empty|marker-supply-empty|offline)");
    private static final Pattern STOPPED = Pattern.compile("\\bprinter-state=5\\b");
    private static final Pattern CLOSED = Pattern.compile("\\bprinter-is-accepting-jobs=false\\b");

    private final String said;

    private CupsQueue(String said) {
        this.said = said;
    }

    static CupsQueue ask(String name) {
        return new CupsQueue(Files.isExecutable(LPOPTIONS) ? options(name) : "");
    }

    static CupsQueue said(String options) {
        return new CupsQueue(options);
    }

    boolean isOutOfPaper() {
        return NO_PAPER.matcher(said).find();
    }

    /** Nothing comes out until somebody has been there. */
    boolean holdsUp() {
        return isStopped() || isOutOfPaper() || JAMMED.matcher(said).find();
    }

    boolean needsAttention() {
        return ATTENTION.matcher(said).find() || isStopped() || isClosed();
    }

    boolean isStopped() {
        return STOPPED.matcher(said).find();
    }

    boolean isClosed() {
        return CLOSED.matcher(said).find();
    }

    private static String options(String name) {
        try {
            Process process = new ProcessBuilder(List.of(LPOPTIONS.toString(), "-p", name))
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            try (InputStream in = process.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
