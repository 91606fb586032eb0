package org.gongji.desk.device;

import java.time.Duration;

/** A moment of the machine's running time after which nobody waits any more. */
public final class Deadline {
    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    public static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    public boolean over() {
        return System.nanoTime() - end >= 0;
    }

    /** What is left, never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** This moment, or {@code patience} from now if that is earlier. */
    public Deadline within(Duration patience) {
        long sooner = System.nanoTime() + patience.toNanos();
        return new Deadline(sooner - end < 0 ? sooner : end);
    }
}
