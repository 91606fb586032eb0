package org.gongji.desk.app.screen;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gongji.desk.ui.kit.Errands;

/** Counts what runs, so that the store is closed only after what was begun on it has ended. */
final class CountedErrands implements Errands {
    private final Errands runner;
    private int running;

    CountedErrands(Errands runner) {
        this.runner = runner;
    }

    @Override
    public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        begun();
        runner.run(name, () -> {
            try {
                return work.call();
            } finally {
                ended();
            }
        }, done, failed);
    }

    /**
     * Runs after everything that was begun before it, or once {@code patience} is over: a device that does not answer
     * must not keep a desk unlocked.
     */
    <T> void last(String name, Duration patience, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        runner.run(name, () -> {
            settle(patience);
            return work.call();
        }, done, failed);
    }

    private synchronized void begun() {
        running++;
    }

    private synchronized void ended() {
        running--;
        notifyAll();
    }

    private synchronized void settle(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (running > 0 && left > 0) {
            wait(left);
            left = Duration.ofNanos(end - System.nanoTime()).toMillis();
        }
    }
}
