package org.gongji.desk.store.roster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.roster.ImportWatch;

/** The second thread of an import. What it is given is done in turn; only so much may wait. */
final class SealingLane implements AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "roster-sealing");
        thread.setDaemon(true);
        return thread;
    });
    private final Deque<Sent<?>> waiting = new ArrayDeque<>();
    private final int most;

    SealingLane(int most) {
        this.most = most;
    }

    /** Work on its way. */
    record Sent<T>(Future<T> future) {
        /** Its result; throws what went wrong in it. */
        T get() {
            try {
                return future.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException wrong) {
                    throw wrong;
                }
                if (e.getCause() instanceof Error wrong) {
                    throw wrong;
                }
                throw new IllegalStateException("sealing failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ImportWatch.Cancelled();
            }
        }
    }

    /** Waits for the oldest where too much is on its way. */
    <T> Sent<T> send(Callable<T> work) {
        if (waiting.size() == most) {
            waiting.remove().get();
        }
        Sent<T> sent = new Sent<>(executor.submit(work));
        waiting.add(sent);
        return sent;
    }

    /** Returns when everything sent is done. */
    void settle() {
        while (!waiting.isEmpty()) {
            waiting.remove().get();
        }
    }

    /** Returns when nothing runs any more: whoever clears the files away after it clears them all. */
    @Override
    public void close() {
        executor.shutdownNow();
        boolean interrupted = Thread.interrupted();
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
