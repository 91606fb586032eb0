package org.gongji.desk.device.card;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.device.Deadline;
import org.gongji.desk.device.DeviceTrouble;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.SocialCardReading;

/**
 * Reads a 社会保障卡 from whatever PC/SC reader holds one. The calls go over a thread of their own, because a driver may
 * keep a call for ever: then {@code READER_TIMEOUT} comes in time, and no further call is made until that one is back.
 * After {@code READER_CRASHED} (the system's service was started anew) only a new JVM can read: the helper's restart.
 */
public final class PcscReader implements CardReader {
    static final Duration ALLOWANCE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private final Terminals terminals;
    private final Duration allowance;
    private final ExecutorService calls = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "desk-pcsc");
        thread.setDaemon(true);
        return thread;
    });
    private Future<?> underway = CompletableFuture.completedFuture(null);
    private volatile DeviceState state = DeviceState.READY;

    public PcscReader() {
        this(new PcscTerminals(), ALLOWANCE);
    }

    PcscReader(Terminals terminals, Duration allowance) {
        this.terminals = terminals;
        this.allowance = allowance;
    }

    /** The readers of the machine. */
    interface Terminals {
        /**
         * Waits for a card in any reader and reads it.
         *
         * @param cancelled asked between calls; true ends the wait
         * @return null when no card came
         */
        SocialCardReading next(Deadline comes, AtomicBoolean cancelled) throws DeviceTrouble, InterruptedException;
    }

    static void pause(Deadline comes) throws InterruptedException {
        Thread.sleep(Math.min(BETWEEN_LOOKS.toMillis(), comes.left().toMillis()));
    }

    @Override
    public synchronized Outcome read(Duration patience) {
        state = DeviceState.BUSY;
        AtomicBoolean cancelled = new AtomicBoolean();
        Deadline comes = Deadline.in(patience);
        try {
            settle(underway, patience);
            Future<SocialCardReading> call = calls.submit(() -> terminals.next(comes, cancelled));
            underway = call;
            SocialCardReading reading = call.get(patience.plus(allowance).toMillis(), TimeUnit.MILLISECONDS);
            state = DeviceState.READY;
            return reading == null ? new Outcome.NoCard() : new Outcome.Prefill(reading);
        } catch (TimeoutException hanging) {
            return ended(new DeviceTrouble(DeviceFault.READER_TIMEOUT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            state = DeviceState.READY;
            return new Outcome.NoCard();
        } catch (ExecutionException e) {
            return ended(e.getCause() instanceof DeviceTrouble trouble ? trouble
                    : new DeviceTrouble(DeviceFault.READER_FAILED, e.getCause()));
        } finally {
            cancelled.set(true);
        }
    }

    /** A call that was cancelled comes back between two looks; one that hangs does not. */
    private static void settle(Future<?> before, Duration patience) throws InterruptedException, TimeoutException {
        try {
            before.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException said) {
            return;
        }
    }

    private Outcome ended(DeviceTrouble trouble) {
        state = switch (trouble.fault()) {
            case READER_UNPLUGGED -> DeviceState.NOT_PLUGGED_IN;
            case READER_SERVICE -> DeviceState.ABSENT;
            case READER_CRASHED -> DeviceState.CRASHED;
            case READER_TIMEOUT, READER_FAILED -> DeviceState.NEEDS_ATTENTION;
            default -> DeviceState.READY;
        };
        return new Outcome.Failed(trouble.fault());
    }

    @Override
    public DeviceState state() {
        return state;
    }

    @Override
    public void close() {
        calls.shutdownNow();
        state = DeviceState.OFF;
    }
}
