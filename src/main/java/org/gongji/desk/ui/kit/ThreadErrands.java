package org.gongji.desk.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;

/** The desk's background threads, all daemons named {@code desk-<errand>}; one errand after the other per desk. */
public final class ThreadErrands implements Errands, AutoCloseable {
    private final ExecutorService executor = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "desk");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        executor.execute(() -> {
            Thread.currentThread().setName("desk-" + name);
            FutureTask<T> task = new FutureTask<>(work);
            task.run();
            answer(task, done, failed);
        });
    }

    private static <T> void answer(FutureTask<T> task, Consumer<T> done, Consumer<Exception> failed) {
        try {
            T result = task.get();
            Platform.runLater(() -> done.accept(result));
        } catch (ExecutionException broken) {
            Exception cause = broken.getCause() instanceof Exception known ? known : broken;
            Platform.runLater(() -> failed.accept(cause));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
