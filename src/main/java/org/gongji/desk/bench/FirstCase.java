package org.gongji.desk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * Runs in a JVM of its own: rehearses as long as a clerk types a password, unlocks the store of its first argument with
 * the password on standard input, plays one case act by act, then many; prints the first one's span and the median of
 * the late ones (nanoseconds).
 */
public final class FirstCase {
    private static final long TYPING_MS = 6000;
    private static final int WARM_UP = 400;
    private static final int MEASURED = 60;

    private FirstCase() {
    }

    public static void main(String[] args) throws IOException {
        Path store = Path.of(args[0]);
        char[] password = new String(System.in.readAllBytes(), StandardCharsets.US_ASCII).strip().toCharArray();
        Clock clock = Clock.systemDefaultZone();
        SecureRandom random = new SecureRandom();
        long typed = System.nanoTime() + TYPING_MS * 1_000_000;
        new Rehearsal(store.resolve("rehearsal"), clock, random).run(() -> System.nanoTime() > typed);
        Spans warm = new Spans();
        try (SealedDesk desk = SealedDesk.unlocked(store, clock, random, password)) {
            long first = span(desk, 0);
            for (int k = 1; k <= WARM_UP + MEASURED; k++) {
                long span = span(desk, k);
                if (k > WARM_UP) {
                    warm.add(span);
                }
            }
            System.out.println(first + " " + (long) (warm.median() * 1e6));
        }
    }

    private static long span(SealedDesk desk, int k) {
        SealedDesk.Ready ready = desk.ready(k);
        long start = System.nanoTime();
        desk.actByAct(ready);
        return System.nanoTime() - start;
    }
}
