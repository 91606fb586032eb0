package org.gongji.desk.device.ocr;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.host.DeviceHelper;
import org.gongji.desk.device.host.HostAnswer;
import org.gongji.desk.device.host.HostCommand;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.evidence.reading.PageReader;
import org.gongji.desk.evidence.reading.ReadPage;

/**
 * Reads pages in a helper process, which is started for the first page and ended when none came for a while: it holds
 * up to 0.8 GB. Where the library cannot be used, reading is off until the desk is started again.
 */
public final class HostedPageReader implements PageReader {
    /** Between the pages of one family there are seconds, between families minutes. */
    public static final Duration IDLE = Duration.ofMinutes(2);
    /** A page takes a second; on a machine that does much else ten. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** In Base64 with its frame shorter than the longest line the helper takes. */
    private static final int PART = 90_000;
    private static final int HEAP = 192;

    private final Path folders;
    private final HostTimes times;
    private final SecureRandom random;
    private final Duration idle;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "page-reader-idle");
        thread.setDaemon(true);
        return thread;
    });
    private volatile DeviceState state;
    private DeviceHelper helper;
    private ScheduledFuture<?> resting;

    private HostedPageReader(Path folders, HostTimes times, SecureRandom random, Duration idle) {
        this.folders = folders;
        this.times = times;
        this.random = random;
        this.idle = idle;
        this.state = DeviceState.READY;
    }

    /**
     * A reader that is not running yet; {@link PageReader#OFF} on a machine for which there is no library.
     *
     * @param folders where the helper's working folder is made
     * @param idle    without a page, after which the helper ends
     */
    public static PageReader of(Path folders, HostTimes times, SecureRandom random, Duration idle) {
        return OcrLibrary.here() ? new HostedPageReader(folders, times, random, idle) : PageReader.OFF;
    }

    @Override
    public synchronized Outcome read(byte[] picture) {
        if (state == DeviceState.OFF) {
            return new Outcome.Off();
        }
        if (resting != null) {
            resting.cancel(false);
        }
        try {
            state = DeviceState.BUSY;
            Outcome outcome = outcome(ask(picture));
            state = outcome instanceof Outcome.Off ? DeviceState.OFF
                    : outcome instanceof Outcome.Failed ? DeviceState.NEEDS_ATTENTION : DeviceState.READY;
            return outcome;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            state = DeviceState.READY;
            return new Outcome.Failed(DeviceFault.READER_TIMEOUT);
        } finally {
            if (!clock.isShutdown()) {
                resting = clock.schedule(this::rest, idle.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private HostAnswer ask(byte[] picture) throws InterruptedException {
        if (helper == null) {
            helper = new DeviceHelper(new HostCommand(HostCommand.sameJava(), OcrHost.class.getName(),
                    Optional.empty(), folders, List.of(), HEAP), folders, "page-reader", times, random);
        }
        for (int from = 0; from < picture.length; from += PART) {
            byte[] part = Arrays.copyOfRange(picture, from, Math.min(picture.length, from + PART));
            HostAnswer answer = helper.ask(OcrDriver.PART + Base64.getEncoder().encodeToString(part), PATIENCE);
            Arrays.fill(part, (byte) 0);
            if (!(answer instanceof HostAnswer.Done)) {
                return answer;
            }
        }
        return helper.ask(OcrDriver.READ + picture.length, PATIENCE);
    }

    private static Outcome outcome(HostAnswer answer) {
        if (answer instanceof HostAnswer.Done done && done.fields().containsKey(OcrDriver.PAGE)) {
            byte[] json = done.fields().get(OcrDriver.PAGE);
            try {
                return new Outcome.Read(ReadPage.parse(json));
            } catch (BadJson e) {
                return new Outcome.Failed(DeviceFault.READER_FAILED);
            } finally {
                Arrays.fill(json, (byte) 0);
            }
        }
        if (answer instanceof HostAnswer.Done done && done.fields().containsKey(OcrDriver.TURNS)) {
            String turns = new String(done.fields().get(OcrDriver.TURNS), StandardCharsets.US_ASCII);
            return turns.matches("[1-3]") ? new Outcome.Lying(Integer.parseInt(turns))
                    : new Outcome.Failed(DeviceFault.READER_FAILED);
        }
        DeviceFault fault = answer instanceof HostAnswer.Failed failed ? failed.fault() : DeviceFault.READER_FAILED;
        return fault == DeviceFault.LIBRARY_UNUSABLE ? new Outcome.Off() : new Outcome.Failed(fault);
    }

    private synchronized void rest() {
        if (helper != null) {
            helper.close();
            helper = null;
        }
    }

    @Override
    public DeviceState state() {
        return state;
    }

    /** Also while a page is being read: that reading fails. */
    @Override
    public void close() {
        state = DeviceState.OFF;
        clock.shutdownNow();
        DeviceHelper running = helper;
        if (running != null) {
            running.close();
        }
    }
}
