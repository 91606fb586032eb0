package org.gongji.desk.ui;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.gongji.desk.ui.kit.Fonts;
import org.gongji.desk.ui.kit.ForgetfulText;

/** Runs a test on the screen's thread, on Monocle, with the fonts of the desk. */
public final class FxThread {
    private static final CountDownLatch STARTED = new CountDownLatch(1);
    private static final Object ONCE = new Object();
    private static Fonts fonts;

    private FxThread() {
    }

    public static Fonts fonts() {
        start();
        return fonts;
    }

    private static void start() {
        synchronized (ONCE) {
            if (STARTED.getCount() == 0) {
                return;
            }
            ForgetfulText.ask();
            try {
                Platform.startup(STARTED::countDown);
            } catch (IllegalStateException running) {
                STARTED.countDown();
            }
            await(STARTED);
            Platform.setImplicitExit(false);
            fonts = Fonts.load(Path.of(".fonts"));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the screen's thread did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public static <T> T call(Callable<T> work) {
        start();
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception | Error failed) {
                done.completeExceptionally(failed);
            }
        });
        try {
            return done.get(120, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
