package org.gongji.desk.device.host;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.gongji.desk.base.DeviceFault;

/**
 * The helper's side: answers the desk's frames with one driver, one call after the other, and says every second that it
 * lives. Ends when the desk closes its standard input or dies, also while the vendor's library hangs.
 */
public final class DeviceHost {
    /** The first call of every helper. */
    static final String LOAD = "load";
    static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration LET_GO = Duration.ofMillis(500);

    private final OutputStream out;
    private final HostedDriver driver;
    private final ExecutorService calls = Executors.newSingleThreadExecutor(work -> daemon(work, "device-call"));
    private volatile String cancelled = "";

    private DeviceHost(OutputStream out, HostedDriver driver) {
        this.out = out;
        this.driver = driver;
    }

    /** Serves until the desk is gone, clears the working folder and ends the process; never returns. */
    public static void run(HostedDriver driver) {
        // what a library of Java prints would stand among the frames
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        int exit = 0;
        try {
            new DeviceHost(new FileOutputStream(FileDescriptor.out), driver)
                    .serve(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        } catch (IOException e) {
            exit = 3;
        } finally {
            WorkFolder.wipe(Path.of(""));
            // a thread inside a hanging library would keep an orderly end waiting for good
            Runtime.getRuntime().halt(exit);
        }
    }

    private void serve(InputStream in) throws IOException {
        FrameReader frames = new FrameReader(in);
        Optional<HostFrame> first = frames.next();
        if (first.isEmpty()) {
            return;
        }
        String session = first.get().text("session");
        daemon(() -> beat(session), "device-beat").start();
        for (Optional<HostFrame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
            HostFrame asked = frame.get();
            if (asked.text("call").isEmpty()) {
                cancelled = asked.text("cancel");
            } else {
                calls.execute(() -> call(asked));
            }
        }
        letGo();
    }

    private void call(HostFrame asked) {
        String nonce = asked.text("nonce");
        HostAnswer answer;
        try {
            answer = answer(asked.text("call"), Duration.ofMillis(asked.number("patience")),
                    () -> cancelled.equals(nonce));
        } catch (UnsatisfiedLinkError e) {
            answer = new HostAnswer.Failed(DeviceFault.LIBRARY_UNUSABLE);
        } catch (RuntimeException | Error e) {
            // its message may quote what the library gave: only that it failed is told
            answer = new HostAnswer.Failed(DeviceFault.READER_FAILED);
        }
        send(HostFrame.answer(nonce, answer));
        if (answer instanceof HostAnswer.Done done) {
            done.fields().values().forEach(bytes -> Arrays.fill(bytes, (byte) 0));
        }
    }

    private HostAnswer answer(String what, Duration patience, BooleanSupplier isCancelled) {
        if (what.equals(LOAD)) {
            driver.load();
            return new HostAnswer.Done(Map.of());
        }
        return driver.answer(what, patience, isCancelled);
    }

    private void beat(String session) {
        try {
            while (true) {
                send(HostFrame.beat(session));
                TimeUnit.MILLISECONDS.sleep(BEAT.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One write a frame: a vendor's own printing comes between frames, not into them. */
    private synchronized void send(HostFrame frame) {
        try {
            out.write(frame.bytes());
            out.flush();
        } catch (IOException e) {
            // nobody listens: the end of standard input follows and ends this process
            Thread.currentThread().interrupt();
        }
    }

    private void letGo() {
        CountDownLatch gone = new CountDownLatch(1);
        calls.execute(() -> {
            driver.close();
            gone.countDown();
        });
        try {
            gone.await(LET_GO.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
