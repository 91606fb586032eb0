package org.gongji.desk.device.host;

import java.time.Duration;

/**
 * How long the desk waits for its helper.
 *
 * @param start   for a new process to say it lives
 * @param slack   for an answer, beyond the patience that the call itself has
 * @param silence without a heartbeat, which comes every second
 * @param cancel  for a cancelled call to end
 * @param pause   before a helper that failed is started again; doubled each time it fails anew
 */
public record HostTimes(Duration start, Duration slack, Duration silence, Duration cancel, Duration pause) {
    private static final int DOUBLINGS = 5;

    /** Starting a JVM takes a second, and ten on a machine that is busy; a library reads a card in one. */
    public static final HostTimes USUAL = new HostTimes(Duration.ofSeconds(30), Duration.ofSeconds(6),
            Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(1));

    Duration pauseAfter(int failures) {
        return failures == 0 ? Duration.ZERO : pause.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
    }
}
