package org.gongji.desk.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A second thread that seals and inserts the blobs of the running act while the writer goes on with its rows. An act
 * commits only when every one of its blobs is in; nothing of the lane outlives the act. Called on the writer thread
 * only. Why two threads may speak on one connection is {@link Sql}'s promise.
 */
final class BlobLane implements AutoCloseable {
    private final ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "store-blobs");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Future<?>> onTheWay = new LinkedHashMap<>();

    /** Whether this act put the blob here already. */
    boolean holds(String digest) {
        return onTheWay.containsKey(digest);
    }

    void send(String digest, Runnable work) {
        onTheWay.put(digest, executor.submit(work));
    }

    /** Returns when every blob sent is in the file; throws what went wrong with the first that is not. */
    void settle() {
        for (Future<?> one : onTheWay.values()) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw SqliteFile.rethrown(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreBrokenException("interrupted while sealing; the act was not done", e);
            }
        }
    }

    /**
     * Forgets the act's blobs, and returns only when none of them can reach the file any more: one that came after
     * the ROLLBACK would become durable alone.
     */
    void clear() {
        boolean interrupted = false;
        for (Future<?> one : onTheWay.values()) {
            interrupted |= ended(one);
        }
        onTheWay.clear();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether this thread was interrupted meanwhile; it waits on all the same */
    private static boolean ended(Future<?> one) {
        boolean interrupted = false;
        while (true) {
            try {
                one.get();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (ExecutionException | CancellationException e) {
                return interrupted; // the act fails already, or settle() has told
            }
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
