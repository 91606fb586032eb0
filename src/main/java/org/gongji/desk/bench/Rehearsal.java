package org.gongji.desk.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the measured case on a scratch store with keys of its own while the clerk types the password: in a JVM that
 * has just started the first seals are a hundred times slower than later ones, and the first family of the morning
 * should not wait for that. Leaves nothing behind.
 */
public final class Rehearsal {
    /** More than this makes the first real case no faster. */
    private static final int CASES = 150;

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    /** @param folder a folder of its own; the store's disk, so that nothing lies elsewhere */
    public Rehearsal(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    /**
     * @param enough asked between two cases: somebody is at work now
     * @return how many cases were played
     */
    public int run(BooleanSupplier enough) {
        int played = 0;
        try (SealedDesk desk = SealedDesk.scratch(folder, clock, random)) {
            while (played < CASES && !enough.getAsBoolean()) {
                desk.actByAct(desk.ready(played));
                played++;
            }
        }
        return played;
    }

    /** On a thread of its own that gives way to everything else; what goes wrong costs speed only. */
    public void begin(BooleanSupplier enough) {
        Thread thread = new Thread(() -> {
            if (!enough.getAsBoolean()) {
                run(enough);
            }
        }, "rehearsal");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setUncaughtExceptionHandler((which, broken) ->
                LOG.warn("the rehearsal broke off: {}", broken.getClass().getSimpleName()));
        thread.start();
    }
}
