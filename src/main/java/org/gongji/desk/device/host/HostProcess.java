package org.gongji.desk.device.host;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gongji.desk.base.DeviceFault;

/** One running helper as the desk sees it. Every answer must carry the nonce of the call that waits for it. */
final class HostProcess {
    private static final long LOOK_MILLIS = 200;
    private static final Duration END = Duration.ofSeconds(2);

    private final Process process;
    private final HostTimes times;
    private final SecureRandom random;
    private final String session;
    private final CompletableFuture<Void> alive = new CompletableFuture<>();
    private volatile long heard = System.nanoTime();
    private volatile Waiting waiting;

    private record Waiting(String nonce, CompletableFuture<HostAnswer> answer) {
    }

    HostProcess(Process process, HostTimes times, SecureRandom random) {
        this.process = process;
        this.times = times;
        this.random = random;
        this.session = nonce();
        Thread listening = new Thread(this::listen, "device-helper");
        listening.setDaemon(true);
        listening.start();
    }

    /** Waits for its first sign of life. */
    void greet() throws HostBrokenException, InterruptedException {
        send(HostFrame.session(session), DeviceFault.HELPER_MISSING);
        try {
            alive.get(times.start().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new HostBrokenException(DeviceFault.HELPER_MISSING);
        }
    }

    /**
     * One call.
     *
     * @throws HostBrokenException  when there was no answer in time, no heartbeat, or the process ended
     * @throws InterruptedException when whoever asked no longer waits; the call is cancelled
     */
    HostAnswer ask(String what, Duration patience) throws HostBrokenException, InterruptedException {
        Waiting call = new Waiting(nonce(), new CompletableFuture<>());
        waiting = call;
        try {
            if (!process.isAlive()) {
                throw new HostBrokenException(DeviceFault.READER_CRASHED);
            }
            send(HostFrame.call(call.nonce(), what, patience.toMillis()), DeviceFault.READER_CRASHED);
            return await(call, patience.plus(times.slack()));
        } catch (InterruptedException e) {
            cancel(call);
            throw e;
        } finally {
            waiting = null;
        }
    }

    private HostAnswer await(Waiting call, Duration whole) throws HostBrokenException, InterruptedException {
        long end = System.nanoTime() + whole.toNanos();
        while (System.nanoTime() < end) {
            try {
                return call.answer().get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (System.nanoTime() - heard > times.silence().toNanos()) {
                    throw new HostBrokenException(DeviceFault.READER_TIMEOUT);
                }
            } catch (ExecutionException e) {
                throw new HostBrokenException(DeviceFault.READER_CRASHED);
            }
        }
        throw new HostBrokenException(DeviceFault.READER_TIMEOUT);
    }

    /** A library that hangs hears no cancelling: then the process goes. */
    private void cancel(Waiting call) {
        try {
            send(HostFrame.cancel(call.nonce()), DeviceFault.READER_CRASHED);
            call.answer().get(times.cancel().toMillis(), TimeUnit.MILLISECONDS);
        } catch (HostBrokenException | ExecutionException | TimeoutException | InterruptedException e) {
            kill();
        }
    }

    private void send(HostFrame frame, DeviceFault otherwise) throws HostBrokenException {
        try {
            process.getOutputStream().write(frame.bytes());
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new HostBrokenException(otherwise);
        }
    }

    private void listen() {
        try (BufferedInputStream in = new BufferedInputStream(process.getInputStream())) {
            FrameReader frames = new FrameReader(in);
            for (Optional<HostFrame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                hear(frame.get());
            }
        } catch (IOException e) {
            // the same as its end
        }
        HostBrokenException over = new HostBrokenException(DeviceFault.READER_CRASHED);
        alive.completeExceptionally(over);
        Optional.ofNullable(waiting).ifPresent(call -> call.answer().completeExceptionally(over));
    }

    private void hear(HostFrame frame) {
        Waiting call = waiting;
        if (frame.text("beat").equals(session)) {
            heard = System.nanoTime();
            alive.complete(null);
        } else if (call != null && frame.text("nonce").equals(call.nonce())) {
            frame.answer().ifPresent(call.answer()::complete);
        }
    }

    boolean isAlive() {
        return process.isAlive() && System.nanoTime() - heard <= times.silence().toNanos();
    }

    /** Lets it end by itself for a moment, then ends it; afterwards there is no process. */
    void close() {
        try {
            process.getOutputStream().close();
            process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            // it is gone already
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kill();
        }
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private String nonce() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
