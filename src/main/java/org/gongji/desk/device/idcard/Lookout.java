package org.gongji.desk.device.idcard;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.gongji.desk.device.host.HostAnswer;

/** Waits for a card: asks the reader ten times a second, until patience ends or nobody waits any more. */
final class Lookout {
    private static final long LOOK_MILLIS = 100;

    private Lookout() {
    }

    /** @param look empty while no card lies there */
    static HostAnswer await(Duration patience, BooleanSupplier cancelled, Supplier<Optional<HostAnswer>> look) {
        long end = System.nanoTime() + patience.toNanos();
        while (!cancelled.getAsBoolean()) {
            Optional<HostAnswer> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (System.nanoTime() >= end) {
                break;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return new HostAnswer.Nothing();
    }
}
