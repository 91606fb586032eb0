package org.gongji.desk.app.screen;

import java.util.Optional;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.store.StoreBrokenException;

/**
 * Seals anew in the background what somebody's leaving left under old keys, a little at a time between the clerk's own
 * acts. Ends with the session; the next one goes on.
 */
final class ResealWatch implements AutoCloseable {
    private static final long BREATH_MILLIS = 50;

    private final KeyRotation rotation;
    private final Thread thread;
    private volatile boolean over;
    private volatile Optional<KeyRotation.Progress> last = Optional.empty();

    private ResealWatch(KeyRotation rotation) {
        this.rotation = rotation;
        this.thread = new Thread(this::work, "reseal");
        this.thread.setDaemon(true);
    }

    static ResealWatch start(KeyRotation rotation) {
        ResealWatch watch = new ResealWatch(rotation);
        watch.thread.start();
        return watch;
    }

    /** What stops it, a page that does not open or a full disk, the next session and verification find again. */
    private void work() {
        try {
            while (!over && rotation.pending()) {
                KeyRotation.Progress progress = rotation.step();
                last = Optional.of(progress);
                if (progress.over() || progress.trouble().isPresent()) {
                    return;
                }
                Thread.sleep(BREATH_MILLIS);
            }
        } catch (StoreBrokenException e) {
            over = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How far it is; empty before the first step. */
    Optional<KeyRotation.Progress> progress() {
        return last;
    }

    boolean ended() {
        return !thread.isAlive();
    }

    /** Waits for the step that runs; the keys go only after it. */
    @Override
    public void close() {
        over = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
