package org.gongji.desk.app.screen;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.gongji.desk.roster.ImportWatch;

/**
 * How far an import is and how long it will take, told from time to time; ends it where somebody said so. Reading is
 * counted as three fifths of the work, sorting and sealing as the rest.
 */
final class ImportProgress implements ImportWatch {
    private static final double READING = 0.6;
    private static final long PAUSE = Duration.ofMillis(500).toNanos();
    /** Below this nothing can be said of what is left. */
    private static final double EARLY = 0.03;

    private final LongSupplier nanos;
    private final Told told;
    private long began;
    private long lastTold;
    private long rows;
    private volatile boolean givenUp;

    /** Where it is told. */
    @FunctionalInterface
    interface Told {
        /** @param seconds left, -1 while nobody can tell */
        void at(int percent, long seconds);
    }

    /** @param nanos a clock that only goes forward, as {@link System#nanoTime} */
    ImportProgress(LongSupplier nanos, Told told) {
        this.nanos = nanos;
        this.told = told;
        this.began = nanos.getAsLong();
        this.lastTold = began;
    }

    @Override
    public void expects(long all) {
        began = nanos.getAsLong();
        lastTold = began;
        rows = all;
    }

    @Override
    public void read(long done) {
        at(rows == 0 ? 0 : READING * Math.min(done, rows) / rows);
    }

    @Override
    public void sealed(int parts, int of) {
        at(READING + (1 - READING) * parts / of);
    }

    private void at(double share) {
        if (givenUp) {
            throw new Cancelled();
        }
        long now = nanos.getAsLong();
        if (now - lastTold < PAUSE) {
            return;
        }
        lastTold = now;
        long seconds = share < EARLY ? -1 : Math.round((now - began) / share * (1 - share) / 1e9);
        told.at((int) (share * 100), seconds);
    }

    /** From any thread; the import ends at its next step. */
    void giveUp() {
        givenUp = true;
    }
}
